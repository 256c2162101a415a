/**
 * Test aid: what is to be warned of in 2016, worked out another way than the rules do: day by day over a list of working
 * days that was typed in from the State Council's notices, with counters instead of dates.
 */
import type { SharedRecord } from '../../../ledger/warn/sharedRecords';
import type { FieldValue } from '../../../ledger/values/fieldValue';

const MAKE_UP =
  '2016-02-06 2016-02-14 2016-06-12 2016-09-18 2016-10-08 2016-10-09 2017-01-22 2017-02-04'.split(' ');
/** First and last day off; weekends beside them included. */
const OFF: ReadonlyArray<readonly [string, string, string]> = [
  ['2016-01-01', '2016-01-03', '元旦'],
  ['2016-02-07', '2016-02-13', '春节'],
  ['2016-04-02', '2016-04-04', '清明'],
  ['2016-04-30', '2016-05-02', '劳动节'],
  ['2016-06-09', '2016-06-11', '端午'],
  ['2016-09-15', '2016-09-17', '中秋'],
  ['2016-10-01', '2016-10-07', '国庆节'],
  ['2016-12-31', '2017-01-02', '元旦'],
  ['2017-01-27', '2017-02-02', '春节'],
];
const HOLIDAY_STARTS: Readonly<Record<string, string>> = {
  ...{ 春节: '2016-02-07', 清明: '2016-04-04', 劳动节: '2016-05-01', 端午: '2016-06-09' },
  ...{ 中秋: '2016-09-15', 国庆节: '2016-10-01', 元旦: '2017-01-01' },
};

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const name = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

const isWork = (day: string): boolean => {
  if (MAKE_UP.includes(day)) return true;
  if (OFF.some(([first, last]) => day >= first && day <= last)) return false;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
};
const WORK: readonly string[] = Array.from({ length: 460 }, (_, i) => name(utc('2015-12-01') + i)).filter(
  isWork,
);
/** The place of a day among the working days; of a day off that of the next one. */
const place = (day: string): number => WORK.findIndex((each) => each >= day);

const dateOf = (value: FieldValue | undefined): string | null => {
  const date = value as { date?: string; end?: string } | null | undefined;
  return date?.end ?? date?.date ?? null;
};
const CYCLES: Readonly<Record<string, number>> = {
  ...{ day: 8, week: 8, xun: 11, month: 31, quarter: 92, halfYear: 184, year: 366 },
};

/** `looksAt(check, indicator)` is what is known of the workbook: which check looked at which risk point. */
export function plainList(
  records: readonly SharedRecord[],
  looksAt: (check: SharedRecord, indicator: SharedRecord) => boolean,
): readonly string[] {
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  const told = new Map<string, string>();
  const tell = (day: string, rule: string, subject: string, due: string): void => {
    const key = `${rule}|${subject}|${due}`;
    if (!told.has(key)) told.set(key, day);
  };
  const climb = (
    day: string,
    record: SharedRecord,
    due: string | null,
    steps: ReadonlyArray<readonly [string, number]>,
    done: string | null,
  ): void => {
    if (due === null || (done !== null && day >= done)) return;
    const reached = steps.filter(([, offset]) => place(day) - place(due) >= offset).at(-1);
    if (reached) tell(day, reached[0], record.recordId, due);
  };
  const checks = of('checks').map((check) => ({ check, day: dateOf(check.values.date) ?? '' }));
  const start = checks.map(({ day }) => day).sort()[0] ?? '';

  for (const day of WORK.filter((each) => each.startsWith('2016'))) {
    for (const record of of('rectifications')) {
      const { foundDate, deadline, doneDate } = record.values;
      if ((dateOf(foundDate) ?? '') > day) continue;
      climb(day, record, dateOf(deadline), RECTIFICATION, dateOf(doneDate));
    }
    for (const record of of('supervised')) {
      const { deadline, feedbackDate, percent } = record.values;
      climb(day, record, dateOf(deadline), SUPERVISED, percent === '100' ? dateOf(feedbackDate) : null);
    }
    for (const record of of('indicators')) {
      const seen = checks.filter(({ check }) => looksAt(check, record)).map((each) => each.day);
      const per = (record.values.cycle as { per?: string } | undefined)?.per;
      const cycle = per === undefined ? undefined : CYCLES[per];
      if (cycle !== undefined && day >= start) {
        const base = [start, ...seen.filter((look) => look <= day)].sort().at(-1) ?? start;
        let due = utc(base) + cycle;
        // The last of the reminders that this day has come to.
        while (due + Math.max(cycle, 92) < utc(day)) due += Math.max(cycle, 92);
        if (due < utc(day)) tell(day, 'coverage.missed', record.recordId, name(due));
      }
      for (const [first, last] of QUARTERS) {
        if (record.values.grade !== '高' || day < start) continue;
        const isLastDay = WORK.filter((each) => each <= last).length - 1 - place(day) === 10;
        if (isLastDay && !seen.some((look) => look >= first && look <= day))
          tell(day, 'coverage.uncovered', record.recordId, last);
      }
    }
    for (const [holiday, first] of Object.entries(HOLIDAY_STARTS))
      if (WORK.filter((each) => each < first).length - 5 === place(day))
        tell(day, 'majorMatter.holiday', holiday, first);
    for (let month = 2; month <= 12; month++) {
      const two = String(month).padStart(2, '0');
      const ofMonth = WORK.filter((each) => each.startsWith(`2016-${two}`));
      if (ofMonth[5] !== day) continue;
      const before = `2016-${String(month - 1).padStart(2, '0')}`;
      const reported = (unit: string, wanted: (month: string) => boolean): boolean =>
        of('workload').some(({ unit: own, values }) => own === unit && wanted(String(values.month)));
      for (const unit of new Set(of('workload').map((each) => each.unit)))
        if (!reported(unit, (each) => each === before) && reported(unit, (each) => each < before))
          tell(day, 'submission.late', unit, ofMonth[4] ?? '');
    }
    for (const record of of('decomposition'))
      if (record.values.status !== '已承接' && day >= '2016-04-01')
        tell(day, 'indicator.uncarried', record.recordId, '2016-03-31');
  }
  return [...told].map(([key, day]) => `${day} ${key}`).sort();
}

const RECTIFICATION: ReadonlyArray<readonly [string, number]> = [
  ['rectification.reminder', -3],
  ['rectification.overdue', 1],
  ['rectification.supervised', 3],
  ['rectification.interview', 5],
  ['rectification.accountability', 10],
];
const SUPERVISED: ReadonlyArray<readonly [string, number]> = [
  ['supervised.due', -3],
  ['supervised.overdue', 1],
  ['supervised.red', 3],
];
const QUARTERS: ReadonlyArray<readonly [string, string]> = [
  ['2016-01-01', '2016-03-31'],
  ['2016-04-01', '2016-06-30'],
  ['2016-07-01', '2016-09-30'],
  ['2016-10-01', '2016-12-31'],
];
