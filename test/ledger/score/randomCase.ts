/** Test aid: random ledgers of every kind that a score depends on, as a list of events and as a workbook. */
import { lastDayOfMonth, plainDate } from '../../../ledger/calendar/plainDate';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { seededRandom } from '../../../ledger/score/fairness/random';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import type { Case } from './oracle';
import { ledgerSheet, workbookOf } from './truthWorkbook';

const UNITS = [
  ['营销部', '业务职能'],
  ['运维检修部', '业务职能'],
  ['城关供电所', '基层'],
  ['王京供电所', '基层'],
  ['川里供电所', '基层'],
  ['仁厚供电所', '基层'],
  ['后勤服务中心', '后勤'],
  ['集体企业', '多经'],
  ['工会', ''],
] as const;

const TEXTS = ['工作票合格率', '工作票', '印章使用登记', '业扩时限达标率', '抄表到位率', '欠费回收率'];
const MONTHS = ['2016-01', '2016-02', '2016-03', '2016-04', '2016-05', '2016-06'];

/** The same case for the same seed. */
export function randomCase(seed: number): Case {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
  const times = <Item>(most: number, make: () => Item): readonly Item[] =>
    Array.from({ length: below(most + 1) }, make);
  const tenths = (most: number): string => String(below(most * 10 + 1) / 10);

  const units = UNITS.filter(() => random() < 0.8).map(([name, category]) => ({ name, category }));
  if (units.length === 0) units.push({ name: '城关供电所', category: '基层' });
  const names = units.map(({ name }) => name);
  const someUnits = (): readonly string[] => {
    if (random() < 0.15) return ['各供电所'];
    return random() < 0.2 ? [...new Set([pick(names), pick(names)])] : [pick(names)];
  };
  const months = MONTHS.slice(0, 1 + below(MONTHS.length));
  const indicators = Array.from({ length: 1 + below(14) }, (_, i) => ({
    serial: i + 1,
    text: `${pick(TEXTS)}${random() < 0.5 ? String.fromCharCode(0x7532 + below(4)) : ''}`,
    units: someUnits(),
    grade: pick(['高', '中', '低', '']),
    points: random() < 0.2 ? null : pick(['2', '3', '0.5', '1.25', '8']),
  }));
  const basis = (): string => {
    const n = String(1 + below(16));
    const { text } = pick(indicators);
    return pick([
      `指标${n}`,
      `指标 ${n}`,
      `考核办法指标${n}、第3条`,
      `依据${text}考核`,
      '绩效办法第12条',
      '劳动纪律',
    ]);
  };
  return {
    units,
    indicators,
    entries: times(14, () => ({
      ...{ month: pick(months), units: someUnits(), basis: basis(), isVeto: random() < 0.04 },
      deduction: random() < 0.75 ? pick([tenths(3), tenths(12), '0.25', '0.005']) : '0',
      bonus: random() < 0.25 ? tenths(7) : '0',
    })),
    checks: times(16, () => ({
      ...{ month: pick(months), units: someUnits(), measure: pick(['人次', '人次', '人次', '户', '件']) },
      amount: random() < 0.1 ? null : 1 + below(random() < 0.5 ? 8 : 60),
      problems: random() < 0.6 ? 0 : 1 + below(3),
      severity: pick(['一般', '较大', '重大']),
    })),
    volumes: names.flatMap((unit) =>
      months
        .filter(() => random() < 0.85)
        .flatMap((month) => [
          { month, unit, amount: below(4) === 0 ? 0 : 1 + below(900) },
          ...times(1, () => ({ month, unit, amount: below(300) })),
        ]),
    ),
    rectifications: times(8, () => ({ month: pick(months), unit: pick(names), inTime: random() < 0.6 })),
    interviewMonths: times(4, () => pick(months)),
  };
}

const dayIn = (month: string, day: number): FieldValue => {
  const date = plainDate(Number(month.slice(0, 4)), Number(month.slice(5)), day);
  if (date === null) throw new Error(month);
  return { date, precision: 'day' };
};

/** The case as recognised ledgers; by an odd seed in 绩效管理台账, which has months, joint deductions and no 得失分记录表. */
export function caseWorkbook(given: Case, seed: number): RecognisedWorkbook {
  const random = seededRandom(seed + 1);
  const unitCell = (units: readonly string[]): FieldValue => (units.length === 1 ? (units[0] ?? '') : units);
  const day = (month: string) => dayIn(month, 1 + Math.floor(random() * 28));
  const isPerformance = seed % 2 !== 0;
  const entries = given.entries.map(({ month, units, basis, deduction, bonus, isVeto }, i) => ({
    unit: unitCell(units),
    ...(isPerformance && random() < 0.5 ? { month } : { date: day(month) }),
    ...(isPerformance ? { jointDeduction: '0.2' } : {}),
    reason: isVeto && i % 2 === 0 ? '瞒报事故，一票否决' : '考核',
    ...(isVeto && i % 2 !== 0 ? { remark: '一票 否决' } : {}),
    ...{ basis, ...(deduction === '0' ? {} : { deduction }), ...(bonus === '0' ? {} : { bonus }) },
  }));
  const decoy = {
    unit: given.units[0]?.name ?? '',
    date: dayIn('2016-01', 5),
    basis: '指标1',
    deduction: '9',
    reason: '重复登记',
  };
  const hasScores = !isPerformance && entries.length > 0;
  return workbookOf([
    ledgerSheet(
      'organisation',
      given.units.map(({ name, category }) => ({ unit: name, category })),
    ),
    ledgerSheet(
      'indicators',
      given.indicators.map(({ serial, text, units, grade, points }) => ({
        ...{ serial, indicator: text, unit: unitCell(units), ...(grade === '' ? {} : { grade }) },
        ...(points === null ? {} : { basePoints: points }),
      })),
    ),
    ...(hasScores ? [ledgerSheet('scores', entries)] : []),
    // Beside 得失分记录表 it records the same events and must not count.
    ledgerSheet('performance', hasScores ? [decoy] : entries),
    ledgerSheet(
      'checks',
      given.checks.map(({ month, units, amount, measure, problems, severity }) => ({
        ...{ date: day(month), unit: unitCell(units), severity },
        ...(amount === null ? {} : { quantity: { value: amount, unit: measure } }),
        // In a ledger that doesn't count them, a finding is one problem.
        ...(problems === 1 && random() < 0.3
          ? { findings: '登记不全' }
          : problems === 0 && random() < 0.3
            ? { findings: '无' }
            : { problemCount: problems }),
      })),
    ),
    ledgerSheet(
      'workload',
      given.volumes.map(({ month, unit, amount }) => ({
        month,
        unit,
        quantity: { value: amount, unit: '件' },
      })),
    ),
    ledgerSheet(
      'rectifications',
      given.rectifications.map(({ month, unit, inTime }) => ({
        ...{ unit, foundDate: dayIn(month, 3) },
        deadline: { date: lastDayOfMonth(2016, Number(month.slice(5))), precision: 'day' },
        ...(inTime
          ? { doneDate: dayIn(month, 20) }
          : random() < 0.5
            ? { doneDate: dayIn('2016-09', 1) }
            : {}),
      })),
    ),
    ledgerSheet(
      'interviews',
      given.interviewMonths.map((month) => ({ date: day(month) })),
    ),
  ]);
}
