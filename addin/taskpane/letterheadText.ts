import type { HeadStyle } from '../../ledger/bulletin/content';
import type { NamingWay } from '../../ledger/bulletin/persons/naming';
import { REQUIRED_FIELDS, type Letterhead } from '../../ledger/bulletin/letterhead';

// Written out: their home would come with the pane's first load.
const NAMING_WAYS: readonly NamingWay[] = ['FULL', 'SURNAME', 'POST', 'CODE', 'DEPT'];
const HEAD_STYLES: readonly HeadStyle[] = ['none', 'document', 'brief'];

/** The letterhead that a workbook remembers; null for a text of another version or one that others have changed. */
export function parseLetterhead(text: string | null): Letterhead | null {
  let data: unknown;
  try {
    data = JSON.parse(text ?? 'null');
  } catch {
    // JSON.parse throws on texts that others have changed, and on nothing else.
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const given = data as Readonly<Record<string, unknown>>;
  const [company, office, code, recipients] = REQUIRED_FIELDS.map((field) => given[field]);
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!isText(company) || !isText(office) || !isText(code) || !isText(recipients)) return null;
  return {
    ...{ company, office, code, recipients },
    copies: isText(given.copies) ? given.copies : '',
    feedback: isText(given.feedback) ? given.feedback : '',
    headStyle: HEAD_STYLES.find((style) => style === given.headStyle) ?? 'none',
    isSealed: given.isSealed === true,
    naming: NAMING_WAYS.find((way) => way === given.naming) ?? 'POST',
  };
}
