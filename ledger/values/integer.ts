import { failure, success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { chineseCount } from './chineseNumber';
import { isCountable } from './decimal';
import { isPlaceholder, textKey } from './textKey';

/** A whole number: 3, ３, 3项, 共3条, 三, 三处. */
export function readInteger(cell: CellContent): Reading {
  if (typeof cell.value === 'number') {
    return Number.isInteger(cell.value) && isCountable(cell.value)
      ? success(cell.value)
      : failure('number.invalid');
  }
  const key = textKey(cell.text).replace(/(?<=.)\([^()]*\)$/, '');
  if (isPlaceholder(key)) return success(undefined);
  const match = /^共?(-?\d{1,3}(?:,\d{3})+|-?\d+)(?:\.0+)?\p{Script=Han}{0,3}$/u.exec(key);
  const digits = Number((match?.[1] ?? '').replaceAll(',', ''));
  if (match) return isCountable(digits) ? success(digits) : failure('number.invalid');
  const counted = chineseCount(key);
  return counted === null ? failure('number.invalid') : success(counted.value);
}
