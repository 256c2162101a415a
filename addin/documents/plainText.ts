/** A text that XML can hold and that stays on its line: no control characters, no halves of characters. */
export function plainText(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
}
