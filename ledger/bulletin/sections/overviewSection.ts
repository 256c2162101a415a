import { findUnit } from '../../recognise/findUnit';
import {
  divide,
  fraction,
  fractionOfDecimal,
  multiply,
  roundHalfUp,
  roundHalfUpShort,
} from '../../score/fraction';
import { quantityOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import { problemsOf } from '../../score/scoreInputs';
import { decimalOfNumber } from '../../values/decimal';
import type { BulletinBlock } from '../content';
import { paragraph, type Draft } from '../draft';
import { unitText } from '../findings';
import { entriesIn, numberTable, pointsTotal, recordsIn, type NumberEntry } from '../numberTable';
import { previousPeriod } from '../previousPeriod';
import { comparisonWord, periodInSentence } from '../wording';

const LEVELS = ['定向抽查', '牵头抽查', '日常抽查'];

const NAMED_ORGANISERS = 3;

/** The functional departments that organised the checks, in roster order; a station checks only itself. */
function organisers(checks: readonly PlacedRecord[], { workbook }: Draft): string {
  const units = checks.flatMap(({ values }) => {
    const unit = findUnit(textOf(values.organiser), workbook.organisation);
    return unit === null || unit.category !== '业务职能' ? [] : [unit];
  });
  const names = [...new Set(units)].sort((a, b) => a.order - b.order).map(({ name }) => name);
  if (names.length === 0) return '';
  return `会同${names.slice(0, NAMED_ORGANISERS).join('、')}${names.length > 1 ? '等部门' : ''}`;
}

function entryOf(table: readonly NumberEntry[], name: string): NumberEntry {
  const entry = table.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`no number ${name}`);
  return entry;
}

/** 抽查126人次、30户: amounts by the unit in which they count, those in 人次 first. */
function inspectedWords(
  checks: readonly PlacedRecord[],
  table: readonly NumberEntry[],
  draft: Draft,
): string {
  const persons = entryOf(table, 'personTimes');
  const others = new Map<string, PlacedRecord[]>();
  for (const check of checks) {
    const unit = quantityOf(check.values.quantity)?.unit ?? '';
    if (!/^(?:人次?)?$/.test(unit)) others.set(unit, [...(others.get(unit) ?? []), check]);
  }
  const words = [...others].map(([unit, records]) => {
    const total = records.reduce((sum, { values }) => sum + (quantityOf(values.quantity)?.value ?? 0), 0);
    return `${draft.book.state(`inspected.${unit}`, total, records)}${unit}`;
  });
  if (persons.value !== '0') {
    const count = draft.book.state(persons.name, persons.value, persons.records);
    words.unshift(`${count}${persons.approximate ? '余' : ''}人次`);
  }
  return words.length === 0 ? '' : `，抽查${words.join('、')}`;
}

/** The opening: on what ground, when, who, what was checked and found (domain.md 6.4). */
export function opening(draft: Draft, leadIn = '现将有关情况通报如下'): BulletinBlock {
  const { workbook, register, period, letterhead, book } = draft;
  const table = numberTable(workbook, register, period);
  const checks = entryOf(table, 'checks').records;
  const ground = `按照公司“三级抽查”工作安排，${periodInSentence(period)}，${letterhead.office}`;
  if (checks.length === 0) return paragraph(`${ground}对各部门工作进行了考核，本期未开展抽查。${leadIn}：`);
  const units = book.state('unitsInspected', new Set(checks.map(unitText)).size, checks);
  const ordered = recordsIn(workbook, 'rectifications', 'foundDate', period);
  const parts = [
    ['problems', '发现问题', '项'],
    ['interviews', '约谈', '人'],
    ['warnings', '下发预警', '条'],
  ] as const;
  const words = parts.map(([name, verb, measure]) => {
    const { value, records } = entryOf(table, name);
    if (value === '0') return name === 'problems' ? '，未发现问题' : '';
    return `，${verb}${book.state(name, value, records)}${measure}`;
  });
  if (ordered.length > 0)
    words.splice(1, 0, `，责令整改${book.state('rectificationsOrdered', ordered.length, ordered)}项`);
  return paragraph(
    `${ground}${organisers(checks, draft)}对${units}个部门开展抽查${book.state('checks', checks.length, checks)}次` +
      `${inspectedWords(checks, table, draft)}${words.join('')}。${leadIn}：`,
  );
}

