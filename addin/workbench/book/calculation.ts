import type { CellValue } from '../../../ledger/cells';
import type { Book } from './book';
import type { BookEvent } from './bookEvent';

/** Calculates the formulas of one book; a book without a calculator shows the values that its file brought along. */
export interface Calculator {
  /** Takes in a book as it is; the values of its file stay. */
  attach(book: Book): void;
  /**
   * Calculates after a transaction, undo or redo.
   * @returns the cells with formulas whose value is another one now
   */
  recalculate(book: Book, events: readonly BookEvent[]): readonly CalculatedCell[];
}

export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
