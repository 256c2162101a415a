import { datePartsOf } from '../calendar/plainDate';
import { failure, success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { readDate } from './date';
import { isPlaceholder, textKey } from './textKey';

/** A month as `YYYY-MM`; a bare 3 or 3月 takes the ledger's year. */
export function readMonth(cell: CellContent, context: ReadingContext): Reading {
  const key = textKey(cell.text);
  if (isPlaceholder(key)) return success(undefined);
  const bare = /^(\d{1,2})$/.exec(key)?.[1];
  const reading = readDate(bare === undefined ? cell : { ...cell, value: `${bare}月`, text: `${bare}月` }, {
    ...context,
    // Months of a yearly ledger all lie in its year, whatever month its title names.
    month: null,
  });
  if (!reading.ok || reading.value === undefined) return reading;
  const { value } = reading;
  if (typeof value !== 'object' || value === null || !('date' in value)) return failure('date.invalid');
  // A quarter or a year is no month.
  if (value.precision !== 'day' && value.precision !== 'month') return failure('date.invalid');
  const { year, month } = datePartsOf(value.date);
  return success(`${String(year)}-${String(month).padStart(2, '0')}`);
}
