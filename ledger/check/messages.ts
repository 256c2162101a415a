import type { Field } from '../kinds/kind';
import type { ProblemCode } from '../problem';

const quoted = (text: string): string => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

type NamedField = Pick<Field, 'header' | 'values'>;

const MESSAGES: Readonly<Record<ProblemCode, (field: NamedField, text: string) => string>> = {
  'required.missing': ({ header }) => `“${header}”是必填项，请补填`,
  'date.invalid': ({ header }, text) => `${header}${quoted(text)}不是有效日期，请按 2016-03-05 的样子填写`,
  'date.ambiguous': ({ header }, text) => `${header}${quoted(text)}有两种读法，请写明年、月、日`,
  'enum.unknown': ({ header, values }, text) =>
    `${header}${quoted(text)}不在规定取值之内${values ? `，应为：${values.join('、')}` : '，请填“是”或“否”'}`,
  'number.invalid': ({ header }, text) => `${header}${quoted(text)}不是数字，请填写数字`,
  'points.currency': ({ header }, text) =>
    `${header}${quoted(text)}是金额，不能计入分值，请填写分数，金额移到备注`,
  'unit.unknown': (_, text) => `部门名册中没有${quoted(text)}，请改用名册中的名称，或在名册的别名中补上`,
  'serial.gap': (_, text) => `序号${quoted(text)}与上一行不连续，请核对是否缺行`,
  'serial.duplicate': (_, text) => `序号${quoted(text)}重复，请改正`,
  'order.dates': ({ header }, text) => `${header}${quoted(text)}早于前一环节的日期，请核对`,
  'state.contradiction': ({ header }, text) =>
    text === ''
      ? `${header}是空的，与其他栏目矛盾，请补填`
      : `${header}${quoted(text)}与其他栏目矛盾，请核对`,
  'separation.same': ({ header }, text) => `${header}${quoted(text)}同时是整改责任人，复查应由他人进行`,
  'total.mismatch': ({ header }, text) => `${header}的小计或合计${quoted(text)}与明细之和不符，请核对`,
  'duplicate.record': () => '与前面的一条记录完全相同，请核对是否重复登记',
  'formula.error': ({ header }, text) => `${header}的公式返回错误值${quoted(text)}，请修正公式`,
};

/** What is wrong and what to do, in Chinese. */
export function messageOf(code: ProblemCode, field: NamedField, text: string): string {
  return MESSAGES[code](field, text);
}
