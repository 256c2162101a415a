import { columnNumber } from '../cells';
import type { Field } from '../kinds/kind';
import type { Organisation } from '../recognise/organisation';
import type { LedgerRecord, RecognisedTable } from '../recognise/recognised';
import type { SheetGrid } from '../recognise/sheetGrid';
import type { FieldValue } from '../values/fieldValue';
import { readField } from '../values/readField';

interface PlainColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
}

/**
 * The records of a table with its unknown columns read too, by the types that their values suggest. A table of no known
 * kind lists no records: all of it is read.
 */
export function plainRecords(
  table: RecognisedTable,
  grid: SheetGrid,
  columns: readonly PlainColumn[],
  organisation: Organisation,
): readonly LedgerRecord[] {
  const { year, month } = table;
  const context = { year, month, dateSystem: grid.cells.dateSystem, organisation };
  const read = (row: number): LedgerRecord => {
    const values: Record<string, FieldValue> = {};
    const raw: Record<string, string> = {};
    for (const { column, header, field } of columns) {
      const cell = grid.content(row, column);
      if (cell.value === null) continue;
      raw[field.id] = grid.text(row, column);
      const reading = readField(cell, field, { ...context, header });
      if (reading.ok && reading.value !== undefined) values[field.id] = reading.value;
    }
    return { row, values, raw };
  };
  if (table.ledger !== 'other') {
    if (columns.length === 0) return table.records;
    return table.records.map((record) => {
      const { values, raw } = read(record.row);
      return { ...record, values: { ...values, ...record.values }, raw: { ...raw, ...record.raw } };
    });
  }
  return recordRows(table, grid).map(read);
}

/** The rows of a table's records; in a table of no known kind all that hold something and are nothing else. */
export function recordRows(table: RecognisedTable, grid: SheetGrid): readonly number[] {
  if (table.ledger !== 'other') return table.records.map(({ row }) => row);
  const columns = table.columns.map(({ column }) => columnNumber(column));
  const skipped = new Set(table.skippedRows.map(({ row }) => row));
  const first = (table.headerRows.at(-1) ?? 0) + 1;
  return Array.from({ length: Math.max(0, table.lastRow - first + 1) }, (_, i) => first + i).filter(
    (row) => !skipped.has(row) && columns.some((column) => grid.key(row, column) !== ''),
  );
}
