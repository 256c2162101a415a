import { addWorkingDays } from '../../calendar/workingDays';
import { success, type Result } from '../../result';
import { dateOf, textOf, type PlacedRecord } from '../../score/ledgerRecords';
import { line, quoted, type Draft } from '../draft';
import { unitText } from '../findings';
import type { Parts } from '../parts';
import { longDate } from '../wording';
import { colourBoxes, form } from './form';
import { chosenItem } from './item';

/** 收到之日起3个工作日内（2016年3月30日前）, or what the ledger says. */
function feedbackWords({ values }: PlacedRecord, draft: Draft): string {
  const due = textOf(values.feedbackDue);
  const issued = dateOf(values.issuedDate)?.date ?? null;
  const days = /^(\d{1,3})个?工作日/.exec(due)?.[1];
  if (days === undefined || issued === null) return due === '' ? '收到后立即' : quoted(due, draft);
  return `发出后${days}个工作日内（${longDate(addWorkingDays(issued, Number(days)))}前）`;
}

/** 三级抽查预警通知单 with receipt and feedback (domain.md 7.1). */
export function warningNotice(draft: Draft, item: string | null): Result<Parts, string> {
  const chosen = chosenItem(draft, 'warnings', 'issuedDate', 'warningNo', item);
  if (!chosen.ok) return chosen;
  const { values } = chosen.value;
  const { letterhead } = draft;
  const text = (field: string): string => quoted(textOf(values[field]), draft);
  const day = (field: string): string => {
    const date = dateOf(values[field])?.date ?? null;
    return date === null ? '' : longDate(date);
  };
  const issuedOn = day('issuedDate');
  const lifted = day('liftedDate');
  const rows = [
    ['预警级别', colourBoxes(textOf(values.colour))],
    ['预警对象', unitText(chosen.value), '预警类型', text('type')],
    ['预警事项', text('matter')],
    ['触发指标', text('rule')],
    ['可能后果', '逾期未处置的，按规定升级预警、下发督办单，并约谈部门负责人。'],
    [
      '处置要求',
      `请查明原因、采取措施，于${feedbackWords(chosen.value, draft)}书面反馈${letterhead.office}。`,
    ],
    ['签发人', '', '发出时间', issuedOn],
    ['签收人', '', '签收时间', '　年　月　日'],
    ['处置反馈', text('action')],
    ['解除意见', lifted === '' ? '' : `${lifted}解除预警。`],
  ];
  const number = textOf(values.warningNo);
  return success({
    name: '预警通知单',
    label: number,
    title: '三级抽查预警通知单',
    documentNumber: '',
    recipients: '',
    blocks: [line(`编号：${number === '' ? '　　　' : quoted(number, draft)}`, 'right'), form(rows, [8, 9])],
    issuer: `${letterhead.company}${letterhead.office}（章）`,
    issuedOn,
  });
}
