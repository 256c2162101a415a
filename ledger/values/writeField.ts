import { datePartsOf, serialOfDate } from '../calendar/plainDate';
import type { CellValue } from '../cells';
import type { FieldType } from '../kinds/kind';
import type { CyclePeriod, CycleValue, DateValue, FieldValue, QuantityValue } from './fieldValue';
import { textContent } from './textContent';

/** What to write into a cell. `format` is a number format, absent where the cell's own may stay. */
export interface WrittenCell {
  readonly content: CellValue;
  readonly format?: string;
}

export const DATE_FORMAT = 'yyyy/m/d';

const PERIOD_WORDS: Readonly<Record<CyclePeriod, string>> = {
  day: '日',
  week: '周',
  xun: '旬',
  month: '月',
  quarter: '季度',
  halfYear: '半年',
  year: '年',
};

/**
 * The canonical cell of a value: dates as serial numbers, points as numbers, lists joined with 、. `readField` reads the
 * same value back. Points are written without a sign.
 */
export function writeField(
  value: FieldValue | undefined,
  type: FieldType,
  dateSystem: '1900' | '1904',
): WrittenCell {
  if (value === undefined) return { content: null };
  if (type === 'boolean') return { content: value === null ? '/' : value === true ? '是' : '否' };
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return { content: value };
  if (isList(value)) return { content: textContent(value.join('、')) };
  if (typeof value === 'string') return writeText(value, type);
  if ('precision' in value) return writeDate(value, dateSystem);
  return { content: 'per' in value ? cycleText(value) : writeQuantity(value) };
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

function writeText(value: string, type: FieldType): WrittenCell {
  switch (type) {
    case 'points':
      return { content: Number(value) };
    case 'percent': {
      const decimals = value.split('.')[1]?.length ?? 0;
      return {
        content: Number(`${value}e-2`),
        format: `0${decimals > 0 ? '.' : ''}${'0'.repeat(decimals)}%`,
      };
    }
    case 'month':
      return { content: textContent(`${value.slice(0, 4)}年${String(Number(value.slice(5)))}月`) };
    case 'cycle':
      return { content: cycleText('anytime') };
    default:
      return { content: textContent(value) };
  }
}

function cycleText(cycle: CycleValue): string {
  return cycle === 'anytime' ? '随时' : `每${PERIOD_WORDS[cycle.per]}${String(cycle.times)}次`;
}

function writeQuantity({ value, unit, approximate }: QuantityValue): CellValue {
  const text = `${approximate === true ? '约' : ''}${String(value)}${unit}`;
  return text === String(value) ? value : textContent(text);
}

function writeDate(value: DateValue, dateSystem: '1900' | '1904'): WrittenCell {
  return value.precision === 'day' && value.end === undefined
    ? { content: serialOfDate(value.date, dateSystem), format: DATE_FORMAT }
    : { content: textContent(coarseDateText(value)) };
}

/** A range of days, or a date coarser than a day; one without an end is a deadline: its last day (domain.md 4.4). */
function coarseDateText({ date, precision, end }: DateValue): string {
  const { year, month, day } = datePartsOf(date);
  const [inYear, inMonth] = [`${String(year)}年`, `${String(year)}年${String(month)}月`];
  const deadline = end === undefined ? '底' : '';
  switch (precision) {
    case 'open':
      return '长期';
    case 'day':
      return `${inMonth}${String(day)}日至${end === undefined ? '' : longDate(end)}`;
    case 'xun':
      return `${inMonth}${day <= 10 ? '上' : day <= 20 ? '中' : '下'}旬`;
    case 'month':
      return inMonth + deadline;
    case 'quarter':
      return `${inYear}第${String(Math.ceil(month / 3))}季度${deadline}`;
    case 'year':
      return `${inYear}${halfYearWord({ date, precision, end })}${deadline}`;
  }
}

function longDate(date: DateValue['date']): string {
  const { year, month, day } = datePartsOf(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

function halfYearWord({ date, end }: DateValue): string {
  if ((end ?? date).endsWith('06-30')) return '上半年';
  return end !== undefined && date.endsWith('07-01') ? '下半年' : '';
}
