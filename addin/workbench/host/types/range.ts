import { LAST_COLUMN, LAST_ROW, cellCount, columnCount, intersection, rowCount } from '../../book/area';
import { isErrorValue, type Cell } from '../../book/cell';
import { pixelsToPoints, widthToPixels } from '../../book/measures';
import { mergeCells, unmergeCells } from '../../book/merging';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import type { Host } from '../host';
import { RangeTarget, common, readGrid } from '../rangeTarget';
import { clearRange, copyRange } from '../rangeCopy';
import { deleteRange, insertRange } from '../rangeShift';
import { writeFormulas, writeNumberFormats, writeValues } from '../rangeWrite';
import { type Arguments, WireType, type WireObject } from '../wireType';
import { conditionalFormatCollectionType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeAreasType, visibleAreas } from './rangeAreas';
import { rangeFormatType } from './rangeFormat';
import { rangeNavigation } from './rangeNavigation';
import { addressedArea, worksheetType } from './worksheet';

type Area = RangeTarget['area'];

/** Excel lists no more at once. */
const MOST_MERGED_AREAS = 512;

export const rangeType: WireType<RangeTarget> = new WireType<RangeTarget>('Range', () => ({
  properties: {
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    rowIndex: { get: ({ area }) => area.firstRow - 1 },
    columnIndex: { get: ({ area }) => area.firstColumn - 1 },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    cellCount: { get: ({ area }) => (cellCount(area) > 2147483647 ? -1 : cellCount(area)) },
    isEntireRow: { get: ({ area }) => area.firstColumn === 1 && area.lastColumn === LAST_COLUMN },
    isEntireColumn: { get: ({ area }) => area.firstRow === 1 && area.lastRow === LAST_ROW },
    values: {
      get: (range, { book }) => {
        book.calculate();
        return readGrid(range, ({ value }) => value ?? '');
      },
      set: (range, values, { book }) => writeValues(book, range, values),
    },
    formulas: { get: formulas, set: (range, values, { book }) => writeFormulas(book, range, values) },
    formulasLocal: { get: formulas, set: (range, values, { book }) => writeFormulas(book, range, values) },
    text: {
      get: (range, { book }) => {
        book.calculate();
        return readGrid(range, (cell) => book.textOf(cell));
      },
    },
    numberFormat: {
      get: numberFormats,
      set: (range, formats, { book }) => writeNumberFormats(book, range, formats),
    },
    numberFormatLocal: {
      get: numberFormats,
      set: (range, formats, { book }) => writeNumberFormats(book, range, formats),
    },
    valueTypes: { get: (range) => readGrid(range, valueType) },
    rowHidden: {
      get: ({ sheet, area }) => agreed(area.firstRow, area.lastRow, (row) => sheet.isRowHidden(row)),
      set: ({ sheet, area }, hidden, { book }) =>
        book.setRowLayouts(sheet, area.firstRow, area.lastRow, { hidden: hidden === true }),
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        agreed(area.firstColumn, area.lastColumn, (column) => sheet.isColumnHidden(column)),
      set: ({ sheet, area }, hidden, { book }) =>
        book.setColumns(sheet, area.firstColumn, area.lastColumn, { hidden: hidden === true }),
    },
    hidden: { get: (range) => (isHidden(range) ? true : null), onlyByName: true },
    hasSpill: { get: () => false, onlyByName: true },
    left: { get: ({ sheet, area }) => widthPoints(sheet, 1, area.firstColumn - 1), onlyByName: true },
    top: { get: ({ sheet, area }) => heightPoints(sheet, 1, area.firstRow - 1), onlyByName: true },
    width: {
      get: ({ sheet, area }) => widthPoints(sheet, area.firstColumn, area.lastColumn),
      onlyByName: true,
    },
    height: { get: ({ sheet, area }) => heightPoints(sheet, area.firstRow, area.lastRow), onlyByName: true },
    hyperlink: { get: (range) => hyperlink(range), onlyByName: true },
    format: { object: (range) => rangeFormatType.of([range]) },
    worksheet: { object: ({ sheet }) => worksheetType.of(sheet) },
    dataValidation: { object: ({ sheet, area }) => dataValidationType.of({ sheet, areas: [area] }) },
    conditionalFormats: {
      object: ({ sheet, area }) => conditionalFormatCollectionType.of({ sheet, areas: [area] }),
    },
  },
  methods: {
    ...rangeNavigation,
    getMergedAreasOrNullObject: ({ sheet, area }) => {
      const merges = sheet.merges.flatMap((merge) => intersection(merge, area) ?? []);
      if (merges.length > MOST_MERGED_AREAS)
        throw new ApiError('GeneralException', '合并区域超过 512 个，无法一次列出。');
      return merges.length > 0 ? rangeAreasType.of({ sheet, areas: merges }) : null;
    },
    getSpecialCellsOrNullObject: (range, args) => {
      if (args.text(0) !== 'Visible')
        throw new ApiError('NotImplemented', `NotImplemented: Range.getSpecialCells(${args.text(0)})`);
      const areas = visibleAreas(range.sheet, range.area);
      return areas.length > 0 ? rangeAreasType.of({ sheet: range.sheet, areas }) : null;
    },
    select: ({ sheet, area }, _, { book }) => book.select(sheet, area),
    clear: (range, args, { book }) => clearRange(book, range, args.optionalText(0) ?? 'All'),
    copyFrom: (range, args, host) => copyRange(host.book, range, copySource(range, args, host), args),
    insert: (range, args, host) => {
      insertRange(host, range, args.text(0));
      return made(range.sheet, range.area, host);
    },
    delete: (range, args, host) => deleteRange(host, range, args.text(0)),
    merge: ({ sheet, area }, args, { book }) => {
      if (!args.flag(0)) mergeCells(book, sheet, area);
      for (let row = area.firstRow; args.flag(0) && row <= area.lastRow; row++) {
        mergeCells(book, sheet, { ...area, firstRow: row, lastRow: row });
      }
    },
    unmerge: ({ sheet, area }, _, { book }) => unmergeCells(book, sheet, area),
    calculate: () => null,
    getRowProperties: ({ sheet, area }, args) => {
      const wanted = (args.at(0) ?? {}) as Excel.RowPropertiesLoadOptions;
      return lineProperties(area.firstRow, area.lastRow, (row) => ({
        ...(wanted.rowHidden && { rowHidden: sheet.isRowHidden(row) }),
        ...(wanted.rowIndex && { rowIndex: row - 1 }),
        ...(wanted.format?.rowHeight && { format: { rowHeight: sheet.rowHeightPoints(row) } }),
      }));
    },
    getColumnProperties: ({ sheet, area }, args) => {
      const wanted = (args.at(0) ?? {}) as Excel.ColumnPropertiesLoadOptions;
      return lineProperties(area.firstColumn, area.lastColumn, (column) => ({
        ...(wanted.columnHidden && { columnHidden: sheet.isColumnHidden(column) }),
        ...(wanted.columnIndex && { columnIndex: column - 1 }),
        ...(wanted.format?.columnWidth && {
          format: { columnWidth: pixelsToPoints(widthToPixels(sheet.columnWidth(column))) },
        }),
      }));
    },
    /** office.js cuts large writes into pieces and has the size of the whole checked first. */
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area)) {
        throw invalidArgument('输入数组的行数或列数与区域的大小或尺寸不匹配。');
      }
    },
  },
}));

