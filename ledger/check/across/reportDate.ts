import { dayNumber, type PlainDate } from '../../calendar/plainDate';
import type { KindId } from '../../kinds/kind';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { dateOf } from '../../score/ledgerRecords';
import { rowsOf } from './ledgerRows';

/** When something happened; deadlines lie ahead. */
const EVENTS: ReadonlyArray<readonly [KindId, string]> = [
  ['checks', 'date'],
  ['scores', 'date'],
  ['performance', 'date'],
  ['interviews', 'date'],
  ['warnings', 'issuedDate'],
];

/** A date so long after all others is a slip, such as 2106 for 2016. */
const LONGEST_SILENCE_DAYS = 366;

/** The last day that the ledgers tell of; null where they tell of none. */
export function reportDateOf(workbook: RecognisedWorkbook): PlainDate | null {
  const dates = EVENTS.flatMap(([kind, field]) =>
    rowsOf(workbook, kind).flatMap(({ values }) => {
      const date = dateOf(values[field]);
      return date === null || date.precision === 'open' ? [] : [date.end ?? date.date];
    }),
  ).sort();
  for (let last = dates.length - 1; last > 0; last--) {
    const [date, before] = [dates[last], dates[last - 1]];
    if (date && before && dayNumber(date) - dayNumber(before) <= LONGEST_SILENCE_DAYS) return date;
  }
  return dates[0] ?? null;
}
