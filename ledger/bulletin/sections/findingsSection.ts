import { indicatorOfEntry } from '../../score/entryIndicator';
import { dateOf, pointsOf, recordsOf, textOf, unitsOf, type PlacedRecord } from '../../score/ledgerRecords';
import { problemsOf } from '../../score/scoreInputs';
import type { BulletinBlock, BulletinKind } from '../content';
import { heading, paragraph, quoted, type Draft } from '../draft';
import { unitText, type Finding } from '../findings';
import { entriesIn, pointsTotal, recordsIn } from '../numberTable';
import { chineseNumber, shortDate } from '../wording';

/** The indicator borne by its unit that a finding's basis names; null where it cites a rule. */
function indicatorOf({ basis, unit }: Finding, { workbook }: Draft) {
  const borne = recordsOf(workbook, 'indicators').filter(({ values }) =>
    unitsOf(values.unit, workbook.organisation).includes(unit),
  );
  const inputs = borne.map(({ values }) => ({
    serial: Number(values.serial),
    indicator: textOf(values.indicator),
    domain: textOf(values.domain),
  }));
  return indicatorOfEntry({ basis }, inputs);
}

/** 指标45 with its name, or the rule that the ledger cites. */
function basisWords(finding: Finding, draft: Draft): string {
  const { basis } = finding;
  if (basis === '') return '';
  const indicator = indicatorOf(finding, draft);
  const name = indicator === null ? '' : `“${indicator.indicator}”`;
  return `依据${quoted(basis, draft)}${name}，`;
}

/** One item after its number: unit, day, fact, basis, points. */
function itemWords(finding: Finding, draft: Draft, found: string, figure: string): string {
  const { unit, date, fact, severity, entry, check, deduction } = finding;
  const when = date === null ? '' : `${shortDate(date, Number(draft.issuedOn.slice(0, 4)))}${found}，`;
  const grade = severity === '' ? '' : `（${severity}问题）`;
  const points =
    deduction === '0'
      ? '责令整改'
      : `${basisWords(finding, draft)}扣${draft.book.state(figure, deduction, [entry ?? check])}分`;
  return `${unit}。${when}${quoted(fact, draft)}${grade}。${points}。`;
}

/** Deductions that no spot check led to: most of a 绩效管理台账 are routine lapses (domain.md 1.5). */
function routineLapses({ workbook, period, findings }: Draft): readonly Finding[] {
  const counted = new Set(findings.map(({ entry }) => (entry === null ? '' : placeOf(entry))));
  return entriesIn(workbook, period)
    .filter((entry) => pointsOf(entry.values.deduction) > 0 && !counted.has(placeOf(entry)))
    .map((entry) => ({
      check: entry,
      unit: unitText(entry),
      date: dateOf(entry.values.date)?.date ?? null,
      fact: textOf(entry.values.reason),
      severity: '',
      entry,
      basis: textOf(entry.values.basis),
      deduction: pointsTotal([entry], 'deduction'),
      rectification: null,
    }));
}

const placeOf = ({ sheet, row }: PlacedRecord): string => `${sheet}!${String(row)}`;

/** More findings than this are told by unit; each of them stands in the attachment (short texts: domain.md 6.4). */
const LONGEST_LIST = 20;

function findingsByUnit({ findings, book }: Draft): readonly BulletinBlock[] {
  const units = [...new Set(findings.map(({ unit }) => unit))];
  const words = units.map((unit) => {
    const own = findings.filter((finding) => finding.unit === unit).map(({ check }) => check);
    const count = own.reduce((sum, check) => sum + problemsOf(check), 0);
    return `${unit}${book.state(`${unit}.problems`, count, own)}项`;
  });
  return [paragraph(`抽查发现的问题：${words.join('，')}。具体问题见附件《问题整改清单》。`)];
}

/** Fewer findings than this are one list. */
const SHORTEST_GROUPED_LIST = 4;

interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

function groupsBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): readonly FindingGroup[] {
  const names = [...new Set(findings.map(nameOf))];
  return names.map((name) => ({ name, findings: findings.filter((each) => nameOf(each) === name) }));
}

/** Findings by the business domain of their indicators, or by unit where no indicator is named; one group stays unnamed. */
function groupsOf(draft: Draft): readonly FindingGroup[] {
  const { findings } = draft;
  const whole = [{ name: '', findings }];
  if (findings.length < SHORTEST_GROUPED_LIST) return whole;
  const domains = new Map(findings.map((each) => [each, indicatorOf(each, draft)?.domain ?? '']));
  const isByDomain = [...domains.values()].some((domain) => domain !== '');
  const others = (name: string): number => (name === '其他方面' ? 1 : 0);
  const groups = isByDomain
    ? groupsBy(findings, (each) => `${domains.get(each) || '其他'}方面`)
    : groupsBy(findings, ({ unit }) => unit);
  return groups.length === 1 ? whole : [...groups].sort((a, b) => others(a.name) - others(b.name));
}

/** Numbered items; groups are headed at `level`, （一） or 1., and their items numbered one level below. */
function listBlocks(draft: Draft, level: 2 | 3): readonly BulletinBlock[] {
  const { findings, book } = draft;
  const words = (finding: Finding): string =>
    itemWords(finding, draft, '抽查发现', `finding.${String(findings.indexOf(finding) + 1)}.deduction`);
  const groups = groupsOf(draft);
  const [only] = groups;
  if (groups.length === 1 && only !== undefined)
    return only.findings.map((finding, i) => paragraph(`${String(i + 1)}.${words(finding)}`));
  return groups.flatMap(({ name, findings: own }, i) => {
    const checks = own.map(({ check }) => check);
    const count = book.state(
      `${name}.findings`,
      checks.reduce((sum, check) => sum + problemsOf(check), 0),
      checks,
    );
    const mark = level === 2 ? `（${chineseNumber(i + 1)}）` : `${String(i + 1)}.`;
    return [
      heading(level, `${mark}${name}（${count}项）`),
      ...own.map((finding, j) =>
        paragraph(`${level === 2 ? `${String(j + 1)}.` : `（${String(j + 1)}）`}${words(finding)}`),
      ),
    ];
  });
}

/**
 * 存在问题: each problem with unit, day, fact, basis and deduction (domain.md 6.4), in a month's performance bulletin the
 * routine lapses too; people are never named. Empty where nothing was checked.
 */
export function findingBlocks(kind: BulletinKind, draft: Draft): readonly BulletinBlock[] {
  const lapses = kind === 'performance' ? routineBlocks(draft) : [];
  const ofChecks = checkFindings(draft, lapses.length === 0 ? 2 : 3);
  if (lapses.length === 0) return ofChecks;
  const routine = heading(2, `${ofChecks.length === 0 ? '（一）' : '（二）'}日常考核扣分事项`);
  if (ofChecks.length === 0) return [routine, ...lapses];
  return [heading(2, '（一）抽查发现的问题'), ...ofChecks, routine, ...lapses];
}

function checkFindings(draft: Draft, level: 2 | 3): readonly BulletinBlock[] {
  const { workbook, period, findings } = draft;
  const wasChecked = recordsIn(workbook, 'checks', 'date', period).length > 0;
  if (findings.length === 0) return wasChecked ? [paragraph('本期抽查未发现问题。')] : [];
  return findings.length > LONGEST_LIST ? findingsByUnit(draft) : listBlocks(draft, level);
}

/** A month's routine lapses; those of a longer period, or too many of them, stand in the attachment by unit. */
function routineBlocks(draft: Draft): readonly BulletinBlock[] {
  const lapses = draft.period.months.length === 1 ? routineLapses(draft) : [];
  if (lapses.length > LONGEST_LIST) return [paragraph('见附件《得失分汇总表》。')];
  return lapses.map((lapse, i) =>
    paragraph(`${String(i + 1)}.${itemWords(lapse, draft, '', `lapse.${String(i + 1)}.deduction`)}`),
  );
}
