import { columnNumber } from '../cells';
import type { LedgerRecord, RecognisedTable } from '../recognise/recognised';
import type { SheetGrid } from '../recognise/sheetGrid';
import { readSerial } from '../values/serial';

/** A table of no known kind lists no records; for a place among its rows they are taken from the sheet. */
export function withPlainRecords(table: RecognisedTable, grid: SheetGrid): RecognisedTable {
  if (table.ledger !== 'other') return table;
  const columns = table.columns.map(({ column }) => columnNumber(column));
  const serial = table.columns.find(({ type }) => type === 'serial');
  const skipped = new Set(table.skippedRows.map(({ row }) => row));
  const records: LedgerRecord[] = [];
  for (let row = (table.headerRows.at(-1) ?? 0) + 1; row <= table.lastRow; row++) {
    if (skipped.has(row) || columns.every((column) => grid.key(row, column) === '')) continue;
    const reading = serial ? readSerial(grid.content(row, columnNumber(serial.column))) : null;
    const value = reading?.ok === true ? reading.value : undefined;
    records.push({ row, values: value === undefined ? {} : { serial: value }, raw: {} });
  }
  return { ...table, records };
}
