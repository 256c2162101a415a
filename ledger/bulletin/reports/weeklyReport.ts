import type { KindId } from '../../kinds/kind';
import { success, type Result } from '../../result';
import { dateOf, quantityOf, recordsOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import { problemsOf } from '../../score/scoreInputs';
import type { BulletinTable } from '../content';
import { line, paragraph, quoted, type Draft } from '../draft';
import { unitText } from '../findings';
import type { Parts } from '../parts';
import { shortDate } from '../wording';
import { isInWeek, type Week } from './week';

const LEVELS = ['定向抽查', '牵头抽查', '日常抽查'];
/** More than these would push the report over its one page. */
const MOST_LISTED = 3;

const dayOf = ({ values }: PlacedRecord, field: string) => {
  const date = dateOf(values[field]);
  return date === null || date.precision === 'open' ? null : (date.end ?? date.date);
};

function weekRecords(draft: Draft, kind: KindId, field: string, week: Week): readonly PlacedRecord[] {
  return recordsOf(draft.workbook, kind).filter((record) => isInWeek(dayOf(record, field), week));
}

const persons = (checks: readonly PlacedRecord[]): number =>
  checks.reduce((sum, { values }) => {
    const quantity = quantityOf(values.quantity);
    return sum + (/^(?:人次?)?$/.test(quantity?.unit ?? '') ? (quantity?.value ?? 0) : 0);
  }, 0);

const problems = (checks: readonly PlacedRecord[]): number =>
  checks.reduce((sum, check) => sum + problemsOf(check), 0);

/** 一、风险点自查: how many of the points that must be checked were checked this week. */
function selfChecks(draft: Draft, checks: readonly PlacedRecord[]): string {
  const points = recordsOf(draft.workbook, 'riskCensus');
  const due = draft.book.state('riskPoints', points.length, points);
  const units = new Set(checks.filter(({ values }) => values.level === '日常抽查').map(unitText)).size;
  const own =
    units === 0
      ? '本周没有部门登记日常自查'
      : `本周有${draft.book.state('selfCheckingUnits', units, checks)}个部门开展日常自查`;
  const listed = points.length === 0 ? '风险点排查表尚未建立' : `列入排查的风险点${due}个`;
  return `一、风险点自查情况。${listed}，${own}。`;
}

function checkTable(draft: Draft, checks: readonly PlacedRecord[]): BulletinTable {
  const { book } = draft;
  const cell = (name: string, value: number, own: readonly PlacedRecord[]): string =>
    value === 0 ? '—' : book.state(name, value, own);
  const row = (name: string, own: readonly PlacedRecord[]): readonly string[] => [
    name,
    cell(`${name}.checks`, own.length, own),
    cell(`${name}.personTimes`, persons(own), own),
    cell(`${name}.problems`, problems(own), own),
  ];
  const levels = LEVELS.map((level) =>
    row(
      level,
      checks.filter(({ values }) => values.level === level),
    ),
  );
  return {
    caption: '本周三级抽查情况',
    header: ['层级', '次数', '人次', '问题（项）'],
    rows: [...levels, row('合计', checks)],
    widths: [4, 3, 3, 3],
    numeric: [1, 2, 3],
  };
}

/** 二、三级抽查: nothing found is said in words, not in zeros. */
function levelChecks(draft: Draft, checks: readonly PlacedRecord[], week: Week): string {
  const { book } = draft;
  const done = weekRecords(draft, 'rectifications', 'doneDate', week);
  const open = recordsOf(draft.workbook, 'rectifications').filter((record) => {
    const found = dayOf(record, 'foundDate');
    const finished = dayOf(record, 'doneDate');
    return found !== null && found <= week.last && (finished === null || finished > week.last);
  });
  const rectified =
    done.length === 0 ? '' : `；本周完成整改${book.state('rectifiedInWeek', done.length, done)}项`;
  const left =
    open.length === 0
      ? '，截至本周没有未完成的整改'
      : `，尚有${book.state('openRectifications', open.length, open)}项正在整改`;
  if (checks.length === 0) return `二、三级抽查情况。本周未开展抽查${rectified}${left}。`;
  const found = problems(checks);
  const facts = checks
    .filter((check) => problemsOf(check) > 0)
    .map((check) => `${unitText(check)}${quoted(textOf(check.values.findings), draft)}`);
  const listed = facts.slice(0, MOST_LISTED).join('；');
  const result =
    found === 0
      ? '未发现问题'
      : `发现问题${book.state('problems', found, checks)}项：${listed}${facts.length > MOST_LISTED ? '等' : ''}`;
  return `二、三级抽查情况。本周开展抽查${book.state('checks', checks.length, checks)}次，${result}${rectified}${left}。各层级情况见下表。`;
}

/** 三、督办事项: due, closed, overdue; colours with their words. */
function supervisedItems(draft: Draft, week: Week): string {
  const { book } = draft;
  const items = recordsOf(draft.workbook, 'supervised');
  const isClosed = ({ values }: PlacedRecord): boolean =>
    textOf(values.percent) === '100' || /办结|销号|完成/.test(textOf(values.status));
  const due = items.filter((record) => isInWeek(dayOf(record, 'deadline'), week));
  const closed = weekRecords(draft, 'supervised', 'feedbackDate', week).filter(isClosed);
  const overdue = items.filter((record) => {
    const deadline = dayOf(record, 'deadline');
    return deadline !== null && deadline < week.first && !isClosed(record);
  });
  const count = (name: string, words: string, own: readonly PlacedRecord[]): readonly string[] =>
    own.length === 0 ? [] : [`${words}${book.state(name, own.length, own)}项`];
  const words = [
    ...count('supervised.due', '本周到期', due),
    ...count('supervised.closed', '办结', closed),
    ...count('supervised.overdue', '逾期未结', overdue),
  ];
  const named = [...due, ...overdue].slice(0, MOST_LISTED).map((record) => {
    const colour = textOf(record.values.colour);
    const mark = colour === '' ? '' : `，${colour}色`;
    return `${quoted(textOf(record.values.matter), draft)}（${unitText(record)}${mark}）`;
  });
  const list = named.length === 0 ? '' : `：${named.join('；')}`;
  return `三、督办事项落实情况。${words.length === 0 ? '本周没有到期和逾期的督办事项' : `${words.join('，')}${list}`}。`;
}

/** 周报 for the 总经理办公会: one page and a table (domain.md 7.5, R28, R29). */
export function weeklyReport(draft: Draft, week: Week): Result<Parts, string> {
  const year = week.year;
  const checks = weekRecords(draft, 'checks', 'date', week);
  const warnings = weekRecords(draft, 'warnings', 'issuedDate', week);
  const warned =
    warnings.length === 0
      ? '本周没有需要会议协调的事项'
      : `本周下发预警${draft.book.state('warnings', warnings.length, warnings)}条（${[...new Set(warnings.map(unitText))].join('、')}），请有关部门抓紧处置`;
  const days = `${shortDate(week.first, year)}—${shortDate(week.last, year)}`;
  return success({
    name: '周报',
    label: `${String(year)}年第${String(week.number)}周`,
    title: '“三级抽查”周报',
    documentNumber: '',
    recipients: '',
    blocks: [
      line(`（${String(year)}年第${String(week.number)}周，${days}）`, 'center'),
      line('汇报人：办公室主任、党群部主任', 'center'),
      paragraph(selfChecks(draft, checks)),
      paragraph(levelChecks(draft, checks, week)),
      { type: 'table', table: checkTable(draft, checks) },
      paragraph(supervisedItems(draft, week)),
      paragraph(`四、需会议协调事项。${warned}。`),
      paragraph('五、下周安排。按计划开展定向抽查、牵头抽查和日常抽查，跟踪督促未完成的整改和督办事项。'),
    ],
    issuer: '',
    issuedOn: '',
  });
}
