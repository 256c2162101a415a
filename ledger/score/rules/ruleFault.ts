import type * as z from 'zod/mini';

/** What is wrong with an entry of a rule set. */
export interface RuleFault {
  /** The entry, as `veto.highestScore`; empty for the rule set as a whole. */
  readonly path: string;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
}

/** zod's issue as faults, one for each unknown entry. */
export function faultOfIssue(issue: z.core.$ZodIssue): readonly RuleFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      message: '没有这一项，请删除或核对名称',
    }));
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path: path.join('.'), message: isMissing ? `缺少这一项；${wordsOf(issue)}` : wordsOf(issue) }];
}

const TYPES: Readonly<Record<string, string>> = {
  string: '应为文字（数值也写在引号内，例如 "1.5"）',
  number: '应为整数',
  boolean: '应为 true 或 false',
  array: '应为列表，写在方括号内',
  object: '应为一组规则，写在花括号内',
  record: '应为一组规则，写在花括号内',
};

/** Our own words where the schema has them, zod's English ones never. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && !/[\u4e00-\u9fff]/.test(issue.message))
    return TYPES[issue.expected] ?? '格式不对';
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '格式不对';
}

/** Faults as one line for a reader. */
export function faultLine(faults: readonly RuleFault[]): string {
  return faults.map(({ path, message }) => (path === '' ? message : `“${path}”：${message}`)).join('；');
}
