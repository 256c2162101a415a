import { success, type Result } from '../../result';
import { dateOf, namesOf, textOf } from '../../score/ledgerRecords';
import { line, paragraph, type Draft } from '../draft';
import { unitText } from '../findings';
import type { Parts } from '../parts';
import { chinesePunctuation, longDate } from '../wording';
import { form } from './form';
import { chosenItem } from './item';

/**
 * 约谈记录 (domain.md 7.3). It is the record of a talk between named people, for them and the office alone, and so names
 * them. A manager's talk is never called 诫勉, which needs an authority of its own (domain.md 2.3).
 */
export function interviewRecord(draft: Draft, item: string | null): Result<Parts, string> {
  const chosen = chosenItem(draft, 'interviews', 'date', 'serial', item);
  if (!chosen.ok) return chosen;
  const { values } = chosen.value;
  const text = (field: string): string => chinesePunctuation(textOf(values[field]));
  const date = dateOf(values.date)?.date ?? draft.issuedOn;
  const deadline = dateOf(values.deadline)?.date ?? null;
  const until = deadline === null ? '' : `（${longDate(deadline)}前完成）`;
  const rows = [
    ['约谈时间', `${longDate(date)}　　时　　分至　　时　　分`],
    ['约谈地点', text('place'), '约谈类型', '□提醒　□警示'],
    ['约谈人', namesOf(values.interviewer).join('、'), '记录人', namesOf(values.recorder).join('、')],
    [
      '被约谈人',
      namesOf(values.interviewee).join('、'),
      '部门和职务',
      `${unitText(chosen.value)}${text('post')}`,
    ],
    ['约谈事由', text('reason')],
    ['指出的问题', ''],
    ['被约谈人说明', ''],
    ['整改要求', `${text('requirement')}${until}`],
    ['被约谈人表态', ''],
  ];
  return success({
    name: '约谈记录',
    label: longDate(date),
    title: '约谈记录',
    documentNumber: '',
    recipients: '',
    blocks: [
      line('（仅限约谈双方和绩效管理部门查阅）', 'center'),
      form(rows, [5, 6, 7, 8]),
      paragraph('以上记录已阅，属实。'),
      line('　　被约谈人（签字）：　　　　　　　　　年　　月　　日', 'left'),
      line('　　约谈人（签字）：　　　　　　　　　　年　　月　　日', 'left'),
    ],
    issuer: '',
    issuedOn: '',
  });
}
