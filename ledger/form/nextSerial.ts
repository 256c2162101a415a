import type { CellValue } from '../cells';

const DIGITS = '〇一二三四五六七八九';
const CIRCLED_LAST = '⑳';

/** 1…99 as serial numbers write them: 十, 十一, 二十. */
function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return ten + (ones === 0 ? '' : DIGITS.charAt(ones));
}

const NUMERALS = Array.from({ length: 99 }, (_, i) => chineseNumeral(i + 1));

function stepped(text: string, step: 1 | -1): string | null {
  const digits = /\d+(?=\D*$)/.exec(text);
  if (digits) {
    const next = Number(digits[0]) + step;
    if (next < 0) return null;
    const { index } = digits;
    const padded = String(next).padStart(digits[0].startsWith('0') ? digits[0].length : 1, '0');
    return text.slice(0, index) + padded + text.slice(index + digits[0].length);
  }
  const circled = /[①-⑳]/.exec(text);
  if (circled) {
    const next = String.fromCharCode(text.charCodeAt(circled.index) + step);
    return next < '①' || next > CIRCLED_LAST ? null : text.replace(circled[0], next);
  }
  const numeral = /[一二三四五六七八九十]+/.exec(text)?.[0];
  const next = numeral === undefined ? undefined : NUMERALS[NUMERALS.indexOf(numeral) + step];
  return numeral === undefined || next === undefined || !NUMERALS.includes(numeral)
    ? null
    : text.replace(numeral, next);
}

/**
 * The serial number that follows (or, with step -1, goes before) in the same writing: 7 → 8, 1.1 → 1.2, （一） → （二）,
 * ③ → ④, 007 → 008. Null where nothing in it counts.
 */
export function nextSerial(serial: CellValue, step: 1 | -1 = 1): string | number | null {
  if (typeof serial === 'number' && Number.isInteger(serial)) return serial + step;
  if (typeof serial !== 'number' && typeof serial !== 'string') return null;
  return stepped(String(serial), step);
}
