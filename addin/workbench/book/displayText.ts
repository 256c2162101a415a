import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../../ledger/cells';

export type DateSystem = '1900' | '1904';

/** Days between the two date systems' day 0. */
const DAYS_FROM_1904_TO_1900 = 1462;

/** Formats 14 and 22 of the file follow the computer's own date format, in zh-CN 2016/3/5. */
const SYSTEM_DATE_FORMATS: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['mm-dd-yy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/** What a cell shows, as Excel in Chinese does; a format that can't be read shows the value as it is. */
export function displayText(value: CellValue, numberFormat: string, dateSystem: DateSystem): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === 'General' || numberFormat === '@')) return value;
  if (numberFormat === '@') return String(value);
  if (numberFormat === 'General' && isShortInteger(value)) return String(value);
  return typeof value === 'number'
    ? repeatedText(value, numberFormat, dateSystem)
    : formattedText(value, numberFormat, dateSystem);
}

/** An integer that General shows as it is. */
function isShortInteger(value: CellValue): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) < 1e11;
}

const shownTexts = new Map<string, Map<number, string>>();
const MOST_SHOWN_TEXTS = 10000;

/** The same days and amounts come again and again in a ledger, and formatting them is slow. */
function repeatedText(value: number, numberFormat: string, dateSystem: DateSystem): string {
  const key = `${dateSystem} ${numberFormat}`;
  let texts = shownTexts.get(key);
  if (!texts || texts.size >= MOST_SHOWN_TEXTS) shownTexts.set(key, (texts = new Map()));
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = formattedText(value, numberFormat, dateSystem)));
  return text;
}

function formattedText(value: string | number, numberFormat: string, dateSystem: DateSystem): string {
  const pattern = SYSTEM_DATE_FORMATS.get(numberFormat) ?? numberFormat;
  const isDate1904 = dateSystem === '1904' && typeof value === 'number' && showsDate(pattern);
  const serial = isDate1904 ? value + DAYS_FROM_1904_TO_1900 : value;
  if (typeof serial === 'number' && serial < 0 && showsDate(pattern)) return '########';
  return format(pattern, serial, { locale: 'zh-CN', throws: false, invalid: String(value) });
}

const datePatterns = new Map<string, boolean>();

/** Whether a number format shows a date or a time. */
export function showsDate(pattern: string): boolean {
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = pattern !== 'General' && pattern !== '@' && isDateFormat(pattern);
    datePatterns.set(pattern, known);
  }
  return known;
}
