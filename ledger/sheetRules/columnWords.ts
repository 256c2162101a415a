import type { FieldType } from '../kinds/kind';
import type { CellCondition } from './cellCondition';
import type { RuledColumn } from './ruledColumn';

/** Excel's limits for an input message (ECMA-376 part 1, 18.3.1.32): 32 characters of title, 255 of text. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** More words than these are seen in the list itself. */
const MOST_WORDS_TOLD = 8;

/** The same for every type of column: what to write, and an example. */
const HOW: Readonly<Partial<Record<FieldType, string>>> = {
  serial: '填整数，逐行加 1。例：12',
  date: '填年月日。例：2016-3-5。只知道大概时可写 3月上旬、3月底',
  month: '填年月。例：2016年3月',
  people: '填姓名，多人用顿号隔开。例：张三、李四',
  points: '只填分数，不带正负号和“分”字；金额写到备注。例：0.5',
  integer: '填整数，没有填 0。例：3',
  quantity: '填数量，带单位。例：20户、12人次',
  percent: '填百分数。例：98.2%',
  cycle: '填频率。例：每月1次、随时',
  factor: '填 1、2 或 3，即低、中、高。例：2',
};
const HOW_SIGNED = '加分填正数，扣分填负数；金额写到备注。例：-0.5';

/** The column's header, as far as a title may be long. */
export function titleOf({ label }: RuledColumn): string {
  return label.slice(0, LONGEST_TITLE);
}

function howTo({ field }: RuledColumn, condition: CellCondition | null): string {
  if (condition?.kind === 'list') {
    const { words } = condition;
    const told = words.slice(0, MOST_WORDS_TOLD).join('、');
    const several = field.type === 'enums' || field.type === 'unit' ? '。可以填几个，用顿号隔开' : '';
    return `从下拉列表中选择：${told}${words.length > MOST_WORDS_TOLD ? '等' : ''}${several}`;
  }
  if (field.type === 'points' && condition !== null && condition.least < 0) return HOW_SIGNED;
  if (field.type === 'quantity' && condition !== null) return '填数字。例：20';
  return HOW[field.type] ?? '';
}

/** What to write into a column's cells; '' where there is nothing to say beyond its header. */
export function messageFor(column: RuledColumn, condition: CellCondition | null): string {
  const how = howTo(column, condition);
  const required = column.field.required === true ? '必填。' : '';
  return `${required}${how}`.slice(0, LONGEST_MESSAGE);
}

/** What the column means, for a reader of its header. */
export function commentFor(column: RuledColumn, condition: CellCondition | null): string {
  const { field } = column;
  const message = messageFor(column, condition);
  if (message === '') return '';
  const title = titleOf(column);
  const meaning = field.header === title ? title : `${title}（即${field.header}）`;
  return `${meaning}：${message}`;
}

/** What is said when something else was typed. */
export function refusalOf(column: RuledColumn, condition: CellCondition): string {
  const isList = condition.kind === 'list';
  const wanted = isList ? '不在下拉列表中' : condition.kind === 'date' ? '不是有效日期' : '不是规定的数字';
  return `${titleOf(column)}${wanted}。${howTo(column, condition)}`.slice(0, LONGEST_MESSAGE);
}