/** A Range that follows when rows come in or go. */
export function made(sheet: RangeTarget['sheet'], area: Area, host: Host): WireObject {
  return rangeType.of(host.references.track(new RangeTarget(sheet, area)));
}

function lineProperties<Line>(first: number, last: number, read: (place: number) => Line): readonly Line[] {
  return Array.from({ length: last - first + 1 }, (_, index) => read(first + index));
}

function formulas(range: RangeTarget): unknown[][] {
  return readGrid(range, ({ formula, value }) => formula ?? value ?? '');
}

function numberFormats(range: RangeTarget): string[][] {
  return readGrid(range, ({ style }) => style.numberFormat ?? 'General');
}

function valueType({ value }: Cell): string {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** True or false where all rows (columns) agree, else null. */
function agreed(first: number, last: number, read: (place: number) => boolean): boolean | null {
  // Hidden rows and columns are listed one by one, so that whole sheets never are.
  const answer = read(first);
  for (let place = first + 1; place <= last; place++) if (read(place) !== answer) return null;
  return answer;
}

function isHidden(range: RangeTarget): boolean {
  const { sheet } = range;
  return common(range, (row, column) => sheet.isRowHidden(row) || sheet.isColumnHidden(column)) === true;
}

function copySource(range: RangeTarget, args: Arguments, host: Host): RangeTarget {
  const source = args.at(0);
  if (typeof source !== 'string') return rangeType.targetOf(source);
  const sheetName = /^(?:'(.*)'|([^!]*))!/.exec(source);
  const sheet = sheetName
    ? host.book.sheet((sheetName[1] ?? sheetName[2] ?? '').replace(/''/g, "'"))
    : range.sheet;
  if (!sheet) throw itemNotFound();
  return new RangeTarget(sheet, addressedArea(sheet, source, host));
}

function hyperlink({ sheet, area }: RangeTarget): object | null {
  const link = sheet.cell(area.firstRow, area.firstColumn).extras?.hyperlink;
  return link ? { address: link.target, documentReference: link.location, screenTip: link.tooltip } : null;
}

function widthPoints(sheet: RangeTarget['sheet'], first: number, last: number): number {
  let points = 0;
  for (let column = first; column <= last; column++) {
    if (!sheet.isColumnHidden(column)) points += pixelsToPoints(widthToPixels(sheet.columnWidth(column)));
  }
  return points;
}

function heightPoints(sheet: RangeTarget['sheet'], first: number, last: number): number {
  let points = 0;
  for (let row = first; row <= last; row++) if (!sheet.isRowHidden(row)) points += sheet.rowHeightPoints(row);
  return points;
}
