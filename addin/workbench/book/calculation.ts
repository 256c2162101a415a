import type { Book } from './book';
import type { BookEvent } from './bookEvent';

/** Calculates the formulas of a book; a book without one shows the values that its file brought along. */
export interface Calculator {
  /**
   * Brings all formulas' values up to date after a transaction, undo or redo.
   * @returns the cells whose value changed
   */
  recalculate(book: Book, events: readonly BookEvent[]): readonly CalculatedCell[];
}

export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}
