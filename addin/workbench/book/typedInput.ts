import { parseValue } from 'numfmt';
import type { CellValue } from '../../../ledger/cells';
import type { DateSystem } from './displayText';

export interface TypedContent {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format that typing this gives to a cell that has none of its own. */
  readonly numberFormat?: string;
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/**
 * What typing a text into a cell means: '=…' is a formula, a leading apostrophe makes it text, '@' cells take it as
 * text; else a number, percentage, date or truth value where it reads as one in zh-CN (dates without a year stay text:
 * the model knows no clock).
 */
export function typedContent(typed: string, cellFormat: string, dateSystem: DateSystem): TypedContent {
  if (typed === '') return { value: null };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (cellFormat === '@') return { value: typed };
  if (typed.startsWith('=') && typed.length > 1) return { value: null, formula: typed };
  const text = typed.trim();
  const chinese = CHINESE_DATE.exec(text);
  const parsed = chinese
    ? parseValue(`${chinese[1]}/${chinese[2]}/${chinese[3] ?? '1'}`, ZH)
    : parseValue(text, ZH);
  if (!parsed || isAmbiguousDate(text)) return { value: typed };
  const value = parsed.v as CellValue;
  const numberFormat = chinese ? chineseFormat(chinese) : parsed.z;
  const isDate = typeof value === 'number' && /[ymd]/.test(numberFormat ?? '');
  return { value: isDate && dateSystem === '1904' ? value - 1462 : value, numberFormat };
}

const ZH = { locale: 'zh-CN' };

/** 3/5 needs this year, 03/05/16 reads in two ways: both stay as typed. */
function isAmbiguousDate(text: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}([/.-]\d{1,2})?$/.test(text) && !/^\d+\.\d+$/.test(text);
}

function chineseFormat(match: RegExpExecArray): string {
  return match[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
}
