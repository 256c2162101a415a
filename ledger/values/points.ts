import { failure, success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { decimalOfNumber, isCountable, plainDecimal } from './decimal';
import { isPlaceholder, textKey } from './textKey';

/**
 * Points, without their sign: which way they count is the column's meaning (domain.md 3.4). Every sign convention is read
 * (0.5, -0.5, 扣0.5分, （0.5）); an amount of money is refused, it must never be added to points.
 */
export function readPoints(cell: CellContent): Reading {
  if (typeof cell.value === 'number') {
    if (/[¥￥元$]/.test(cell.format)) return failure('points.currency');
    return isCountable(cell.value) ? success(decimalOfNumber(cell.value)) : failure('number.invalid');
  }
  const key = textKey(cell.text);
  if (isPlaceholder(key)) return success(undefined);
  if (/[¥$]|元/.test(key)) return failure('points.currency');
  const match =
    /^\(?(?:扣减|扣除|扣|减|加|奖励|奖|得|失|计)?分?[:]?\(?([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\)?分?\)?$/.exec(
      key,
    );
  const digits = (match?.[2] ?? '').replaceAll(',', '');
  return match && isCountable(Number(digits)) ? success(plainDecimal(digits)) : failure('number.invalid');
}

/** Whether a cell of a single 得失分 column takes points away: a minus sign or brackets, 扣, 减, 失. */
export function isNegativePoints(cell: CellContent): boolean {
  if (typeof cell.value === 'number') return cell.value < 0;
  const key = textKey(cell.text);
  return /^(?:\(?-|\(\d|扣|减|失)/.test(key);
}
