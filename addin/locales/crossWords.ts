import type { CrossFinding, CrossMessage } from '../../ledger/check/across/crossFinding';
import chinese from './acrossLedgers.zh-CN.json';
import english from './acrossLedgers.en-US.json';
import { fillIn, type Language } from './texts';

const SENTENCES: Readonly<Record<Language, Readonly<Record<CrossMessage, string>>>> = {
  'zh-CN': chinese,
  'en-US': english,
};

/** A cell's text may be as long as it likes; a sentence quotes its beginning. */
const LONGEST_QUOTATION = 24;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTATION ? `${line.slice(0, LONGEST_QUOTATION)}…` : line;
}

/** What ledgers deny one another and what to do. These words come with the rules, not with the pane's first load. */
export function crossWords({ message, parameters }: CrossFinding, language: Language): string {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, quoted(text)]));
  return fillIn(SENTENCES[language][message], values);
}
