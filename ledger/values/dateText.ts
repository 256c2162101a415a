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

type Groups = ReadonlyArray<string | undefined>;
type Rule = readonly [
  pattern: RegExp,
  written: (groups: Groups, nearYear: number | null) => WrittenDate | null,
];

const ORDINALS: Readonly<Record<string, 1 | 2 | 3>> = { 上: 1, 初: 1, 中: 2, 下: 3 };
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const AMBIGUOUS: WrittenDate = { form: 'ambiguous' };

const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));

/** 98年 is 1998, 16年 2016: no ledger reaches back to 1949 or on to 2050. */
const fullYear = (part: string | undefined): number | null => {
  const year = number(part);
  return year === null || part?.length !== 2 ? year : year + (year < 50 ? 2000 : 1900);
};

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): WrittenDate {
  return { form: 'day', year: fullYear(year), month: number(month), day: Number(dayOfMonth) };
}

/** A day whose year has two digits; null where it can't be one. */
function shortYearDay(year = '', month = '', dayOfMonth = ''): WrittenDate | null {
  const isDay = year.length === 2 && Number(month) <= 12 && Number(dayOfMonth) <= 31;
  return isDay ? day(year, month, dayOfMonth) : null;
}

/**
 * 16.3.5, 03/13/16: year first where only a year can stand first, else of the three ways to read it the only one that is
 * near the ledger’s year; 03/05/16 may be the 5th of March, the 3rd of May or a day of 2003.
 */
function twoDigitYear([, first, second, third]: Groups, nearYear: number | null): WrittenDate | null {
  const yearFirst = shortYearDay(first, second, third);
  if (yearFirst !== null && Number(first) > 12) return yearFirst;
  const orders = [yearFirst, shortYearDay(third, first, second), shortYearDay(third, second, first)];
  const near = orders.filter(
    (written) =>
      written?.form === 'day' && nearYear !== null && Math.abs((written.year ?? 0) - nearYear) <= 1,
  );
  const [only, ...others] = new Set(near.map((written) => JSON.stringify(written)));
  if (only !== undefined && others.length === 0) return near[0] ?? null;
  return orders.some((written) => written !== null) ? AMBIGUOUS : null;
}

/** 3/25/2016 and 25/3/2016 can only be one way round, 3/4/2016 can't be told. */
function yearLast([, first, second, year]: Groups): WrittenDate {
  if (Number(first) > 12) return day(year, second, first);
  return Number(second) > 12 || Number(first) === Number(second) ? day(year, first, second) : AMBIGUOUS;
}

function monthAndDay([, month, separator, dayOfMonth = '']: Groups): WrittenDate {
  // Excel drops the 0 of 3.10, so 3.1, 3.2 and 3.3 are readable in two ways (domain.md 4.4).
  return separator === '.' && /^[123]$/.test(dayOfMonth) ? AMBIGUOUS : day(undefined, month, dayOfMonth);
}

