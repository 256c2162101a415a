import type { Book } from './book';
import type { Cell } from './cell';
import type { Sheet } from './sheet';

/** What Excel takes at most; the engine breaks down at some hundred levels. */
const LONGEST_FORMULA = 8192;
const DEEPEST_FORMULA = 64;

/** A cell whose formula the engine calculates. */
export interface CalculatedPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Whether the engine calculates the cell; the other ones keep the value of their file. */
export function isCalculated({ formula, extras }: Cell): boolean {
  if (formula === undefined || extras?.arrayAddress || formula.length > LONGEST_FORMULA) return false;
  if (formula.length <= DEEPEST_FORMULA) return true;
  let depth = 0;
  for (const letter of formula) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth > DEEPEST_FORMULA) return false;
  }
  return true;
}

/** All cells of the book that the engine calculates, sheet by sheet. */
export function calculatedPlaces(book: Book): readonly CalculatedPlace[] {
  const places: CalculatedPlace[] = [];
  for (const sheet of book.sheets) {
    for (const place of sheet.cells.withFormula())
      if (isCalculated(place.cell)) places.push({ sheet, ...place });
  }
  return places;
}
