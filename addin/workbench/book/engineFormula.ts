import { columnLetters } from '../../../ledger/cells';
import { quotedSheetName } from './area';
import type { Book } from './book';
import type { DefinedName } from './bookParts';
import type { Sheet } from './sheet';
import type { Table } from './sheetParts';

const STRUCTURED = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[([^[\]]+)\]/gu;
const NAMES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.!$])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.(![])/gu;
const DOUBLE_MINUS = /(?<=[=(,;<>+*/^&]\s*)--(?=[\p{L}(])/gu;
const TEXT_FORMAT = /(\bTEXT\([^"]*?,\s*)"((?:[^"]|"")*)"(?=\s*\))/gi;

/**
 * A formula as the calculation engine takes it (IronCalc 0.8.4): it knows neither tables nor names in Chinese, which become
 * plain references; `--` before a bracket is lost in it; and Chinese words in the format of TEXT must stand in quotes.
 */
export function engineFormula(formula: string, sheet: Sheet, row: number, book: Book): string {
  const structured = formula.includes('[')
    ? formula.replace(STRUCTURED, (token, table?: string, column?: string) =>
        table && column ? (tableReference(book, table, column, row) ?? token) : token,
      )
    : formula;
  return structured
    .replace(NAMES, (token, name?: string) => (name ? (nameReference(book, sheet, name) ?? token) : token))
    .replace(DOUBLE_MINUS, '1*')
    .replace(TEXT_FORMAT, (_, before: string, format: string) => `${before}"${quotedWords(format)}"`);
}

/** 表1[金额] is the column's data, 表1[@金额] its cell in the formula's own row. */
function tableReference(book: Book, name: string, column: string, row: number): string | null {
  for (const sheet of book.sheets) {
    const table = sheet.layout.tables.find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
    );
    if (table) return columnReference(sheet, table, column, row);
  }
  return null;
}

function columnReference(sheet: Sheet, table: Table, column: string, row: number): string | null {
  const inRow = column.startsWith('@');
  const index = table.columns.findIndex(({ name }) => name === (inRow ? column.slice(1) : column));
  if (index < 0) return null;
  const letters = columnLetters(table.area.firstColumn + index);
  const [first, last] = inRow
    ? [row, row]
    : [table.area.firstRow + 1, table.area.lastRow - (table.showTotals ? 1 : 0)];
  return `${quotedSheetName(sheet.name)}!$${letters}$${first}:$${letters}$${last}`;
}

function nameReference(book: Book, sheet: Sheet, name: string): string | null {
  const candidates = byLowerCase(book.names).get(name.toLowerCase()) ?? [];
  const defined =
    candidates.find((own) => own.sheet === sheet.name) ?? candidates.find((own) => own.sheet === undefined);
  return defined ? `(${defined.refersTo})` : null;
}

const indexes = new WeakMap<readonly DefinedName[], ReadonlyMap<string, readonly DefinedName[]>>();

/** A book's names are a new list whenever one changes; thousands of formulas look into the same one. */
function byLowerCase(names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> {
  let index = indexes.get(names);
  if (index === undefined) {
    const own = new Map<string, DefinedName[]>();
    for (const defined of names) {
      const key = defined.name.toLowerCase();
      own.set(key, [...(own.get(key) ?? []), defined]);
    }
    indexes.set(names, (index = own));
  }
  return index;
}

/** yyyy年m月 → yyyy""年""m""月"" (quotes doubled, for they stand in a formula's text). */
function quotedWords(format: string): string {
  return format.includes('""') ? format : format.replace(/[^\x20-\x7e]+/g, (word) => `""${word}""`);
}
