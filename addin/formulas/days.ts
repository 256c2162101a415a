import { dateOfSerial, serialOfDate, type PlainDate } from '../../ledger/calendar/plainDate';
import { addWorkingDays, isProvisional, workingDaysBetween } from '../../ledger/calendar/workingDays';
import { success } from '../../ledger/result';
import { areCounts, cellFault, type CellResult } from './cellFault';

/** More working days than any deadline has, and few enough to be counted at once. */
const MOST_DAYS = 10_000;

/** Functions are told a cell's number only: it is taken in the 1900 date system, which all but old Mac files have. */
const dateOf = (serial: number): PlainDate | null => dateOfSerial(serial, '1900');

const NO_DATE = cellFault(
  'invalidValue',
  '不是日期：请引用日期单元格，或用 DATE 函数',
  'Not a date: refer to a cell with a date, or use DATE',
);

type Flag = boolean | null | undefined;

/** A year without the State Council's notice is an estimate, which is only given where it is asked for (domain.md 10). */
function provisionalFault(dates: readonly PlainDate[], isEstimate: Flag): CellResult | null {
  const year = dates.find(isProvisional)?.slice(0, 4);
  if (year === undefined || isEstimate === true) return null;
  return cellFault(
    'notAvailable',
    `没有${year}年的放假安排；可用暂估：最后一个参数填 TRUE`,
    `No holiday calendar for ${year}; give TRUE as the last argument for an estimate`,
  );
}

/** Working days after `from` up to and including `to`, by the State Council's notices; 0 where `to` isn't later. */
export function workingDays(from: number, to: number, isEstimate?: Flag): CellResult {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first === null || last === null) return NO_DATE;
  const fault = provisionalFault([first, last], isEstimate);
  return fault ?? success(workingDaysBetween(first, last));
}

/** The last day of “N 个工作日内” counted from the day after `from` (民法典 201), as a date serial. */
export function deadline(from: number, days: number, isEstimate?: Flag): CellResult {
  const first = dateOf(from);
  if (first === null) return NO_DATE;
  if (!areCounts(days) || !Number.isInteger(days) || days > MOST_DAYS)
    return cellFault(
      'invalidValue',
      `工作日数应为0至${String(MOST_DAYS)}的整数`,
      `Working days must be a whole number from 0 to ${String(MOST_DAYS)}`,
    );
  const last = addWorkingDays(first, days);
  return provisionalFault([first, last], isEstimate) ?? success(serialOfDate(last, '1900'));
}
