import { dateToSerial } from 'hucre';
import type { Cell as FileCell, Sheet as FileSheet } from 'hucre';
import type { CellValue } from '../../../ledger/cells';
import type { Cell, CellExtras } from './cell';
import type { DateSystem } from './displayText';
import type { StyleReader } from './fileStyles';
import { offsetFormula } from './references';
import type { CellRow, CellRows } from './sheetRows';
import { DEFAULT_STYLE } from './style';
import type { Look } from './withPlainCells';

/** The cells of a sheet as the codec has read them. */
export function cellsFromFile(fileSheet: FileSheet, styles: StyleReader, dateSystem: DateSystem): CellRows {
  const rows: CellRows = new Map();
  const details = fileSheet.cells ?? new Map<string, FileCell>();
  const shared = sharedFormulas(details);
  fileSheet.rows.forEach((values, rowIndex) => {
    const row: CellRow = new Map();
    values.forEach((value, columnIndex) => {
      const detail = details.get(`${rowIndex},${columnIndex}`);
      if (!detail && (value === null || value === '')) return;
      const style = styles.read(detail?.style);
      const formula = detail && formulaFromFile(detail, rowIndex, columnIndex, shared);
      const known = detail?.formulaResult ?? value;
      const content = known === '' && !formula ? null : cellValue(known, dateSystem);
      const extras = detail && extrasFromFile(detail);
      if (content === null && !formula && style === DEFAULT_STYLE && !extras) return;
      const cell: Cell = { value: content, style, ...(formula && { formula }), ...(extras && { extras }) };
      row.set(columnIndex + 1, cell);
    });
    if (row.size > 0) rows.set(rowIndex + 1, row);
  });
  addEmptyCellsWithExtras(rows, details, styles);
  return rows;
}

/** The look that the codec has read at a place of a sheet. */
export function looksIn(fileSheet: FileSheet, styles: StyleReader): (row: number, column: number) => Look {
  return (row, column) => {
    const detail = fileSheet.cells?.get(`${row - 1},${column - 1}`);
    const style = styles.read(detail?.style);
    return detail?.checkbox ? { style, extras: { checkbox: true } } : { style };
  };
}

/** Comments and links also stand on cells that the codec has not read, plain or beyond the last value. */
function addEmptyCellsWithExtras(
  rows: CellRows,
  details: ReadonlyMap<string, FileCell>,
  styles: StyleReader,
): void {
  for (const [place, detail] of details) {
    if (!detail.comment && !detail.hyperlink) continue;
    const [row = 0, column = 0] = place.split(',').map((index) => Number(index) + 1);
    const cells: CellRow = rows.get(row) ?? new Map();
    if (cells.has(column)) continue;
    cells.set(column, { value: null, style: styles.read(detail.style), extras: extrasFromFile(detail) });
    rows.set(row, cells);
  }
}

function cellValue(value: FileCell['value'], dateSystem: DateSystem): CellValue {
  return value instanceof Date ? dateToSerial(value, dateSystem === '1904') : value;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** In the file a formula copied down a column stands once; the other cells refer to it by number. */
function sharedFormulas(details: ReadonlyMap<string, FileCell>): ReadonlyMap<number, SharedFormula> {
  const shared = new Map<number, SharedFormula>();
  for (const [key, cell] of details) {
    if (cell.formulaType !== 'shared' || !cell.formula || cell.formulaSharedIndex === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    shared.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
  }
  return shared;
}

function formulaFromFile(
  cell: FileCell,
  row: number,
  column: number,
  shared: ReadonlyMap<number, SharedFormula>,
): string | undefined {
  if (cell.formula) return `=${cell.formula}`;
  const source = cell.formulaSharedIndex === undefined ? undefined : shared.get(cell.formulaSharedIndex);
  return source && `=${offsetFormula(source.formula, row - source.row, column - source.column)}`;
}

function extrasFromFile(cell: FileCell): CellExtras | undefined {
  const { comment, hyperlink, richText, formulaType, formulaRef, formulaDynamic, checkbox } = cell;
  if (!comment && !hyperlink && !richText && formulaType !== 'array' && !formulaDynamic && !checkbox)
    return undefined;
  return {
    ...(comment && { comment: { author: comment.author, text: comment.text } }),
    ...(hyperlink && { hyperlink }),
    ...(richText && { richText }),
    ...(formulaType === 'array' && formulaRef && { arrayAddress: formulaRef }),
    ...(formulaDynamic && { dynamicArray: true }),
    ...(checkbox && { checkbox: true }),
  };
}
