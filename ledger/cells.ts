/** What one cell holds. Excel's error values are their text: '#REF!', '#N/A', … Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells. Rows and columns count from 1, both ends included. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * A worksheet as read once, before anything is understood. `values`, `texts`, `formats` and `formulas` are grids of
 * the same shape whose first cell lies at (`firstRow`, `firstColumn`); outside of them the sheet is empty.
 */
export interface SheetCells {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: ReadonlyArray<readonly CellValue[]>;
  /** As displayed, through the number format. */
  readonly texts: ReadonlyArray<readonly string[]>;
  /** Number formats: 'General', 'yyyy/m/d', '0.0%', … */
  readonly formats: ReadonlyArray<readonly string[]>;
  /** '=SUM(A1:A3)' where the cell has a formula, '' elsewhere. */
  readonly formulas: ReadonlyArray<readonly string[]>;
  readonly merges: readonly CellArea[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The workbook's date system: serial 0 is 1899-12-30 or 1904-01-01. */
  readonly dateSystem: '1900' | '1904';
}

/** Column number to letters: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to column number: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
