/** What Excel would take for a formula, a number, a date or a truth value if it were typed. */
const MISREADABLE = /^[=+\-@']|^[\d\s.,:/\-年月日%Ee+()¥$]+$|^(?:true|false)$/i;

/** A text that stays a text when it is written as if typed: a leading apostrophe where Excel would read more into it. */
export function textContent(text: string): string {
  return MISREADABLE.test(text) ? `'${text}` : text;
}
