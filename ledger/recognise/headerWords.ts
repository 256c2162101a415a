import { KINDS } from '../kinds/kinds';
import { textKey } from '../values/textKey';
import { isMadeOfTerms } from './headerTerms';

/** Every name of every field, as keys. */
const WORDS: ReadonlySet<string> = new Set(
  KINDS.flatMap(({ fields }) =>
    fields.flatMap(({ header, headerVariants }) => [header, ...(headerVariants ?? [])].map(textKey)),
  ),
);

/** Whether a text is the name of a field, as it stands, without what it says in brackets, or in other words (督查日期). */
export function isHeaderWord(text: string): boolean {
  const key = textKey(text);
  return WORDS.has(key) || WORDS.has(key.replace(/[([].*$/, '')) || (key.length <= 8 && isMadeOfTerms(key));
}

/** Columns are headed by periods too: 1月, 2季度, 2016年. */
const PERIOD = /^(?:\d{1,2}月份?|第?[1-4]季度|(?:19|20)\d{2}年度?)$/;

/** Whether a text looks like a header at all: short, and neither a number, a date nor a sentence. */
export function looksLikeHeader(text: string): boolean {
  const key = textKey(text);
  if (key === '' || key.length > 30 || !/[\p{L}]/u.test(key)) return false;
  if (PERIOD.test(key)) return true;
  return !/\d{4}[-./年]|\d+月\d+日|[。;:]$|^\d/.test(key);
}
