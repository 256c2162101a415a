import { success, type Result } from '../../result';
import { dateOf, namesOf, textOf } from '../../score/ledgerRecords';
import { line, quoted, type Draft } from '../draft';
import { unitText } from '../findings';
import type { Parts } from '../parts';
import { longDate } from '../wording';
import { colourBoxes, form } from './form';
import { chosenItem } from './item';

/** 督办单 with colour as a word, progress and conclusion (domain.md 7.4). */
export function supervisionOrder(draft: Draft, item: string | null): Result<Parts, string> {
  const chosen = chosenItem(draft, 'supervised', 'deadline', 'itemNo', item);
  if (!chosen.ok) return chosen;
  const { values } = chosen.value;
  const { letterhead, naming } = draft;
  const text = (field: string): string => quoted(textOf(values[field]), draft);
  const deadline = dateOf(values.deadline);
  const lastDay = deadline === null || deadline.precision === 'open' ? null : (deadline.end ?? deadline.date);
  const leaders = namesOf(values.leader).map((name) => {
    const named = naming.person(name);
    return named === '有关人员' ? '分管领导' : named;
  });
  const percent = textOf(values.percent);
  const number = textOf(values.itemNo);
  const isClosed = /办结|销号|完成/.test(textOf(values.status));
  const rows = [
    ['督办级别', colourBoxes(textOf(values.colour))],
    ['事项来源', text('source')],
    ['督办事项', text('matter')],
    ['责任领导', [...new Set(leaders)].join('、'), '牵头部门', unitText(chosen.value)],
    [
      '配合部门',
      namesOf(values.supportUnit).join('、'),
      '办理时限',
      lastDay === null ? '长期' : longDate(lastDay),
    ],
    ['反馈周期', '每周反馈一次', '完成进度', percent === '' ? '' : `${percent}%`],
    ['进展记录', text('progress')],
    ['办结意见', isClosed ? text('status') : ''],
  ];
  return success({
    name: '督办单',
    label: number,
    title: '督办单',
    documentNumber: '',
    recipients: '',
    blocks: [
      line(`编号：${number === '' ? '　　　' : quoted(number, draft)}`, 'right'),
      form(rows, [2, 6, 7]),
    ],
    issuer: `${letterhead.company}${letterhead.office}`,
    issuedOn: longDate(draft.issuedOn),
  });
}
