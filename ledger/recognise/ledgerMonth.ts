import { withArabicDates } from '../values/chineseNumber';
import { textKey } from '../values/textKey';

/** Year and month that a ledger's dates without them belong to. */
export interface LedgerMonth {
  readonly year: number | null;
  readonly month: number | null;
}

function yearIn(text: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})(?:年|[.\-/]\d{1,2}(?!\d)|Q[1-4]|$|[^\d])/.exec(text);
  return match ? Number(match[1]) : null;
}

function monthIn(text: string): number | null {
  const match =
    /(?:19|20)\d{2}(?:年(\d{1,2})月|[.\-/](\d{1,2})(?!\d))/.exec(text) ??
    /(?:^|[^\d第])(\d{1,2})月/.exec(text);
  const month = match ? Number(match[1] ?? match[2]) : 0;
  return month >= 1 && month <= 12 ? month : null;
}

/** The one year that all full dates of a table name; null where they name none or several. */
export function yearOfDates(texts: Iterable<string>): number | null {
  const years = new Set<string>();
  for (const text of texts) {
    const year = /^(20\d{2})(?:[.\-/]\d{1,2}[.\-/]\d|年\d{1,2}月)/.exec(textKey(text))?.[1];
    if (year !== undefined) years.add(year);
  }
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/**
 * From title, then meta line, then sheet name, then file name (domain.md 4.4). A title that names a year alone is a yearly
 * ledger: the day on which it was filled in, which its meta line tells, is not its month.
 */
export function ledgerMonthOf(titles: readonly string[], sheetName: string, file: string): LedgerMonth {
  const [title = '', ...meta] = titles.map((text) => withArabicDates(textKey(text)));
  const sheet = withArabicDates(textKey(sheetName));
  const name = textKey(file.replace(/\.\w+$/, ''));
  const metaText = meta.join(' ');
  // A sheet for each month may stand under a title that was copied from last year's.
  const ofSheet = { year: yearIn(sheet), month: monthIn(sheet) };
  if (monthIn(title) === null && ofSheet.year !== null && ofSheet.month !== null) return ofSheet;
  const year = yearIn(title) ?? yearIn(metaText) ?? yearIn(sheet) ?? yearIn(name);
  const isYearly = yearIn(title) !== null && monthIn(title) === null && /年度|全年|年(?!\d)/.test(title);
  const month = monthIn(title) ?? monthIn(sheet) ?? (isYearly ? null : (monthIn(metaText) ?? monthIn(name)));
  return { year, month };
}
