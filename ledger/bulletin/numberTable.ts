import type { KindId } from '../kinds/kind';
import type { RecognisedWorkbook } from '../recognise/recognised';
import { roundHalfUpShort } from '../score/fraction';
import { integerOf, monthOf, namesOf, pointsOf, quantityOf, recordsOf, textOf } from '../score/ledgerRecords';
import type { PlacedRecord } from '../score/ledgerRecords';
import { fractionOfMilli, sumMilli } from '../score/milli';
import { monthsOf, type Period } from '../score/period';
import { entryRows, problemsOf } from '../score/scoreInputs';
import type { BulletinKind } from './content';
import type { Register } from './register/register';

/** One number of the year's (or period's) account of work (domain.md 1.5). */
export interface NumberEntry {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The measure word: 次, 个, 人次, … */
  readonly measure: string;
  /** Some of the ledger's amounts are stated as 余, 约. */
  readonly approximate: boolean;
  /** The rows that were counted or added up. */
  readonly records: readonly PlacedRecord[];
}

/** Records of a kind whose date lies in a period. */
export function recordsIn(
  workbook: RecognisedWorkbook,
  kind: KindId,
  dateField: string,
  period: Period,
): readonly PlacedRecord[] {
  return within(recordsOf(workbook, kind), dateField, period);
}

function within(
  records: readonly PlacedRecord[],
  dateField: string,
  period: Period,
): readonly PlacedRecord[] {
  const months = monthsOf(period);
  return records.filter(({ values }) => {
    const month = monthOf(values[dateField]) ?? monthOf(values.month);
    return month !== null && months.includes(month);
  });
}

/** Deductions and bonuses of a period, from the ledger that the score reads. */
export function entriesIn(workbook: RecognisedWorkbook, period: Period): readonly PlacedRecord[] {
  return within(entryRows(workbook), 'date', period);
}

/** The sum of a points field, one decimal, exact. */
export function pointsTotal(records: readonly PlacedRecord[], field: string): string {
  return roundHalfUpShort(fractionOfMilli(sumMilli(records.map(({ values }) => pointsOf(values[field])))), 1);
}

function sumOf(records: readonly PlacedRecord[], amount: (record: PlacedRecord) => number): string {
  return String(records.reduce((total, record) => total + amount(record), 0));
}

function bulletinsIn(register: Register, kind: BulletinKind, period: Period): readonly PlacedRecord[] {
  const months = monthsOf(period);
  return register
    .filter(
      (entry) =>
        entry.kind === kind && !entry.isWithdrawn && months.includes(entry.issuedOn?.slice(0, 7) ?? ''),
    )
    .map(({ sheet, row }) => ({ sheet, row, values: {}, raw: {} }));
}

/** The numbers that a period's work is told in, each with its rows; what the workbook has no ledger for is 0. */
export function numberTable(
  workbook: RecognisedWorkbook,
  register: Register,
  period: Period,
): readonly NumberEntry[] {
  const all = (kind: KindId): readonly PlacedRecord[] => recordsOf(workbook, kind);
  const dated = (kind: KindId, field: string): readonly PlacedRecord[] =>
    recordsIn(workbook, kind, field, period);
  const meetings = (word: string): readonly PlacedRecord[] =>
    dated('meetings', 'date').filter(({ values }) => textOf(values.kind) === word);
  const entry = (
    name: string,
    label: string,
    measure: string,
    records: readonly PlacedRecord[],
    value = String(records.length),
    approximate = false,
  ): NumberEntry => ({ name, label, value, measure, approximate, records });

  const census = all('riskCensus');
  const checks = dated('checks', 'date');
  const counted = checks.filter(({ values }) => /^(?:人次?)?$/.test(quantityOf(values.quantity)?.unit ?? ''));
  const personTimes = sumOf(counted, ({ values }) => quantityOf(values.quantity)?.value ?? 0);
  const isAbout = counted.some(({ values }) => quantityOf(values.quantity)?.approximate === true);
  const withProblems = checks.filter((record) => problemsOf(record) > 0);
  const interviews = dated('interviews', 'date');
  const performance = dated('performance', 'date');
  const ledger = performance.length > 0 ? performance : entriesIn(workbook, period);
  const reviews = meetings('讲评会');
  const rounds = String(new Set(census.map(({ values }) => textOf(values.round))).size);
  return [
    entry('censusRounds', '风险排查', '次', census, census.length === 0 ? '0' : rounds),
    entry('mandatoryRiskPoints', '列入必查的风险点', '个', all('indicators')),
    entry('policyChanges', '清理、修订、完善制度机制', '项', dated('policies', 'issuedDate')),
    entry('checks', '开展抽查', '次', checks),
    entry('personTimes', '被抽查', '人次', counted, personTimes, isAbout),
    entry('problems', '发现问题', '项', withProblems, sumOf(withProblems, problemsOf)),
    entry(
      'interviews',
      '约谈',
      '人',
      interviews,
      sumOf(interviews, ({ values }) => Math.max(1, namesOf(values.interviewee).length)),
    ),
    entry('ledgerEntries', '绩效管理台账记录', '条', ledger),
    entry('deductionTotal', '扣分合计', '分', ledger, pointsTotal(ledger, 'deduction')),
    entry('performanceBulletins', '编发绩效管理通报', '期', bulletinsIn(register, 'performance', period)),
    entry('workBulletins', '编发《工作通报》', '期', bulletinsIn(register, 'work', period)),
    entry('appraisalMeetings', '召开绩效评议会', '次', meetings('绩效评议会')),
    entry('reviewMeetings', '召开讲评会', '次', reviews),
    entry(
      'newMeasures',
      '充实新措施',
      '条',
      reviews,
      sumOf(reviews, ({ values }) => integerOf(values.newMeasures) ?? 0),
    ),
    entry('warnings', '下发预警信息', '条', dated('warnings', 'issuedDate')),
    entry('advices', '提出整改意见', '条', dated('advice', 'date')),
  ];
}
