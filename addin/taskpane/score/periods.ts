import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { monthOf, recordsOf } from '../../../ledger/score/ledgerRecords';
import { monthsOf, parsePeriod, type Period } from '../../../ledger/score/period';

/** The periods that a workbook can be scored for, the latest first. */
export interface Periods {
  readonly months: readonly Period[];
  readonly quarters: readonly Period[];
  readonly years: readonly Period[];
}

/** The months in which anything was entered or checked, with their quarters and years. */
export function periodsOf(workbook: RecognisedWorkbook): Periods {
  const recorded = [
    ...recordsOf(workbook, 'performance').map(({ values }) =>
      typeof values.month === 'string' ? values.month : monthOf(values.date),
    ),
    ...recordsOf(workbook, 'scores').map(({ values }) => monthOf(values.date)),
    ...recordsOf(workbook, 'checks').map(({ values }) => monthOf(values.date)),
  ];
  const months = [...new Set(recorded)].filter((month) => month !== null && month !== '').map(String);
  const quarters = months.map((month) => {
    const [year = '', number = ''] = month.split('-');
    return `${year}Q${String(Math.ceil(Number(number) / 3))}`;
  });
  const latestFirst = (texts: readonly string[]): readonly Period[] =>
    [...new Set(texts)]
      .sort()
      .reverse()
      .flatMap((text) => parsePeriod(text) ?? []);
  return {
    months: latestFirst(months),
    quarters: latestFirst(quarters),
    years: latestFirst(months.map((month) => month.slice(0, 4))),
  };
}

/** Rows of a kind that fall into a period. */
export function rowsInPeriod(
  workbook: RecognisedWorkbook,
  kind: 'scores' | 'performance' | 'checks' | 'workload',
  period: Period,
): number {
  const wanted = new Set(monthsOf(period));
  return recordsOf(workbook, kind).filter(({ values }) => {
    const month = typeof values.month === 'string' ? values.month : monthOf(values.date);
    return month !== null && wanted.has(month);
  }).length;
}
