import { addDays, dateOfSerial, datePartsOf, type PlainDate } from '../calendar/plainDate';
import { failure, success } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { completedDate, dateValue, type DateReading } from './dateInContext';
import { normalisedDateText } from './dateNoise';
import { splitList, splitRange } from './dateRange';
import { parseDateText, type WrittenDate } from './dateText';
import { dateFromRow, withoutRelativeWords } from './relativeDate';
import { isPlaceholder, trimmed } from './textKey';

/** Serial numbers taken for dates where the cell's format doesn't say so: 2000-01-01 to 2050-12-31 (domain.md 4.4). */
const SERIALS_1900 = { first: 36526, last: 55153 } as const;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** Whether a number format shows a date: y, m, d outside of quotes, brackets and colours. */
export function isDateFormat(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(code) || /m.*[月-]/i.test(code) || /^m{1,4}$/i.test(code);
}

/** The end of a range with the parts that only its beginning says; 12月25日至1月2日 ends in the year after. */
function endAfter(first: PlainDate, written: WrittenDate): WrittenDate {
  const { year, month } = datePartsOf(first);
  switch (written.form) {
    case 'day':
    case 'xun':
    case 'month': {
      const lastYear = written.month !== null && written.month < month ? year + 1 : year;
      return { ...written, year: written.year ?? lastYear, month: written.month ?? month };
    }
    case 'quarter': {
      const lastYear = written.quarter * 3 < month ? year + 1 : year;
      return { ...written, year: written.year ?? lastYear };
    }
    case 'half':
    case 'year':
      return { ...written, year: written.year ?? year };
    default:
      return written;
  }
}

/** In a range 3.1 can't be 3.10: only a number loses its 0, and a range is a text. */
function writtenEnd(text: string, context: ReadingContext): WrittenDate | null {
  const written = parseDateText(text, context.year);
  return written?.form === 'ambiguous' ? parseDateText(text.replace('.', '月'), context.year) : written;
}

function readRange(text: string, context: ReadingContext): DateReading | null {
  const ends = splitRange(text);
  if (ends === null) return null;
  const [from, to] = [writtenEnd(ends[0], context), writtenEnd(ends[1], context)];
  if (from === null || to === null || from.form === 'open' || to.form === 'open') return null;
  const first = completedDate(from, context);
  if (!first.ok) return first;
  const last = completedDate(endAfter(first.value.date, to), context);
  if (!last.ok) return last;
  const end = last.value.end ?? last.value.date;
  if (end < first.value.date) return failure('date.invalid');
  // 3月下旬至4月5日 is as exact as its days are.
  const isPlain = first.value.precision === last.value.precision && first.value.end !== undefined;
  const precision = isPlain ? first.value.precision : 'day';
  return dateValue(first.value.date, end, precision, first.value.inferredYear === true);
}

/** Several days in one cell: a range where one follows the other (3月5、6日), else not to be told from one. */
function readList(text: string, context: ReadingContext): DateReading | null {
  const parts = splitList(text);
  if (parts === null) return null;
  const days: PlainDate[] = [];
  let inferred = false;
  for (const part of parts) {
    const written = writtenEnd(part, context);
    if (written?.form !== 'day') return null;
    const previous = days.at(-1);
    const day = completedDate(previous === undefined ? written : endAfter(previous, written), context);
    if (!day.ok) return null;
    inferred ||= previous === undefined && day.value.inferredYear === true;
    days.push(day.value.date);
  }
  const [first] = days;
  if (first === undefined) return null;
  const areConsecutive = days.every((day, i) => day === addDays(first, i));
  return areConsecutive ? dateValue(first, days.at(-1) ?? null, 'day', inferred) : failure('date.ambiguous');
}

function readSpelled(text: string, context: ReadingContext): DateReading | null {
  const written = parseDateText(text, context.year);
  if (written !== null) return completedDate(written, context);
  // 3月上中旬 is short for 3月上旬至中旬.
  const spelled = text.replace(/([上中])([中下])旬/, '$1旬至$2旬');
  return readRange(spelled, context) ?? readList(text, context);
}

/** Every date has a numeral, a unit of time or one of the words for at once, for ever and the like. */
const HINT =
  /[\d０-９①-⑳〇○零一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾半月年季旬周]|立即|立行|即知|即查|即时|边查|当[场日天]|现场|马上|长期|持续|常态|永久/;

function readDateText(raw: string, context: ReadingContext): DateReading | null {
  if (!HINT.test(raw)) return null;
  const text = normalisedDateText(raw);
  if (text === '') return null;
  const fromRow = dateFromRow(text, context);
  if (fromRow !== null) return success(fromRow);
  const absolute = withoutRelativeWords(text, context);
  if (absolute === null) return readSpelled(text, context);
  const reading = readSpelled(absolute, context);
  return reading?.ok === true ? success({ ...reading.value, inferredYear: true }) : reading;
}

function readDateNumber(value: number, cell: CellContent, context: ReadingContext): DateReading {
  const fromSerial = (): DateReading =>
    dateValue(dateOfSerial(value, context.dateSystem), null, 'day', false);
  // 20160305 as a number: before the serial, whose range it is far above (domain.md 4.4).
  if (Number.isInteger(value) && value >= 19900101 && value <= 20991231) {
    return completedDate(parseDateText(String(value), context.year) ?? { form: 'ambiguous' }, context);
  }
  if (isDateFormat(cell.format)) return fromSerial();
  const shift = context.dateSystem === '1904' ? DAYS_BETWEEN_SYSTEMS : 0;
  if (value >= SERIALS_1900.first - shift && value <= SERIALS_1900.last - shift) return fromSerial();
  // 2016.1 was 2016.10 or 2016.1 before Excel took it for a number.
  if (/^\d{4}\.1$/.test(String(value))) return failure('date.ambiguous');
  const written = parseDateText(String(value), context.year);
  return written === null ? failure('date.invalid') : completedDate(written, context);
}

/** 42434 in a cell that is formatted as text: a serial number that was pasted. */
function pastedSerial(text: string): number | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= SERIALS_1900.first && serial <= SERIALS_1900.last ? serial : null;
}

/** A date in any of the spellings of domain.md 4.4; what has two readings is reported, never guessed. */
export function readDate(cell: CellContent, context: ReadingContext): Reading {
  if (typeof cell.value === 'number') return readDateNumber(cell.value, cell, context);
  const text = typeof cell.value === 'string' ? cell.value : cell.text;
  if (isPlaceholder(text)) return success(undefined);
  const serial = pastedSerial(normalisedDateText(text));
  if (serial !== null) return readDateNumber(serial, { ...cell, format: 'General' }, context);
  // Blanks and line breaks stand between two dates, or within one that was too long for its cell.
  const words = trimmed(text).split(/\s+/);
  const listed = (): DateReading | null =>
    words.length > 1 && words.length < 10 ? readDateText(words.join('、'), context) : null;
  return readDateText(text, context) ?? listed() ?? failure('date.invalid');
}
