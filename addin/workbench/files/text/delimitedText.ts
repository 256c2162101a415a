import type { Book } from '../../book/book';
import { BookDraft } from '../bookDraft';
import { typedText } from './typedText';

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** A quoted field longer than a cell can be is a stray quotation mark. */
const LONGEST_FIELD = 32_767;
const SAMPLE_RECORDS = 100;
/** Of the first records at least this share must have the same number of fields. */
const LEAST_AGREEMENT = 0.6;

/** Reads CSV or tab separated text (RFC 4180, with the liberties people take); null where the text is no table. */
export function bookFromDelimitedText(text: string): Book | null {
  const [, stated, body = text] = /^\ufeff?sep=(.)\r?\n([^]*)$/.exec(text) ?? [];
  const delimiter = stated ?? delimiterOf(body);
  if (delimiter === null) return null;
  const draft = new BookDraft();
  const sheet = draft.addSheet('Sheet1');
  let row = 0;
  for (const fields of records(body, delimiter)) {
    row += 1;
    fields.forEach((field, index) => draft.put(sheet, row, index + 1, typedText(field)));
  }
  return draft.finish();
}

/** The delimiter that gives the first records the most even number of fields, at least two. */
function delimiterOf(text: string): string | null {
  // Other notations that hold many commas, too.
  if (/^\s*[[{<]/.test(text)) return null;
  let best: { readonly delimiter: string; readonly agreement: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const agreement = agreementOf(text, delimiter);
    if (agreement >= LEAST_AGREEMENT && agreement > (best?.agreement ?? 0)) best = { delimiter, agreement };
  }
  return best?.delimiter ?? null;
}

/** The share of records that have the commonest number of fields; 0 where that is one. */
function agreementOf(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const fields of records(text, delimiter)) {
    if (fields.every((field) => field.trim() === '')) continue;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    if (++total >= SAMPLE_RECORDS) break;
  }
  const [commonest] = [...counts].sort(([, left], [, right]) => right - left);
  return commonest && commonest[0] > 1 ? commonest[1] / total : 0;
}

function* records(text: string, delimiter: string): Generator<readonly string[]> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let fields: string[] = [];
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : null;
    const end = fieldEnd(text, quoted?.end ?? at, delimiter);
    fields.push((quoted?.value ?? '') + text.slice(quoted?.end ?? at, end));
    const isLineEnd = text[end] !== delimiter;
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (!isLineEnd && at < text.length) continue;
    if (!isLineEnd) fields.push('');
    yield fields;
    fields = [];
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The field whose opening quotation mark stands at `from`; null where none closes it. */
function quotedField(text: string, from: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = from + 1; at - from <= LONGEST_FIELD;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_FIELD) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return null;
}
