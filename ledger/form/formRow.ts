import type { FormTable } from './formTable';

/** The cells of a row that a form fills. */
export interface FormRow {
  readonly sheet: string;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function formRow({ cells, columns }: FormTable, row: number): FormRow {
  const numbers = columns.map(({ column }) => column);
  return { sheet: cells.name, row, firstColumn: Math.min(...numbers), lastColumn: Math.max(...numbers) };
}

/** A date format that the ledger has already stays; a date in a cell without one gets the form's. */
export function keepsFormat(format: string): boolean {
  return /[ymd年月日]/i.test(format) || format.endsWith('%');
}

/** The columns whose cell in a row lies in a merged area of several rows. */
export function tallColumns({ grid, columns }: FormTable, row: number): readonly number[] {
  return columns
    .map(({ column }) => column)
    .filter((column) => {
      const merge = grid.merge(row, column);
      return merge !== null && merge.lastRow > merge.firstRow;
    });
}
