import { addWorkingDays } from '../../calendar/workingDays';
import { success, type Result } from '../../result';
import { dateOf, namesOf, recordsOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import type { BulletinTable } from '../content';
import { line, paragraph, quoted, type Draft } from '../draft';
import { findingsIn, unitText } from '../findings';
import type { Parts } from '../parts';
import { longDate } from '../wording';
import { chosenItem } from './item';

const ORDINARY_WORKING_DAYS = 10;

/** What was found in a unit on one day goes into one notice. */
function sameVisit(chosen: PlacedRecord, { workbook }: Draft): readonly PlacedRecord[] {
  const day = dateOf(chosen.values.foundDate)?.date;
  return recordsOf(workbook, 'rectifications').filter(
    (record) => dateOf(record.values.foundDate)?.date === day && unitText(record) === unitText(chosen),
  );
}

/** 整改反馈表: the unit fills in what it has done. */
function feedbackTable(records: readonly PlacedRecord[], draft: Draft): BulletinTable {
  return {
    caption: '整改反馈表',
    header: ['序号', '问题', '整改措施', '完成时间', '佐证材料', '责任人', '复查意见'],
    rows: records.map(({ values }, i) => [
      String(i + 1),
      quoted(textOf(values.problem), draft),
      '',
      '',
      '',
      '',
      '',
    ]),
    widths: [2, 7, 8, 4, 4, 3, 4],
    numeric: [],
    tallRows: records.map((_, i) => i),
  };
}

/** 责令整改通知书 with the form of feedback (domain.md 7.2). */
export function rectificationNotice(draft: Draft, item: string | null): Result<Parts, string> {
  const chosen = chosenItem(draft, 'rectifications', 'foundDate', 'problemNo', item);
  if (!chosen.ok) return chosen;
  const { letterhead, workbook, period } = draft;
  const records = sameVisit(chosen.value, draft);
  const found = dateOf(chosen.value.values.foundDate)?.date ?? draft.issuedOn;
  const findings = findingsIn(workbook, period);
  const items = records.map((record, i) => {
    const { values } = record;
    const finding = findings.find(({ rectification }) => rectification?.row === record.row);
    const basis =
      finding === undefined || finding.basis === '' ? '' : `（依据：${quoted(finding.basis, draft)}）`;
    const severity = textOf(values.severity);
    const grade = severity === '' ? '' : `，属${severity}问题`;
    // 1.1张… would be misread: brackets, and none for a single problem.
    const mark = records.length === 1 ? '' : `（${String(i + 1)}）`;
    return paragraph(`${mark}${quoted(textOf(values.problem), draft)}${basis}${grade}。`);
  });
  const deadlines = records.flatMap(({ values }) => {
    const date = dateOf(values.deadline);
    return date === null || date.precision === 'open' ? [] : [date.end ?? date.date];
  });
  const [first] = [...deadlines].sort();
  const deadline = first ?? addWorkingDays(found, ORDINARY_WORKING_DAYS);
  const source = textOf(chosen.value.values.source);
  const number = textOf(chosen.value.values.problemNo);
  const units = namesOf(chosen.value.values.unit).join('、');
  return success({
    name: '责令整改通知书',
    label: number,
    title: '责令整改通知书',
    documentNumber: '',
    recipients: '',
    blocks: [
      line(`编号：${number === '' ? '　　　' : quoted(number, draft)}`, 'right'),
      line(`${units}：`, 'left'),
      paragraph(
        source === ''
          ? `${longDate(found)}，经查，你单位存在以下问题：`
          : `经查，在${longDate(found)}的${quoted(source, draft)}中，你单位存在以下问题：`,
      ),
      ...items,
      paragraph(
        `请于${longDate(deadline)}前完成整改，填写《整改反馈表》，将整改情况书面报${letterhead.office}。` +
          '逾期未完成整改的，按规定下发预警、督办单，并约谈部门负责人。',
      ),
      paragraph('对本通知有异议的，可在收到之日起3个工作日内书面申请复核，复核期间不停止整改。'),
      line('　　检查人员（签字）：　　　　　　　　、　　　　　　　　', 'left'),
      line('　　被检查单位负责人（签字）：　　　　　　　　　　　　', 'left'),
      paragraph('（本通知书一式三份）'),
    ],
    attachmentTables: [feedbackTable(records, draft)],
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(found),
  });
}
