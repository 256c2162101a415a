import { failure, success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { decimalOfNumber, isCountable, plainDecimal, shiftedDecimal } from './decimal';
import { isPlaceholder, textKey } from './textKey';

/** A percentage as a decimal string: a fraction in a %-formatted cell, 98.2 under 回收率(%), 98.2％, 0.85. */
export function readPercent(cell: CellContent, context: Pick<ReadingContext, 'header'>): Reading {
  if (typeof cell.value === 'number') {
    if (!isCountable(cell.value)) return failure('number.invalid');
    const decimal = decimalOfNumber(cell.value);
    if (cell.format.includes('%')) return success(shiftedDecimal(decimal, 2));
    // Without a format a number up to 1 is a share of the whole, unless the header says that it counts in percent.
    const isShare = cell.value <= 1 && !textKey(context.header).includes('%');
    return success(isShare ? shiftedDecimal(decimal, 2) : decimal);
  }
  const key = textKey(cell.text);
  if (isPlaceholder(key)) return success(undefined);
  const match = /^(?:约|已完成|完成)?(\d+(?:\.\d+)?)(%)?$/.exec(key);
  const digits = match?.[1] ?? '';
  return match && isCountable(Number(digits)) ? success(plainDecimal(digits)) : failure('number.invalid');
}
