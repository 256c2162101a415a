import type { SheetVisibility } from '../../../../ledger/cells';
import { WHOLE_SHEET, cellArea, parseAreaAddress, splitSheetAddress } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { deleteSheet, moveSheet, renameSheet, setSheetVisibility } from '../../book/sheetList';
import {
  pixelsToPoints,
  widthToPixels,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT_POINTS,
} from '../../book/measures';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import { expectDone, type Host } from '../host';
import { RangeTarget } from '../rangeTarget';
import { WireType, type WireObject } from '../wireType';
import { autoFilterType } from './autoFilter';
import { chartCollectionType } from './charts';
import { commentCollectionType } from './comments';
import { freezePanesType } from './freezePanes';
import { namedItemCollectionType } from './names';
import { pageBreakCollectionType } from './pageBreaks';
import { pageLayoutType } from './pageLayout';
import { protectionType } from './protection';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';
import { tableCollectionType } from './tables';

const VISIBILITIES: ReadonlyArray<readonly [SheetVisibility, string]> = [
  ['visible', 'Visible'],
  ['hidden', 'Hidden'],
  ['veryHidden', 'VeryHidden'],
];

export const worksheetType: WireType<Sheet> = new WireType<Sheet>('Worksheet', () => ({
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: { get: (sheet, host) => present(sheet, host).id },
    name: {
      get: (sheet, host) => present(sheet, host).name,
      set: (sheet, name, { book }) => expectDone(renameSheet(book, sheet, String(name))),
    },
    position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, position, { book }) => moveSheet(book, sheet, Number(position)),
    },
    visibility: {
      get: (sheet) => VISIBILITIES.find(([ours]) => ours === sheet.visibility)?.[1],
      set: (sheet, wanted, { book }) => {
        const visibility = VISIBILITIES.find(([, theirs]) => theirs === wanted)?.[0];
        if (!visibility) throw invalidArgument();
        expectDone(setSheetVisibility(book, sheet, visibility), 'InvalidOperation');
      },
    },
    tabColor: {
      get: (sheet) => sheet.layout.tabColor ?? '',
      set: (sheet, color, { book }) => book.setLayout(sheet, { tabColor: String(color) || undefined }),
    },
    showGridlines: { get: (sheet) => sheet.layout.showGridlines },
    /** office.js sets showGridlines under this name. */
    gridlines: {
      set: (sheet, shown, { book }) => book.setLayout(sheet, { showGridlines: shown === true }),
    },
    standardWidth: { get: () => pixelsToPoints(widthToPixels(DEFAULT_COLUMN_WIDTH)) },
    standardHeight: { get: () => DEFAULT_ROW_HEIGHT_POINTS },
    charts: { object: (sheet) => chartCollectionType.of(sheet) },
    tables: { object: (sheet, { book }) => tableCollectionType.of({ book, sheet }) },
    comments: { object: (sheet, { book }) => commentCollectionType.of({ book, sheet }) },
    horizontalPageBreaks: { object: (sheet) => pageBreakCollectionType.of(sheet) },
    names: { object: (sheet, { book }) => namedItemCollectionType.of({ book, sheet }) },
    freezePanes: { object: (sheet) => freezePanesType.of(sheet) },
    protection: { object: (sheet) => protectionType.of(sheet) },
    autoFilter: { object: (sheet) => autoFilterType.of(sheet) },
    pageLayout: { object: (sheet) => pageLayoutType.of(sheet) },
  },
  methods: {
    activate: (sheet, _, { book }) => {
      if (sheet.visibility !== 'visible') throw new ApiError('InvalidOperation', '不能激活隐藏的工作表。');
      book.activate(sheet);
    },
    delete: (sheet, _, { book }) => {
      expectDone(deleteSheet(book, sheet), 'InvalidOperation');
    },
    calculate: () => null,
    getUsedRange: (sheet, args, host) => {
      const area = sheet.usedArea(args.flag(0) ? 'values' : 'all') ?? cellArea(1, 1);
      return range(sheet, area, host);
    },
    getUsedRangeOrNullObject: (sheet, args, host) => {
      const area = sheet.usedArea(args.flag(0) ? 'values' : 'all');
      return area && range(sheet, area, host);
    },
    getRange: (sheet, args, host) => range(sheet, addressedArea(sheet, args.optionalText(0), host), host),
    getRanges: (sheet, args, host) => {
      const addresses = args.text(0).split(/[,;]/);
      const areas = addresses.map((address) => addressedArea(sheet, address.trim(), host));
      return rangeAreasType.of({ sheet: present(sheet, host), areas });
    },
    getRangeByIndexes: (sheet, args, host) => {
      const [row, column] = [args.integer(0) + 1, args.integer(1) + 1];
      const [rows, columns] = [args.integer(2), args.integer(3)];
      if (rows < 1 || columns < 1) throw invalidArgument();
      const area = {
        firstRow: row,
        firstColumn: column,
        lastRow: row + rows - 1,
        lastColumn: column + columns - 1,
      };
      return range(sheet, area, host);
    },
    getCell: (sheet, args, host) => range(sheet, cellArea(args.integer(0) + 1, args.integer(1) + 1), host),
    getNextOrNullObject: (sheet, args, host) => neighbour(sheet, host, 1, args.flag(0)),
    getPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, host, -1, args.flag(0)),
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
}));

function range(sheet: Sheet, area: RangeTarget['area'], host: Host): WireObject {
  return rangeType.of(host.references.track(new RangeTarget(present(sheet, host), area)));
}

/** A sheet that was deleted is no longer found. */
function present(sheet: Sheet, host: Host): Sheet {
  if (!host.book.sheets.includes(sheet)) throw itemNotFound();
  return sheet;
}

/** 'A1:B2', 'B:D', '3:5', a name, or nothing: the whole sheet. */
export function addressedArea(sheet: Sheet, address: string | null, host: Host): RangeTarget['area'] {
  if (address === null || address === '') return WHOLE_SHEET;
  const split = splitSheetAddress(address);
  if (split.sheet !== null && host.book.sheet(split.sheet) !== sheet) throw invalidArgument();
  const area = parseAreaAddress(split.address) ?? namedArea(sheet, split.address, host);
  if (!area) throw invalidArgument();
  return area;
}

function namedArea(sheet: Sheet, name: string, { book }: Host): RangeTarget['area'] | null {
  const defined = book.names.find(
    (candidate) =>
      candidate.name.toLowerCase() === name.toLowerCase() &&
      (candidate.sheet === undefined || candidate.sheet === sheet.name),
  );
  const refersTo = defined && splitSheetAddress(defined.refersTo);
  return refersTo && (refersTo.sheet === null || book.sheet(refersTo.sheet) === sheet)
    ? parseAreaAddress(refersTo.address)
    : null;
}

function neighbour(sheet: Sheet, { book }: Host, step: 1 | -1, visibleOnly: boolean): WireObject | null {
  const sheets = visibleOnly
    ? book.sheets.filter((other) => other === sheet || other.visibility === 'visible')
    : book.sheets;
  const next = sheets[sheets.indexOf(sheet) + step];
  return next ? worksheetType.of(next) : null;
}
