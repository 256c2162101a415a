/**
 * How what we put into a sheet is told from what the user has there: it bears a sign that moves, is copied and is saved
 * with it, so that it can be taken away exactly, on another machine too.
 */

/** The title of the box in which Excel refuses an entry; every validation of ours has one. */
export const ALERT_TITLE = '三级抽查台账';

/** The last line of every comment of ours. */
const COMMENT_SIGN = '——三级抽查台账';

export function signedComment(text: string): string {
  return `${text}\n${COMMENT_SIGN}`;
}

export function isOwnComment(content: string): boolean {
  return content.trimEnd().endsWith(COMMENT_SIGN);
}

/** The very hidden sheet that holds lists too long for a validation. */
export const LIST_SHEET = '_SpotLedger';

/** The hidden name of a ruled area; its lists have names of their own below it. */
export const areaName = (number: number): string => `_SpotLedger.rules${String(number)}`;
export const listName = (area: string, number: number): string => `${area}.list${String(number)}`;

/** The number of a ruled area by its name; null for any other name. */
export function areaNumber(name: string): number | null {
  const digits = /^_SpotLedger\.rules(\d+)$/i.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
