import { indicatorOfEntry } from '../score/entryIndicator';
import { dateOf, pointsOf, recordsOf, textOf, unitsOf, type PlacedRecord } from '../score/ledgerRecords';
import { problemsOf } from '../score/scoreInputs';
import type { BulletinBlock, BulletinKind } from './content';
import { heading, paragraph, quoted, type Draft } from './draft';
import { unitText, type Finding } from './findings';
import { entriesIn, pointsTotal, recordsIn } from './numberTable';
import { shortDate } from './wording';

/** 指标45 with its name, or the rule that the ledger cites. */
function basisWords({ basis, unit }: Finding, draft: Draft): string {
  if (basis === '') return '';
  const { workbook } = draft;
  const borne = recordsOf(workbook, 'indicators').filter(({ values }) =>
    unitsOf(values.unit, workbook.organisation).includes(unit),
  );
  const inputs = borne.map(({ values }) => ({
    serial: Number(values.serial),
    indicator: textOf(values.indicator),
  }));
  const indicator = indicatorOfEntry({ basis }, inputs);
  const name = indicator === null ? '' : `“${indicator.indicator}”`;
  return `依据${quoted(basis, draft)}${name}，`;
}

/** One numbered item: unit, day, fact, basis, points. */
function item(number: number, finding: Finding, draft: Draft, found: string, figure: string): BulletinBlock {
  const { unit, date, fact, severity, entry, check, deduction } = finding;
  const when = date === null ? '' : `${shortDate(date, Number(draft.issuedOn.slice(0, 4)))}${found}，`;
  const grade = severity === '' ? '' : `（${severity}问题）`;
  const points =
    deduction === '0'
      ? '责令整改'
      : `${basisWords(finding, draft)}扣${draft.book.state(figure, deduction, [entry ?? check])}分`;
  return paragraph(`${String(number)}.${unit}。${when}${quoted(fact, draft)}${grade}。${points}。`);
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

/**
 * 存在问题: each problem with unit, day, fact, basis and deduction (domain.md 6.4), in a month's performance bulletin the
 * routine lapses too; people are never named. Empty where nothing was checked.
 */
export function findingBlocks(kind: BulletinKind, draft: Draft): readonly BulletinBlock[] {
  const ofChecks = checkFindings(draft);
  const lapses = kind === 'performance' ? routineBlocks(draft) : [];
  if (lapses.length === 0) return ofChecks;
  const routine = heading(2, `${ofChecks.length === 0 ? '（一）' : '（二）'}日常考核扣分事项`);
  if (ofChecks.length === 0) return [routine, ...lapses];
  return [heading(2, '（一）抽查发现的问题'), ...ofChecks, routine, ...lapses];
}

function checkFindings(draft: Draft): readonly BulletinBlock[] {
  const { workbook, period, findings } = draft;
  const wasChecked = recordsIn(workbook, 'checks', 'date', period).length > 0;
  if (findings.length === 0) return wasChecked ? [paragraph('本期抽查未发现问题。')] : [];
  if (findings.length > LONGEST_LIST) return findingsByUnit(draft);
  return findings.map((finding, i) =>
    item(i + 1, finding, draft, '抽查发现', `finding.${String(i + 1)}.deduction`),
  );
}

/** A month's routine lapses; those of a longer period, or too many of them, stand in the attachment by unit. */
function routineBlocks(draft: Draft): readonly BulletinBlock[] {
  const lapses = draft.period.months.length === 1 ? routineLapses(draft) : [];
  if (lapses.length > LONGEST_LIST) return [paragraph('见附件《得失分汇总表》。')];
  return lapses.map((lapse, i) => item(i + 1, lapse, draft, '', `lapse.${String(i + 1)}.deduction`));
}
