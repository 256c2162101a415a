import { success, type Result } from '../../result';
import { dateOf, monthOf, namesOf, recordsOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import type { BulletinTable } from '../content';
import { heading, paragraph, quoted, type Draft } from '../draft';
import { unitText } from '../findings';
import { chosenItem } from '../notices/item';
import { pointsTotal } from '../numberTable';
import type { Parts } from '../parts';
import { longDate } from '../wording';

const VERDICTS = ['维持', '调整', '撤销'];

/** The entries that a meeting judges: those of its month. */
function judged(meeting: PlacedRecord, { workbook }: Draft): readonly PlacedRecord[] {
  const month = monthOf(meeting.values.date);
  return recordsOf(workbook, 'performance').filter(
    ({ values }) => (monthOf(values.month) ?? monthOf(values.date)) === month,
  );
}

function verdictTable(entries: readonly PlacedRecord[], draft: Draft): BulletinTable {
  const points = (entry: PlacedRecord, field: string): string => {
    const total = pointsTotal([entry], field);
    return total === '0' ? '—' : total;
  };
  return {
    caption: '逐条评议结论',
    header: ['序号', '部门', '考核事由', '扣分', '加分', '结论'],
    rows: entries.map((entry, i) => [
      String(i + 1),
      unitText(entry),
      quoted(textOf(entry.values.reason), draft),
      points(entry, 'deduction'),
      points(entry, 'bonus'),
      quoted(textOf(entry.values.verdict), draft),
    ]),
    widths: [2, 5, 10, 2, 2, 5],
    numeric: [],
  };
}

/** 绩效评议会纪要: the meeting and its conclusion on every entry (domain.md 7.6). */
export function appraisalMinutes(draft: Draft, item: string | null): Result<Parts, string> {
  const { letterhead, book, naming } = draft;
  const meetings = {
    ...draft.workbook,
    sheets: draft.workbook.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        records:
          table.ledger === 'meetings'
            ? table.records.filter(({ values }) => textOf(values.kind) === '绩效评议会')
            : table.records,
      })),
    })),
  };
  const chosen = chosenItem({ ...draft, workbook: meetings }, 'meetings', 'date', 'serial', item);
  if (!chosen.ok) return chosen;
  const meeting = chosen.value;
  const { values } = meeting;
  const date = dateOf(values.date)?.date ?? draft.issuedOn;
  const entries = judged(meeting, draft);
  const counts = VERDICTS.flatMap((verdict) => {
    const own = entries.filter((entry) => textOf(entry.values.verdict).startsWith(verdict));
    return own.length === 0 ? [] : [`${verdict}${book.state(`verdict.${verdict}`, own.length, own)}条`];
  });
  const chair = namesOf(values.chair).map((name) => {
    const named = naming.person(name);
    return named === '有关人员' ? '公司分管领导' : named;
  });
  const conclusion =
    entries.length === 0
      ? '本期没有需要评议的考核事项。'
      : `会议逐条评议考核事项${book.state('entries', entries.length, entries)}条${counts.length === 0 ? '' : `：${counts.join('，')}`}。逐条结论如下表。`;
  const resolution = quoted(textOf(values.resolution), draft);
  return success({
    name: '绩效评议会纪要',
    label: textOf(values.serial),
    title: `${letterhead.company}绩效评议会纪要`,
    documentNumber: quoted(textOf(values.serial), draft),
    recipients: '',
    blocks: [
      paragraph(`时间：${longDate(date)}`),
      ...(chair.length === 0 ? [] : [paragraph(`主持：${chair.join('、')}`)]),
      paragraph(`参加：${quoted(textOf(values.attendees), draft)}`),
      paragraph(`议题：${quoted(textOf(values.topic), draft)}`),
      heading(1, '一、评议情况'),
      paragraph(conclusion),
      ...(entries.length === 0 ? [] : [{ type: 'table' as const, table: verdictTable(entries, draft) }]),
      heading(1, '二、会议决议'),
      paragraph(resolution === '' ? '会议没有形成其他决议。' : `${resolution}。`),
      paragraph('评议结论由绩效管理部门据以登记，被考核部门有异议的，可在5个工作日内申请复核。'),
    ],
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(date),
  });
}
