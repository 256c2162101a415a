import { failure, success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { withArabicDigits } from './chineseNumber';
import type { CyclePeriod } from './fieldValue';
import { isPlaceholder, textKey } from './textKey';

const PERIODS: ReadonlyArray<readonly [RegExp, CyclePeriod]> = [
  [/半年/, 'halfYear'],
  [/季/, 'quarter'],
  [/旬/, 'xun'],
  [/周|星期/, 'week'],
  [/月/, 'month'],
  [/年/, 'year'],
  [/日|天/, 'day'],
];

/** How often: 每月1次, 每周一次, 1次/月, 每季度, 随时. */
export function readCycle(cell: CellContent): Reading {
  const key = withArabicDigits(textKey(cell.text));
  if (isPlaceholder(key)) return success(undefined);
  if (/随时|不定期|适时/.test(key)) return success('anytime');
  const per = PERIODS.find(([pattern]) => pattern.test(key))?.[1];
  if (per === undefined) return failure('enum.unknown');
  const times = /(?<!\d)(\d{1,4})(?:次|回|遍)/.exec(key)?.[1];
  return success({ times: times === undefined ? 1 : Number(times), per });
}
