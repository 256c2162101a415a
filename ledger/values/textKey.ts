/** White space of every kind, zero-width characters included (domain.md 4.3). */
const BLANKS = /[\s\u00a0\u3000\u200b-\u200d\ufeff]+/g;

/** A text for comparing, never for printing: NFKC, without any white space. */
export function textKey(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '');
}

/** The text as a header shows it, without the padding and line breaks that only served its layout. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** Outer white space cut off, inner line breaks kept. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u3000\u200b-\u200d\ufeff]+|[\s\u00a0\u3000\u200b-\u200d\ufeff]+$/g, '');
}

/** Cells that say "nothing here" without being empty (domain.md 4.4). */
export function isPlaceholder(text: string): boolean {
  return /^(?:[/\\∕\-—–_]+|无|待定|暂无|不适用|N\/A)?$/i.test(textKey(text));
}
