import { columnLetters, columnNumber, type CellArea } from '../../../ledger/cells';

/** The size of an Excel worksheet. */
export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

export const WHOLE_SHEET: CellArea = {
  firstRow: 1,
  firstColumn: 1,
  lastRow: LAST_ROW,
  lastColumn: LAST_COLUMN,
};

export function cellArea(row: number, column: number): CellArea {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

export function rowCount(area: CellArea): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: CellArea): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function cellCount(area: CellArea): number {
  return rowCount(area) * columnCount(area);
}

export function isSingleCell(area: CellArea): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}

export function containsCell(area: CellArea, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function containsArea(outer: CellArea, inner: CellArea): boolean {
  return (
    containsCell(outer, inner.firstRow, inner.firstColumn) &&
    containsCell(outer, inner.lastRow, inner.lastColumn)
  );
}

export function intersection(left: CellArea, right: CellArea): CellArea | null {
  const area = {
    firstRow: Math.max(left.firstRow, right.firstRow),
    firstColumn: Math.max(left.firstColumn, right.firstColumn),
    lastRow: Math.min(left.lastRow, right.lastRow),
    lastColumn: Math.min(left.lastColumn, right.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** The smallest area around both. */
export function boundingArea(left: CellArea, right: CellArea): CellArea {
  return {
    firstRow: Math.min(left.firstRow, right.firstRow),
    firstColumn: Math.min(left.firstColumn, right.firstColumn),
    lastRow: Math.max(left.lastRow, right.lastRow),
    lastColumn: Math.max(left.lastColumn, right.lastColumn),
  };
}

export function isOnSheet(area: CellArea): boolean {
  return (
    containsArea(WHOLE_SHEET, area) && area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn
  );
}

/** 'B2', 'A1:C3', '3:5' for whole rows, 'B:D' for whole columns. */
export function areaAddress(area: CellArea): string {
  if (area.firstColumn === 1 && area.lastColumn === LAST_COLUMN) return `${area.firstRow}:${area.lastRow}`;
  if (area.firstRow === 1 && area.lastRow === LAST_ROW) {
    return `${columnLetters(area.firstColumn)}:${columnLetters(area.lastColumn)}`;
  }
  const first = `${columnLetters(area.firstColumn)}${area.firstRow}`;
  return isSingleCell(area) ? first : `${first}:${columnLetters(area.lastColumn)}${area.lastRow}`;
}

/** The reverse of `areaAddress`; $ signs are ignored. Null where the text is no address of this sheet size. */
export function parseAreaAddress(address: string): CellArea | null {
  const text = address.replace(/\$/g, '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return orderedArea(Number(top), columnNumber(left), Number(bottom), columnNumber(right));
  }
  if (rows) return orderedArea(Number(rows[1]), 1, Number(rows[2]), LAST_COLUMN);
  if (columns)
    return orderedArea(1, columnNumber(columns[1] ?? ''), LAST_ROW, columnNumber(columns[2] ?? ''));
  return null;
}

function orderedArea(rowA: number, columnA: number, rowB: number, columnB: number): CellArea | null {
  const area = {
    firstRow: Math.min(rowA, rowB),
    firstColumn: Math.min(columnA, columnB),
    lastRow: Math.max(rowA, rowB),
    lastColumn: Math.max(columnA, columnB),
  };
  return isOnSheet(area) ? area : null;
}

/** A sheet's name as it stands before the `!` of a reference: 台账, '3月 (2)'. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** 'Sheet1!A1' or "'3月'!A1:B2" in its two parts; `sheet` is null where the address names none. */
export function splitSheetAddress(address: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const match = /^=?(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/.exec(address);
  if (!match) return { sheet: null, address: address.replace(/^=/, '') };
  return { sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'"), address: match[3] ?? '' };
}
