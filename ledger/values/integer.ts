import { failure, success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { chineseNumber } from './chineseNumber';
import { isCountable } from './decimal';
import { isPlaceholder, textKey } from './textKey';

/** A whole number: 3, ３, 3项, 共3条, 三. */
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
  const chinese = chineseNumber(key.replace(/[项条个件次人户份]$/, ''));
  return chinese === null ? failure('number.invalid') : success(chinese);
}
