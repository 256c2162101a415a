/** Test aid: the worked example of domain.md 5.8 as a workbook. */
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { ledgerSheet, workbookOf } from './truthWorkbook';

type Values = Readonly<Record<string, FieldValue>>;

export interface ExampleUnit {
  readonly unit: string;
  readonly category: string;
  /** Indicators borne of grade 高, 中, 低; 2 points each. */
  readonly indicators: readonly [number, number, number];
  readonly volume: number | null;
  readonly deductions: readonly string[];
  readonly inspected: number;
  readonly problems: number;
}

export const EXAMPLE: readonly ExampleUnit[] = (
  [
    ['运检部', '业务职能', [4, 4, 2], 300, ['1'], 40, 2],
    ['营销部', '业务职能', [6, 4, 2], 420, ['1.5', '1'], 60, 4],
    ['安监部', '业务职能', [2, 3, 1], 120, ['0.5'], 20, 1],
    ['城关供电所', '基层', [5, 5, 4], 900, ['2.1', '1.2'], 90, 6],
    ['王京供电所', '基层', [5, 5, 4], 450, ['1.8'], 45, 4],
    ['川里供电所', '基层', [5, 5, 4], 150, ['1.3'], 15, 3],
    ['后勤服务中心', '后勤', [1, 2, 2], 60, ['0.3'], 20, 1],
  ] as const
).map(([unit, category, indicators, volume, deductions, inspected, problems]) => ({
  ...{ unit, category, indicators, volume, deductions, inspected, problems },
}));

const MARCH = { date: '2016-03-10' as never, precision: 'day' } as const;

/** The ledgers of these units; `more` adds rows to them. */
export function exampleWorkbook(
  units: readonly ExampleUnit[],
  more: {
    readonly entries?: readonly Values[];
    readonly checks?: readonly Values[];
    readonly indicators?: readonly Values[];
  } = {},
): RecognisedWorkbook {
  const borne = units.flatMap(({ unit, indicators }) =>
    indicators.flatMap((count, i) =>
      Array.from({ length: count }, () => ({ unit, grade: ['高', '中', '低'][i] ?? '', basePoints: '2' })),
    ),
  );
  return workbookOf([
    ledgerSheet(
      'organisation',
      units.map(({ unit, category }, i) => ({ serial: i + 1, unit, category })),
    ),
    ledgerSheet('indicators', [
      ...borne.map((values, i) => ({ ...values, serial: i + 1, indicator: `第${String(i + 1)}项内容` })),
      ...(more.indicators ?? []),
    ]),
    ledgerSheet('scores', [
      ...units.flatMap(({ unit, deductions }) =>
        deductions.map((deduction) => ({
          unit,
          date: MARCH,
          deduction,
          reason: '日常考核',
          basis: '绩效办法第7条',
        })),
      ),
      ...(more.entries ?? []).map((values) => ({ date: MARCH, ...values })),
    ]),
    ledgerSheet('checks', [
      ...units.flatMap(({ unit, inspected, problems }) =>
        inspected === 0
          ? []
          : [{ unit, date: MARCH, quantity: { value: inspected, unit: '件' }, problemCount: problems }],
      ),
      ...(more.checks ?? []).map((values) => ({ date: MARCH, ...values })),
    ]),
    ledgerSheet(
      'workload',
      units.flatMap(({ unit, volume }) =>
        volume === null ? [] : [{ unit, month: '2016-03', quantity: { value: volume, unit: '件' } }],
      ),
    ),
  ]);
}
