/** 8 in 3.5-8, 中 in 3月上-中旬: what one end leaves to the other. */
const UNIT = /(?:季度?|[月日号旬])(?:份|[底末])?$/;
const WEAK_LEFT = /(?:[日号月旬度份]|月\d{1,2}|\d[./]\d{1,2}|^\d{1,2}|^第?[1-4])$/;
const WEAK_RIGHT = /^(?:\d{1,2}(?:[日号旬]|[./]\d{1,2}|月.*|季度?)?|[上中下]旬|\d{4}.+)$/;

/** The left end with the unit that only the right one says: 3—5月, 1-2季度; a day where the right end is a day. */
function withUnit(left: string, right: string): string {
  if (/^第?\d{1,2}$|^\d{4}年\d{1,2}$|月\d{1,2}$/.test(left)) {
    const unit = UNIT.exec(right)?.[0].replace(/[份底末]$/, '');
    if (unit === '月' || unit === '季度' || unit === '季') return left + unit;
    return /月\d{1,2}$/.test(left) ? `${left}日` : left;
  }
  return /[上中]$/.test(left) && right.endsWith('旬') ? `${left}旬` : left;
}

function withBareDay(text: string): string {
  return /^\d{1,2}$/.test(text) ? `${text}日` : text;
}

/** Splits 3月5日至8日, 3.5—3.8, 3月15-18日, 6月至8月, 1-2季度 into both ends; the second inherits what it doesn't say. */
export function splitRange(text: string): readonly [string, string] | null {
  const split =
    /^([^—–~至到]+?)(?:起)?(?:[—–~至到]|--)+([^—–~至到]+)$/.exec(text) ??
    // A hyphen separates dates only where both sides are such.
    weakSplit(text);
  if (split === null) return null;
  const [, left = '', right = ''] = split;
  return [withUnit(left, right), withBareDay(right)];
}

function weakSplit(text: string): readonly string[] | null {
  const hyphens = [...text.matchAll(/-/g)].map(({ index }) => index);
  // 2016-3-5-2016-3-8: the one in the middle.
  const at = hyphens.length % 2 === 1 ? hyphens[(hyphens.length - 1) / 2] : undefined;
  if (at === undefined) return null;
  const [left, right] = [text.slice(0, at), text.slice(at + 1)];
  const isRange = hyphens.length > 1 || (WEAK_LEFT.test(left) && WEAK_RIGHT.test(right));
  return isRange ? [text, left, right] : null;
}

/** The dates of 3月5、6日 or 3.5、3.8, each as far as it is written; null where there is only one. */
export function splitList(text: string): readonly string[] | null {
  const parts = text.split(/[、,;和及与/]/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 10) return null;
  return parts.map((part) => (/月\d{1,2}$/.test(part) ? `${part}日` : withBareDay(part)));
}
