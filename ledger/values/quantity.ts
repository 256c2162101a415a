import { failure, success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { chineseCount } from './chineseNumber';
import { isCountable } from './decimal';
import { isPlaceholder, textKey } from './textKey';

/** The unit that a header names: 抽查数量(户) → 户; '' where it names none or several. */
function unitOfHeader(header: string): string {
  const inside = /[(（[]([^()（）[\]]+)[)）\]]/.exec(header)?.[1] ?? '';
  return /^[\p{Script=Han}]{1,3}$/u.test(inside) ? inside : '';
}

/** An amount with its unit: 20户, 约30户, 410余人次, １２人次, 1,234, 十二户. */
export function readQuantity(cell: CellContent, context: Pick<ReadingContext, 'header'>): Reading {
  const unit = unitOfHeader(context.header);
  if (typeof cell.value === 'number')
    return isCountable(cell.value) ? success({ value: cell.value, unit }) : failure('number.invalid');
  const key = textKey(cell.text).replace(/(?<=.)\([^()]*\)$/, '');
  if (isPlaceholder(key)) return success(undefined);
  const counted = chineseCount(key);
  if (counted) return success({ value: counted.value, unit: counted.measure || unit });
  const match =
    /^(约|近|大约|共)?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(余|多|左右)?([^\d,.余多]{0,6}?)(左右)?$/u.exec(key);
  if (!match) return failure('number.invalid');
  const [, before, digits = '', between, suffix = '', after] = match;
  const value = Number(digits.replaceAll(',', ''));
  if (!isCountable(value)) return failure('number.invalid');
  const approximate =
    (before !== undefined && before !== '共') || between !== undefined || after !== undefined;
  const stated = suffix === '' ? unit : suffix;
  return success(approximate ? { value, unit: stated, approximate: true } : { value, unit: stated });
}
