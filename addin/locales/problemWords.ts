import type { CrossFinding } from '../../ledger/check/across/crossFinding';
import type { Problem } from '../../ledger/problem';
import type { Language, Say } from './texts';

/** A cell's text may be as long as it likes; a sentence quotes its beginning. */
const LONGEST_QUOTATION = 24;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTATION ? `${line.slice(0, LONGEST_QUOTATION)}…` : line;
}

/** What is wrong in a cell and what to do. */
export function problemWords({ code, value, message }: Problem, language: Language, say: Say): string {
  if (language === 'zh-CN') return message;
  const text = value === null || value === '' ? say('checks.emptyValue') : quoted(String(value));
  return `${text}: ${say(`message.${code}`)}`;
}

/** What ledgers deny one another and what to do. */
export function crossWords({ message, parameters }: CrossFinding, say: Say): string {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, quoted(text)]));
  return say(`across.${message}`, values);
}
