import type { Field, FieldType } from '../kinds/kind';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import type { DateValue } from './fieldValue';
import { readField } from './readField';

/** Reads a column's cell in a row with this first date. */
export type ColumnReader = (cell: CellContent, rowDate: DateValue | undefined) => Reading;

/** Different texts of one column whose reading is kept. */
const MOST_KEPT = 5000;
/** Longer texts hardly ever come twice. */
const LONGEST_KEPT = 60;
/** A day with its year is the same in every row; 立即 and 下月10日 are not. */
const WHOLE_DAY = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/;

/** Types that read a number by its value and format; others take the text that it shows. */
const NUMBER_TYPES: ReadonlySet<FieldType> = new Set(['date', 'points', 'percent', 'integer', 'quantity']);

/**
 * A reader for all cells of one column. The same few units, people, dates and words stand in a ledger again and again:
 * what a text says is worked out once, unless it counts from the row's own date.
 */
export function columnReader(field: Field, context: ReadingContext): ColumnReader {
  const counts = field.type === 'date' || field.type === 'month';
  const kept = new Map<string, Reading>();
  const keptNumbers = new Map<string, Map<number, Reading>>();
  const readNumber = (value: number, cell: CellContent): Reading => {
    let ofFormat = keptNumbers.get(cell.format);
    if (!ofFormat) keptNumbers.set(cell.format, (ofFormat = new Map()));
    const known = ofFormat.get(value);
    if (known !== undefined) return known;
    const reading = readField(cell, field, context);
    if (ofFormat.size < MOST_KEPT) ofFormat.set(value, reading);
    return reading;
  };
  return (cell, rowDate) => {
    const { value } = cell;
    if (typeof value === 'number' && NUMBER_TYPES.has(field.type) && (!counts || rowDate === undefined))
      return readNumber(value, cell);
    const isKept =
      typeof value === 'string' &&
      value === cell.text &&
      value.length <= LONGEST_KEPT &&
      field.type !== 'text' &&
      (!counts || rowDate === undefined || WHOLE_DAY.test(value));
    if (!isKept) return readField(cell, field, counts ? { ...context, rowDate } : context);
    const known = kept.get(value);
    if (known !== undefined) return known;
    const reading = readField(cell, field, context);
    if (kept.size < MOST_KEPT) kept.set(value, reading);
    return reading;
  };
}
