import type { KindId } from '../../ledger/kinds/kind';
import { fingerprint } from './fingerprint';
import type { SyncState } from './syncState';
import type { WorkbookRecord, WorkbookTable } from './workbookRecords';

/**
 * The ids of rows that come in as new records: made of the workbook's origin (what its copies share, such as the moment
 * when the file was created), the table, and the row's content when it is first seen. So two copies of a workbook give
 * the same row the same id, and the shared ledger has it once. Rows of equal content are numbered. An id that has been
 * given is not given again, even after the record was edited or deleted.
 */
export function recordIds(
  origin: string,
  { records, retired }: SyncState,
): (table: WorkbookTable, row: WorkbookRecord) => string {
  const given = new Set([...records.map(({ recordId }) => recordId), ...retired]);
  const beginnings = new Map<WorkbookTable, string>();
  return (table, row) => {
    const beginning = beginnings.get(table) ?? tableId(origin, table);
    beginnings.set(table, beginning);
    const id = beginning + row.fingerprint;
    let unique = id;
    for (let number = 2; given.has(unique); number++) unique = `${id}-${String(number)}`;
    given.add(unique);
    return unique;
  };
}

/** What the ids of a table's records begin with, in every copy of the workbook that has not renamed its sheet. */
export function tableId(origin: string, { kind, sheet, month }: Omit<WorkbookTable, 'records'>): string {
  return kindId(origin, kind) + fingerprint([sheet, month]);
}

/** What the ids of all records of a kind begin with, in every copy of the workbook. */
export function kindId(origin: string, kind: KindId): string {
  return fingerprint([origin, kind]);
}
