import { columnNumber, columnLetters } from '../../../ledger/cells';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { asText } from '../cellText';
import { column, dataTable, type DataTable } from './dataTable';
import { quotedSheet } from './ledgerCells';
import type { ScoredWorkbook } from './scoredWorkbook';

/** The ledgers that a score is taken from. */
const SOURCES: ReadonlySet<RecognisedTable['ledger']> = new Set([
  'organisation',
  'indicators',
  'scores',
  'performance',
  'checks',
  'workload',
  'rectifications',
  'interviews',
]);

/** Rows below a ledger that are watched for new records. */
const ROOM_BELOW = 500;

/** The rows of a ledger in which records stand or may come to stand. */
export function watchedRows({ headerRows, lastRow }: RecognisedTable): {
  readonly first: number;
  readonly last: number;
} {
  const first = (headerRows.at(-1) ?? 0) + 1;
  return { first, last: Math.max(first, lastRow) + ROOM_BELOW };
}

/** The field that every record of a ledger has. */
function watchedColumn({ columns }: RecognisedTable): string | null {
  return columns.find(({ field }) => field === 'unit')?.column ?? columns[0]?.column ?? null;
}

/** How many cells each ledger fills in its column of units, then and now: a new or deleted record is noticed. */
export function sourceTable({ recognised, filledCells }: ScoredWorkbook): DataTable {
  const sources = recognised.sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => SOURCES.has(ledger))
      .flatMap((table) => {
        const letters = watchedColumn(table);
        if (letters === null) return [];
        const { first, last } = watchedRows(table);
        const number = columnNumber(letters);
        const area = { firstRow: first, lastRow: last, firstColumn: number, lastColumn: number };
        const filled = filledCells(name, area);
        const columns = columnLetters(number);
        const address = `${quotedSheet(name)}!$${columns}$${String(first)}:$${columns}$${String(last)}`;
        return [{ name, address, filled }];
      }),
  );
  return dataTable('台账', '写入时和现在各台账的行数；不同就要重新写入', sources, [
    column('工作表', ({ name }) => asText(name)),
    column('写入时', ({ filled }) => filled),
    column('现在', ({ address }) => `=COUNTA(${address})`),
    column('变化', (_, own) => `=IF(${own('写入时')}=${own('现在')},0,1)`),
  ]);
}
