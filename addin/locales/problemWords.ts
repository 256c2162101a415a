import type { Problem } from '../../ledger/problem';
import type { Language, Say } from './texts';

/** What is wrong in a cell and what to do. */
export function problemWords({ code, value, message }: Problem, language: Language, say: Say): string {
  if (language === 'zh-CN') return message;
  const text = value === null || value === '' ? say('checks.emptyValue') : String(value);
  return `${text}: ${say(`message.${code}`)}`;
}
