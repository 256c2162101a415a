/** White space of every kind, zero-width characters included (domain.md 4.3). */
const BLANKS = /[\s\u00a0\u3000\u200b-\u200d\ufeff]+/g;
const BLANK = /[\s\u200b-\u200d]/;

/** Digits, letters and signs of ASCII and all Han characters are told apart from blanks without a regular expression. */
function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 0x3000 && code < 0xfeff) return false;
  return (code <= 0x20 || code >= 0x7f) && BLANK.test(text.charAt(index));
}

/** Visible ASCII and common Han characters, which NFKC leaves as they are: most cells hold nothing else. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** A text for comparing, never for printing: NFKC, without any white space. */
export function textKey(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(BLANKS, '');
}

/** The text as a header shows it, without the padding and line breaks that only served its layout. */
export function withoutBlanks(text: string): string {
  return PLAIN.test(text) ? text : text.replace(BLANKS, '');
}

/** Outer white space cut off, inner line breaks kept. By hand: `\s+$` takes quadratic time on long runs of blanks. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankAt(text, start)) start++;
  while (end > start && isBlankAt(text, end - 1)) end--;
  return text.slice(start, end);
}

/** Whether a text shows nothing. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (!isBlankAt(text, i) && text.charCodeAt(i) !== 0xfeff) return false;
  return true;
}

/** No word that says "nothing here" is longer. */
const LONGEST_PLACEHOLDER = 12;

const PLACEHOLDER = /^(?:[/\\∕\-—–_*.。…]+|无|待定|暂无|不适用|不涉及|未定|空|N\/?A)?$/i;

/** Cells that say "nothing here" without being empty (domain.md 4.4). */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER && PLAIN.test(text)) return false;
  const key = textKey(text);
  return key.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(key);
}
