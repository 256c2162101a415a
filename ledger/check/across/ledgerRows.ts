import type { KindId } from '../../kinds/kind';
import type {
  LedgerRecord,
  RecognisedTable,
  RecognisedWorkbook,
  RecordPlace,
} from '../../recognise/recognised';
import { dateOf } from '../../score/ledgerRecords';
import type { CrossCode, CrossFinding, CrossMessage } from './crossFinding';
import { severityOfCross } from './crossFinding';

/** A record with its table, so that its columns can be named. */
export interface LedgerRow extends LedgerRecord {
  readonly sheet: string;
  readonly table: RecognisedTable;
}

/** All records of a kind, sheet by sheet. */
export function rowsOf({ sheets }: RecognisedWorkbook, kind: KindId): readonly LedgerRow[] {
  return sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => ledger === kind)
      .flatMap((table) => table.records.map((record) => ({ ...record, sheet: name, table }))),
  );
}

/** The column of a row's field; null where its table has none. */
export function columnIn({ table }: LedgerRow, field: string): string | null {
  return table.columns.find((mapping) => mapping.field === field)?.column ?? null;
}

/** The months `YYYY-MM` that ledgers of a kind tell of: one without a month of its own has no gaps between its rows. */
export function monthsCovered(rows: readonly LedgerRow[], dateField: string): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const table of new Set(rows.map((row) => row.table))) {
    const months = rows
      .filter((row) => row.table === table)
      .map(({ values }) => dateOf(values[dateField])?.date.slice(0, 7))
      .filter((month) => month !== undefined)
      .sort();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (table.month !== null) months.forEach((month) => covered.add(month));
    else for (let month = first; month <= last; month = monthAfter(month)) covered.add(month);
  }
  return covered;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}

export function placesOf(rows: readonly LedgerRow[]): readonly RecordPlace[] {
  return rows.map(({ sheet, row }) => ({ sheet, row }));
}

/** A finding at a field of a row. */
export function findingAt(
  row: LedgerRow,
  field: string,
  code: CrossCode,
  message: CrossMessage,
  parameters: Readonly<Record<string, string>>,
  evidence: readonly LedgerRow[] = [],
): CrossFinding {
  return {
    code,
    severity: severityOfCross(code),
    sheet: row.sheet,
    row: row.row,
    column: columnIn(row, field),
    field,
    message,
    parameters,
    evidence: placesOf(evidence),
  };
}
