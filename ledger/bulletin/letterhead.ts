import type { SheetCells } from '../cells';
import { SheetGrid } from '../recognise/sheetGrid';
import type { RecognisedWorkbook } from '../recognise/recognised';
import type { BulletinKind, HeadStyle } from './content';
import type { NamingWay } from './persons/naming';
import type { Register } from './register/register';

/** What heads and signs every bulletin. */
export interface Letterhead {
  /** 国网唐县供电公司 */
  readonly company: string;
  /** The issuing office within it: 绩效管理办公室 */
  readonly office: string;
  /** 机关代字: 唐供电绩 */
  readonly code: string;
  /** 主送, without the colon. */
  readonly recipients: string;
  /** 抄送, without the stop; empty where nobody gets a copy. */
  readonly copies: string;
  /** Where units report back to, an address or a mailbox; empty: the office. */
  readonly feedback: string;
  /** A red head only where it was chosen: not every office has authority for one (domain.md 13). */
  readonly headStyle: HeadStyle;
  readonly isSealed: boolean;
  /** How persons are named. */
  readonly naming: NamingWay;
}

/** The fields without which nothing can be signed. */
export const REQUIRED_FIELDS = ['company', 'office', 'code', 'recipients'] as const satisfies ReadonlyArray<
  keyof Letterhead
>;

/** Last character of the 机关代字 of a kind that the register doesn't list yet. */
const CODE_ENDINGS: Readonly<Record<BulletinKind, string>> = {
  performance: '绩',
  work: '查',
  operation: '抽',
};

/** The company in the workbook's titles, the most frequent one; '' where they name none. */
export function companyInTitles(workbook: RecognisedWorkbook, cells: readonly SheetCells[]): string {
  const counts = new Map<string, number>();
  for (const { name, tables } of workbook.sheets) {
    const sheet = cells.find((candidate) => candidate.name === name);
    if (tables.length === 0 || sheet === undefined) continue;
    const grid = new SheetGrid(sheet);
    for (const row of tables.flatMap(({ titleRows }) => titleRows))
      for (const column of grid.filledColumns(row)) {
        const company = /^[\p{Script=Han}]{2,16}?公司/u.exec(grid.key(row, column))?.[0];
        if (company !== undefined) counts.set(company, (counts.get(company) ?? 0) + 1);
      }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** 国网唐县供电公司 → 唐供电. */
function codeOfCompany(company: string): string {
  const place = /^(?:国网)?(.+?)(?:省|市|县|区)?供电公司$/u.exec(company)?.[1];
  return place === undefined ? '' : `${place.charAt(0)}供电`;
}

/** What the workbook itself says: its titles' company, its register's 机关代字. Empty where it says nothing. */
export function letterheadOf(
  workbook: RecognisedWorkbook,
  cells: readonly SheetCells[],
  register: Register,
  kind: BulletinKind,
): Letterhead {
  const company = companyInTitles(workbook, cells);
  const registered = register.filter((entry) => entry.kind === kind).at(-1);
  return {
    company,
    office: '绩效管理办公室',
    code: registered?.code ?? `${codeOfCompany(company)}${CODE_ENDINGS[kind]}`,
    recipients: '各部室、各供电所',
    copies: '公司领导',
    feedback: '',
    headStyle: 'none',
    isSealed: false,
    naming: 'POST',
  };
}
