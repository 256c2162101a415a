import { CHANGE_HEADER, changeLine, type CellChangeEntry } from '../excel/changeSheet';

/** What a spreadsheet program would take for a formula when it opens the file (CSV injection); plain numbers are none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The report of changes as a CSV file (RFC 4180), in UTF-8 with the mark by which Excel knows it. */
export function changeCsv(entries: readonly CellChangeEntry[], author: string): string {
  const lines = [CHANGE_HEADER, ...entries.map((entry) => changeLine(entry, author))];
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