/** 环比增加2次（增长50%）; empty where the period before has nothing to compare with. */
function comparison(
  name: string,
  measure: string,
  now: NumberEntry,
  before: NumberEntry,
  draft: Draft,
): string {
  const base = Number(before.value);
  if (base === 0) return '';
  const word = comparisonWord(draft.period);
  const change = Number(now.value) - base;
  if (change === 0) return `，${word}持平`;
  const records = [...now.records, ...before.records];
  const percent = multiply(
    fraction(100n),
    divide(fraction(BigInt(Math.abs(change))), fractionOfDecimal(before.value)),
  );
  const amount = draft.book.state(`${name}.change`, Math.abs(change), records);
  const share = draft.book.state(`${name}.changePercent`, roundHalfUpShort(percent, 2), records);
  return `，${word}${change > 0 ? '增加' : '减少'}${amount}${measure}（${change > 0 ? '增长' : '下降'}${share}%）`;
}

function levelWords(checks: readonly PlacedRecord[], { book }: Draft): string {
  const words = LEVELS.flatMap((level) => {
    const records = checks.filter(({ values }) => values.level === level);
    return records.length === 0
      ? []
      : [`${level}${book.state(`checks.${level}`, records.length, records)}次`];
  });
  return words.length === 0 ? '' : `，其中${words.join('、')}`;
}

/** The name of the figure that the whole company's 有问题率 is stated as. */
export const COMPANY_RATE = 'problemRate';

/** 有问题率, with the amounts it was taken over; empty where nothing was inspected. */
function rateWords(checks: readonly PlacedRecord[], { book }: Draft): string {
  const units = [...new Set(checks.map(({ values }) => quantityOf(values.quantity)?.unit ?? ''))];
  const inspected = checks.reduce((sum, { values }) => sum + (quantityOf(values.quantity)?.value ?? 0), 0);
  const problems = checks.reduce((sum, check) => sum + problemsOf(check), 0);
  const [unit = ''] = units;
  if (problems === 0 || inspected === 0 || units.length > 1) return '';
  const rate = multiply(
    fraction(100n),
    divide(fraction(BigInt(problems)), fractionOfDecimal(decimalOfNumber(inspected))),
  );
  return `，有问题率${book.state(COMPANY_RATE, roundHalfUp(rate, 2), checks)}%（按抽查${unit === '' ? '数量' : unit}计算）`;
}

/** 总体情况: checks, problems, comparison with the period before, entries and points. */
export function overviewBlocks(draft: Draft): readonly BulletinBlock[] {
  const { workbook, register, period, book } = draft;
  const now = numberTable(workbook, register, period);
  const before = numberTable(workbook, register, previousPeriod(period));
  const { records: checks } = entryOf(now, 'checks');
  const compared = (name: string, measure: string): string =>
    comparison(name, measure, entryOf(now, name), entryOf(before, name), draft);
  const blocks: BulletinBlock[] = [];
  if (checks.length > 0) {
    const { value: problems, records } = entryOf(now, 'problems');
    const found =
      problems === '0'
        ? '本期抽查未发现问题'
        : `发现问题${book.state('problems', problems, records)}项${compared('problems', '项')}${rateWords(checks, draft)}`;
    blocks.push(
      paragraph(
        `共开展抽查${book.state('checks', checks.length, checks)}次${compared('checks', '次')}${levelWords(checks, draft)}。${found}。`,
      ),
    );
  }
  const indicators = entryOf(now, 'mandatoryRiskPoints');
  const entries = entriesIn(workbook, period);
  const points = [
    ...(indicators.value === '0'
      ? []
      : [`各部门承担抽查指标${book.state('indicators', indicators.value, indicators.records)}个`]),
    ...(entries.length === 0 ? [] : [entryWords(entries, draft)]),
  ];
  return points.length === 0 ? blocks : [...blocks, paragraph(`${points.join('，')}。`)];
}

function entryWords(entries: readonly PlacedRecord[], { book }: Draft): string {
  const bonus = pointsTotal(entries, 'bonus');
  const deduction = pointsTotal(entries, 'deduction');
  return (
    `登记考核记录${book.state('entries', entries.length, entries)}条` +
    (deduction === '0' ? '' : `，扣分合计${book.state('deductions', deduction, entries)}分`) +
    (bonus === '0' ? '' : `，加分合计${book.state('bonuses', bonus, entries)}分`)
  );
}
