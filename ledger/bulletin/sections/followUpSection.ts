import { isProvisional } from '../../calendar/workingDays';
import { dateOf, namesOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import type { BulletinBlock } from '../content';
import { paragraph, quoted, type Draft } from '../draft';
import { deadlineOf, isDone } from '../deadlines';
import { unitText, type Finding } from '../findings';
import type { Letterhead } from '../letterhead';
import { numberTable, recordsIn } from '../numberTable';
import { shortDate } from '../wording';

/** Within which units report back after a rectification. */
const FEEDBACK_WORKING_DAYS = 3;
const COLOURS = ['红', '黄', '蓝'];

function interviewBlock(draft: Draft): readonly BulletinBlock[] {
  const { workbook, period, issuedOn, book } = draft;
  const year = Number(issuedOn.slice(0, 4));
  const entry = numberTable(workbook, draft.register, period).find(({ name }) => name === 'interviews');
  if (entry === undefined || entry.value === '0') return [];
  const people = entry.records.map((record) => {
    const { values } = record;
    const date = dateOf(values.date)?.date ?? null;
    const when = date === null ? '' : `${shortDate(date, year)}，`;
    return `${interviewees(record, draft)}（${when}${quoted(textOf(values.reason), draft)}）`;
  });
  const count = book.state(entry.name, entry.value, entry.records);
  return [paragraph(`约谈${count}人：${people.join('；')}。`)];
}

/** 城区供电所收费员, or as the document names persons otherwise. */
function interviewees(record: PlacedRecord, { naming }: Draft): string {
  const names = namesOf(record.values.interviewee);
  const unit = unitText(record);
  if (names.length === 0) return `${unit}有关人员`;
  const people = [...new Set(names.map((name) => naming.person(name)))];
  return people.map((each) => (each.startsWith(unit) ? each : `${unit}${each}`)).join('、');
}

function warningBlock(draft: Draft): readonly BulletinBlock[] {
  const { workbook, period, issuedOn, book } = draft;
  const warnings = recordsIn(workbook, 'warnings', 'issuedDate', period);
  if (warnings.length === 0) return [];
  const colours = COLOURS.flatMap((colour) => {
    const records = warnings.filter(({ values }) => values.colour === colour);
    if (records.length === 0) return [];
    return [`${colour}色${book.state(`warnings.${colour}`, records.length, records)}条`];
  });
  const line = (record: PlacedRecord): string => {
    const date = dateOf(record.values.issuedDate)?.date ?? null;
    const when = date === null ? '' : `${shortDate(date, Number(issuedOn.slice(0, 4)))}，`;
    return `${unitText(record)}（${when}${quoted(textOf(record.values.matter), draft)}）`;
  };
  // A year's warnings are told by their numbers; a list of them all would be no bulletin any more.
  const list = period.months.length === 1 ? `：${warnings.map(line).join('；')}` : '';
  const count = book.state('warnings', warnings.length, warnings);
  const kinds = colours.length === 0 ? '' : `，其中${colours.join('、')}`;
  return [paragraph(`下发预警信息${count}条${kinds}${list}。`)];
}

/** Until when a finding is to be rectified: 10月12日前, or 4月8日前（印发后5个工作日内） where the ledger says nothing. */
function deadlineWords(finding: Finding, draft: Draft): string {
  const { issuedOn, book, findings } = draft;
  const { severity } = finding;
  const { lastDay, workingDays } = deadlineOf(finding, issuedOn);
  const day = `${shortDate(lastDay, Number(issuedOn.slice(0, 4)))}前`;
  if (workingDays === null) return day;
  const sources = findings.filter((other) => other.severity === severity).map(({ check }) => check);
  const name = `deadline.${severity === '' ? '未定级' : severity}.workingDays`;
  const stated = book.state(name, workingDays, sources);
  const estimate = isProvisional(lastDay) ? '，日期暂估，以国务院办公厅节假日通知为准' : '';
  return `${day}（印发后${stated}个工作日内${estimate}）`;
}

/** Units with the same deadline together: 北罗供电所、仁厚供电所于4月15日前完成整改. */
function requirementWords(open: readonly Finding[], draft: Draft): string {
  const units = new Map<string, Set<string>>();
  for (const finding of open) {
    const deadline = deadlineWords(finding, draft);
    units.set(deadline, (units.get(deadline) ?? new Set()).add(finding.unit));
  }
  return [...units].map(([deadline, names]) => `${[...names].join('、')}于${deadline}完成整改`).join('；');
}

function feedbackWords({ feedback }: Letterhead): string {
  return feedback === '' ? '' : `（${feedback}）`;
}

/** How many of the findings are settled, and what is asked of the units of the others. */
function requirementBlocks(draft: Draft): readonly BulletinBlock[] {
  const { findings, letterhead, book } = draft;
  const checksOf = (list: readonly Finding[]): readonly PlacedRecord[] => list.map(({ check }) => check);
  const done = findings.filter((finding) => isDone(finding, draft.issuedOn));
  if (done.length === findings.length)
    return [paragraph('上述问题均已完成整改，责任部门要巩固整改成效，防止问题反弹。')];
  const open = findings.filter((finding) => !done.includes(finding));
  const settled =
    done.length === 0
      ? '上述问题'
      : `已完成整改${book.state('rectificationsDone', done.length, checksOf(done))}项。其余问题`;
  const days = book.state('feedbackWorkingDays', FEEDBACK_WORKING_DAYS, checksOf(open));
  return [
    paragraph(`${settled}由责任部门逐项落实整改：${requirementWords(open, draft)}。`),
    paragraph(
      `责任部门应在整改完成后${days}个工作日内将整改情况书面反馈${letterhead.office}${feedbackWords(letterhead)}，经复查合格后销号。`,
    ),
  ];
}

/** 约谈、预警及整改要求: who was talked to, what was warned of, and until when the units report back. */
export function followUpBlocks(draft: Draft): readonly BulletinBlock[] {
  const told = [...interviewBlock(draft), ...warningBlock(draft)];
  if (draft.findings.length > 0) return [...told, ...requirementBlocks(draft)];
  return [...told, paragraph('各部门要继续保持，对照抽查指标常态化开展自查，发现苗头及时纠正。')];
}
