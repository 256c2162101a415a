import type { PlainDate } from '../../calendar/plainDate';
import { columnNumber, type SheetCells } from '../../cells';
import { NO_ORGANISATION } from '../../recognise/organisationOf';
import type { RecognisedTable, RecognisedWorkbook } from '../../recognise/recognised';
import { SheetGrid } from '../../recognise/sheetGrid';
import { failure, success, type Result } from '../../result';
import { dateOf } from '../../score/ledgerRecords';
import { readDate } from '../../values/date';
import type { BulletinKind } from '../content';
import { longDate } from '../wording';

/** An issued bulletin. */
export interface RegisterEntry {
  readonly sheet: string;
  readonly row: number;
  /** null for a document that is no bulletin of ours. */
  readonly kind: BulletinKind | null;
  readonly name: string;
  /** 唐供电绩 */
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly issuedOn: PlainDate | null;
  /** Its number is taken all the same, but no bulletin was issued under it. */
  readonly isWithdrawn: boolean;
}

export type Register = readonly RegisterEntry[];

/** Where a register keeps what; columns count from 1. */
export interface RegisterColumns {
  readonly name: number;
  readonly documentNumber: number;
  readonly date: number | null;
  /** 期数 */
  readonly issue: number | null;
  /** 状态 or 备注 */
  readonly status: number | null;
}

/** How a withdrawn number is recorded. */
export const WITHDRAWN = '作废';

const NAMES: ReadonlyArray<readonly [RegExp, BulletinKind]> = [
  [/绩效/, 'performance'],
  [/运行/, 'operation'],
  [/工作通报/, 'work'],
  [/抽查/, 'operation'],
];

/** 唐供电绩〔2016〕9号, in whatever brackets. */
const DOCUMENT = /^(\p{Script=Han}+)[〔[(【﹝](\d{4})[〕\])】﹞]第?(\d+)[号期]$/u;

/** The columns of a table that registers bulletins, or null where the table is none. */
export function registerColumns(table: RecognisedTable): RegisterColumns | null {
  const find = (words: RegExp): number | null => {
    const found = table.columns.find(({ header }) => words.test(header));
    return found === undefined ? null : columnNumber(found.column);
  };
  const documentNumber = find(/发文字号|文号|字号/);
  const name = find(/通报名称|名称|标题/);
  if (documentNumber === null || name === null) return null;
  return {
    ...{ name, documentNumber, date: find(/日期|时间/) },
    issue: find(/期数|期次|期号/),
    status: find(/状态/) ?? find(/备注/),
  };
}

function registerEntries(cells: SheetCells, table: RecognisedTable): Register {
  const grid = new SheetGrid(cells);
  const columns = registerColumns(table);
  if (columns === null) return [];
  const context = {
    year: table.year,
    month: table.month,
    dateSystem: cells.dateSystem,
    organisation: NO_ORGANISATION,
    header: '',
  };
  const entries: RegisterEntry[] = [];
  for (let row = (table.headerRows.at(-1) ?? 0) + 1; row <= table.lastRow; row++) {
    const match = DOCUMENT.exec(grid.key(row, columns.documentNumber));
    if (match === null) continue;
    const name = grid.text(row, columns.name);
    const date = columns.date === null ? null : readDate(grid.content(row, columns.date), context);
    entries.push({
      sheet: cells.name,
      row,
      kind: NAMES.find(([words]) => words.test(name))?.[1] ?? null,
      name,
      code: match[1] ?? '',
      year: Number(match[2]),
      number: Number(match[3]),
      issuedOn: date?.ok ? (dateOf(date.value)?.date ?? null) : null,
      isWithdrawn: [columns.status, columns.name].some(
        (column) => column !== null && grid.key(row, column).includes(WITHDRAWN),
      ),
    });
  }
  return entries;
}

/** The bulletins that a workbook's 通报编发登记 or the like lists, although that is a table of no known kind. */
export function registerOf(workbook: RecognisedWorkbook, cells: readonly SheetCells[]): Register {
  return workbook.sheets.flatMap(({ name, tables }) => {
    const sheet = cells.find((candidate) => candidate.name === name);
    if (sheet === undefined) return [];
    return tables
      .filter(({ ledger }) => ledger === 'other')
      .flatMap((table) => registerEntries(sheet, table));
  });
}

const issuedAs = (register: Register, kind: BulletinKind, year: number): Register =>
  register.filter((entry) => entry.kind === kind && entry.year === year);

/** The numbers of a kind in a year that are taken, withdrawn ones too. */
export function registeredNumbers(register: Register, kind: BulletinKind, year: number): readonly number[] {
  return issuedAs(register, kind, year).map(({ number }) => number);
}

/** The number that follows the last of a kind in a year. */
export function nextNumber(register: Register, kind: BulletinKind, year: number): number {
  return Math.max(0, ...registeredNumbers(register, kind, year)) + 1;
}

/** The entry of an issued bulletin, or null. */
export function issuedBulletin(
  register: Register,
  kind: BulletinKind,
  year: number,
  number: number,
): RegisterEntry | null {
  return issuedAs(register, kind, year).find((entry) => entry.number === number) ?? null;
}

/** Whether a new bulletin may take a number; the fault says who has it. */
export function freeNumber(
  register: Register,
  kind: BulletinKind,
  year: number,
  number: number,
): Result<number, string> {
  const taken = issuedBulletin(register, kind, year, number);
  if (taken === null) return success(number);
  const when = taken.issuedOn === null ? '' : `，${longDate(taken.issuedOn)}印发`;
  return failure(
    `第${String(number)}号已被占用（${taken.sheet}第${String(taken.row)}行“${taken.name}”${when}）；` +
      `请改用${String(nextNumber(register, kind, year))}号，或按原号重新生成`,
  );
}
