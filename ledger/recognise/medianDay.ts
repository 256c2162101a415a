import { dayNumber } from '../calendar/plainDate';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { readDate } from '../values/date';
import { measured } from './columnProfile';

/** The day in the middle of a column's dates; null where it holds hardly any. */
export function medianDay(sample: readonly CellContent[], context: ReadingContext): number | null {
  return measured(sample, 'median day', () => medianOf(sample, context));
}

function medianOf(sample: readonly CellContent[], context: ReadingContext): number | null {
  const days = sample.flatMap((cell) => {
    const reading = readDate(cell, context);
    const { value } = reading.ok ? reading : { value: undefined };
    return typeof value === 'object' && value !== null && 'precision' in value && value.precision !== 'open'
      ? [dayNumber(value.date)]
      : [];
  });
  if (days.length < 2 || days.length * 2 < sample.length) return null;
  return days.sort((a, b) => a - b)[Math.floor(days.length / 2)] ?? null;
}
