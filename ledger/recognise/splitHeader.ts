import { textKey, withoutBlanks } from '../values/textKey';
import type { Header, HeaderColumn } from './header';
import type { SheetGrid } from './sheetGrid';

const FEWEST_COLUMNS = 3;

const SERIAL = /^(?:序号|编号|No\.?)$/i;

/** Where the columns of another table may begin: after a blank column, or at a second 序号. */
function beginsAnew(columns: readonly HeaderColumn[], index: number): boolean {
  const name = withoutBlanks(columns[index]?.path.at(-1) ?? '');
  const before = columns.slice(0, index).map(({ path }) => withoutBlanks(path.at(-1) ?? ''));
  const isApart = (columns[index]?.column ?? 0) > (columns[index - 1]?.column ?? 0) + 1;
  if (/^(?:序号|No\.?)$/i.test(textKey(name)) && before.includes(name)) return true;
  return isApart && (SERIAL.test(textKey(name)) || name === before[0]);
}

function isBlankBetween(grid: SheetGrid, header: Header, left: number, right: number): boolean {
  for (let row = header.rows[0] ?? 0; row <= header.lastTableRow; row++) {
    if (grid.filledColumns(row, left + 1, right - 1).length > 0) return false;
  }
  return true;
}

/**
 * The tables that stand side by side under one row of headers: each begins anew with its own 序号, or after a blank column
 * with the name that the first one begins with. One table where nothing says so: a ledger may have blank columns too.
 */
export function splitHeader(grid: SheetGrid, header: Header): readonly Header[] {
  const { columns } = header;
  const starts = columns.flatMap(({ column }, i) => {
    const previous = columns[i - 1]?.column;
    if (previous === undefined || !beginsAnew(columns, i)) return [];
    return isBlankBetween(grid, header, previous, column) ? [i] : [];
  });
  const parts = [0, ...starts].map((start, i, all) => columns.slice(start, all[i + 1]));
  if (parts.some((part) => part.length < FEWEST_COLUMNS)) return [header];
  return parts.map((part) => ({ ...header, columns: part }));
}
