import { plainDate, type PlainDate } from '../../../ledger/calendar/plainDate';

/** The day that the clock on the wall shows. */
export function today(): PlainDate {
  const now = new Date();
  const date = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new Error('the clock shows no day');
  return date;
}
