import type { Book } from './book';
import { calculatedPlaces } from './calculatedCells';
import type { Sheet } from './sheet';

/** A reference made of text may lead anywhere. */
const ANYWHERE = /\bINDIRECT\(/i;

/** Whether a formula of the book may look at one of these sheets: it stands there, or names it, or a table or name there. */
export function areLookedAt(book: Book, sheets: ReadonlySet<Sheet>): boolean {
  if (sheets.size === 0) return false;
  const names = [...sheets].map(({ name }) => name.replace(/'/g, "''").toLowerCase());
  const isNamedIn = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return names.some((name) => text.includes(name));
  };
  return (
    [...sheets].some(({ layout }) => layout.tables.length > 0) ||
    book.names.some(({ refersTo }) => isNamedIn(refersTo)) ||
    calculatedPlaces(book).some(
      ({ sheet, cell: { formula = '' } }) =>
        sheets.has(sheet) || ANYWHERE.test(formula) || isNamedIn(formula),
    )
  );
}
