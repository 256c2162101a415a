import { withArabicDigits } from './chineseNumber';

/** A date as written, before the ledger's year and month complete it. Parts that are not written are null. */
export type WrittenDate =
  | {
      readonly form: 'day';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
    }
  | {
      readonly form: 'xun';
      readonly year: number | null;
      readonly month: number | null;
      readonly xun: 1 | 2 | 3;
    }
  /** `end`: 3月底 means its last day. */
  | {
      readonly form: 'month';
      readonly year: number | null;
      readonly month: number | null;
      readonly end: boolean;
    }
  | {
      readonly form: 'quarter';
      readonly year: number | null;
      readonly quarter: number;
      readonly end: boolean;
    }
  | { readonly form: 'half'; readonly year: number | null; readonly half: 1 | 2; readonly end: boolean }
  | { readonly form: 'year'; readonly year: number | null; readonly end: boolean }
  | { readonly form: 'open' }
  /** Readable in two ways: 03/05/16, or 3.1 that may have been 3.10. */
  | { readonly form: 'ambiguous' };

const ORDINALS: Readonly<Record<string, 1 | 2 | 3>> = { 上: 1, 中: 2, 下: 3 };

/** The text without time of day, weekday, notes in brackets, 前/止 and the like; digits Arabic, white space gone. */
export function normalisedDateText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, '')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[(][^()]*[)]$/, '')
    .replace(/(?:周|星期)[一二三四五六日天]$/, '')
    .replace(/(?:上午|下午|中午|晚上?|凌晨)?(?:\d{1,2}[时点:]\d{0,2}分?)$/, '')
    .replace(/(?:上午|下午|全天)$/, '');
  return withArabicDigits(plain).replace(/(?:以前|之前|前|止|为止|左右)?(?:完成)?[.。]?$/, '');
}

function twoDigitYear(first: number, second: number, third: number, nearYear: number | null): WrittenDate {
  const near = (year: number): boolean => nearYear !== null && Math.abs(2000 + year - nearYear) <= 1;
  const asYearFirst = (): WrittenDate => ({ form: 'day', year: 2000 + first, month: second, day: third });
  if (first > 12) return asYearFirst();
  // 12.3.5 in a ledger of 2012 is plain; 03/05/16 may be the 5th of March, the 3rd of May or a day of 2003.
  return near(first) && !near(third) ? asYearFirst() : { form: 'ambiguous' };
}

function monthAndDay(month: number, day: string, separator: string): WrittenDate {
  // Excel drops the 0 of 3.10, so 3.1, 3.2 and 3.3 are readable in two ways (domain.md 4.4).
  if (separator === '.' && /^[123]$/.test(day)) return { form: 'ambiguous' };
  return { form: 'day', year: null, month, day: Number(day) };
}

/** Reads one date, not a range. `nearYear` is the ledger's year, which tells a two-digit year from a month. */
export function parseDateText(text: string, nearYear: number | null): WrittenDate | null {
  const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));
  if (/^(?:长期|持续|常态)/.test(text) || /^9999/.test(text)) return { form: 'open' };

  let match =
    /^(\d{4})[./\-年](\d{1,2})[./\-月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) return { form: 'day', year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };

  match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (first > 12) return { form: 'day', year, month: second, day: first };
    return second > 12 || first === second
      ? { form: 'day', year, month: first, day: second }
      : { form: 'ambiguous' };
  }

  match = /^(\d{2})[./\-年](\d{1,2})[./\-月](\d{1,2})日?$/.exec(text);
  if (match) return twoDigitYear(Number(match[1]), Number(match[2]), Number(match[3]), nearYear);

  match = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?$/.exec(text);
  if (match) return { form: 'day', year: number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  match = /^(\d{1,2})([./-])(\d{1,2})[日号]?$/.exec(text);
  if (match) return monthAndDay(Number(match[1]), match[3] ?? '', match[2] ?? '');
  match = /^(\d{1,2})[日号]$/.exec(text);
  if (match) return { form: 'day', year: null, month: null, day: Number(match[1]) };

  match = /^(?:(\d{4})[年./-])?(?:(\d{1,2})月份?)?([上中下])旬$/.exec(text);
  if (match) {
    const xun = ORDINALS[match[3] ?? ''] ?? 1;
    return { form: 'xun', year: number(match[1]), month: number(match[2]), xun };
  }
  match =
    /^(?:(\d{4})[年./-])?(\d{1,2})月份?([底末])?$/.exec(text) ??
    /^(\d{4})[./-](\d{1,2})([底末])$/.exec(text) ??
    /^(\d{4})[./-](\d{1,2})()$/.exec(text);
  match ??= /^((?:19|20)\d{2})(0[1-9]|1[0-2])()$/.exec(text);
  if (match)
    return { form: 'month', year: number(match[1]), month: Number(match[2]), end: Boolean(match[3]) };
  if (/^(?:本|当)?月[底末]$/.test(text)) return { form: 'month', year: null, month: null, end: true };

  match = /^(?:(\d{4})年?)?(?:第?([1-4])季度|Q([1-4]))([底末])?$/i.exec(text);
  if (match) {
    return {
      form: 'quarter',
      year: number(match[1]),
      quarter: Number(match[2] ?? match[3]),
      end: Boolean(match[4]),
    };
  }
  match = /^(?:(\d{4})年)?([上下])半年([底末])?$/.exec(text);
  if (match)
    return { form: 'half', year: number(match[1]), half: match[2] === '上' ? 1 : 2, end: Boolean(match[3]) };
  match = /^(?:(\d{4})年年?|本?年)度?([底末])?$/.exec(text);
  if (match && (match[1] !== undefined || match[2] !== undefined)) {
    return { form: 'year', year: number(match[1]), end: Boolean(match[2]) };
  }
  return null;
}

/** Splits 3月5日至8日, 3.5—3.8, 3月15-18日 into both ends; the second inherits what it doesn't say. */
export function splitRange(text: string): readonly [string, string] | null {
  const strong = /^(.+?)(?:[—–~至到]|--)+(.+)$/.exec(text);
  if (strong) return [strong[1] ?? '', strong[2] ?? ''];
  // A hyphen separates dates only where the left side is a whole date or 3月15 and the right side is one too.
  const weak = /^(.*(?:日|号|月\d{1,2}|\d[./]\d{1,2}))-(\d{1,2}(?:[日号]|[./]\d{1,2}|月.+)?|\d{4}.+)$/.exec(
    text,
  );
  return weak ? [weak[1] ?? '', weak[2] ?? ''] : null;
}