/** 160305 is a day only in a ledger of about 2016; 201203 may be a month as well. */
function sixDigits([text = '']: Groups, nearYear: number | null): WrittenDate | null {
  const [, year = '', month = ''] = /^((?:19|20)\d{2})(\d{2})$/.exec(text) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const [, shortYear, first, second] = /^(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  const isDay =
    shortYear !== undefined && nearYear !== null && Math.abs(2000 + Number(shortYear) - nearYear) <= 1;
  if (isMonth && isDay) return AMBIGUOUS;
  if (isMonth) return { form: 'month', year: Number(year), month: Number(month), end: false };
  return isDay ? day(shortYear, first, second) : null;
}

function englishDay(year: string | undefined, month = '', dayOfMonth?: string): WrittenDate | null {
  const index = ENGLISH_MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : day(year, String(index + 1), dayOfMonth);
}

const YEAR = String.raw`(?:(\d{4}|\d{2}(?=年))[年./-]?度?)?`;
/** What separates year, month and day: whatever is near the full stop on a keyboard, now and then twice. */
const SEPARATOR = String.raw`[.\-/,、·。_\\—–]{1,2}`;
const END = '([底末内])?';

const RULES: readonly Rule[] = [
  [/^(?:长期|持续|常态|永久|9999)/, () => ({ form: 'open' })],

  // 2016.3-5 may be a day or the months of March to May.
  [/^\d{4}(?:\.\d{1,2}[-—–]|年\d{1,2}[-—–])\d{1,2}$/, () => AMBIGUOUS],
  [/^(\d{4})(?:年|[.\-/])(\d{1,2})(?:月|[.\-/])(\d{1,2})[日号]?$/, ([, y, m, d]) => day(y, m, d)],
  [
    new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})[日号]?$`),
    ([, y, m, d]) => day(y, m, d),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, y, m, d]) => day(y, m, d)],
  [/^(\d{2})年(\d{1,2})[月./-](\d{1,2})[日号]?$/, ([, y, m, d]) => day(y, m, d)],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, yearLast],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})日?$/, twoDigitYear],
  [/^(\d{1,2})[.-]?([a-z]{3,9})[.,-]?(\d{4}|\d{2})$/i, ([, d, m, y]) => englishDay(y, m, d)],
  [/^([a-z]{3,9})[.-]?(\d{1,2}),(\d{4})$/i, ([, m, d, y]) => englishDay(y, m, d)],
  [/^\d{6}$/, sixDigits],

  [/^(\d{1,2})月(\d{1,2})[日号]?$/, ([, m, d]) => day(undefined, m, d)],
  [/^(\d{1,2})([./-])(\d{1,2})[日号]?$/, monthAndDay],
  [/^(\d{1,2})[日号]$/, ([, d]) => day(undefined, undefined, d)],

  [
    new RegExp(`^${YEAR}(?:(\\d{1,2})月?份?)?(?:([上中下])旬|(?<=月份?)([初中]))$`),
    ([, y, m, ordinal, vague]) => ({
      form: 'xun',
      year: fullYear(y),
      month: number(m),
      xun: ORDINALS[ordinal ?? vague ?? ''] ?? 1,
    }),
  ],
  [/^月([初中])$/, ([, vague = '']) => ({ form: 'xun', year: null, month: null, xun: ORDINALS[vague] ?? 1 })],
  [
    new RegExp(`^${YEAR}(\\d{1,2})月份?${END}$`),
    ([, y, m, end]) => ({ form: 'month', year: fullYear(y), month: number(m), end: end !== undefined }),
  ],
  [
    new RegExp(`^(\\d{4})(?:年|[./-])(\\d{1,2})${END}$`),
    ([, y, m, end]) => ({ form: 'month', year: fullYear(y), month: number(m), end: end !== undefined }),
  ],
  [/^月[底末内]$/, () => ({ form: 'month', year: null, month: null, end: true })],
  [
    new RegExp(`^${YEAR}(?:第?([1-4])季度?|Q([1-4])|([1-4])Q)${END}$`, 'i'),
    ([, y, ordinal, q, reversed, end]) => ({
      form: 'quarter',
      year: fullYear(y),
      quarter: Number(ordinal ?? q ?? reversed),
      end: end !== undefined,
    }),
  ],
  [
    new RegExp(`^${YEAR}([上下])半年${END}$`),
    ([, y, half, end]) => ({
      form: 'half',
      year: fullYear(y),
      half: half === '上' ? 1 : 2,
      end: end !== undefined,
    }),
  ],
  [/^(\d{4})$/, ([, y]) => ({ form: 'year', year: fullYear(y), end: false })],
  [
    new RegExp(`^(\\d{4})年?(?:全年|年?度?)${END}$`),
    ([, y, end]) => ({ form: 'year', year: fullYear(y), end: end !== undefined }),
  ],
  [/^(?:全年|年度?[底末内])$/, ([text]) => ({ form: 'year', year: null, end: text !== '全年' })],
];

/**
 * Reads one date, not a range, from a text that `normalisedDateText` has made. `nearYear` is the ledger's year, which
 * tells a two-digit year from a month.
 */
export function parseDateText(text: string, nearYear: number | null): WrittenDate | null {
  for (const [pattern, written] of RULES) {
    const groups = pattern.exec(text);
    if (groups !== null) return written(groups, nearYear);
  }
  return null;
}
