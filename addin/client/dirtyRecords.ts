import type { Operation } from '../../ledger/wire/sync';
import { matchRows } from './matchRows';
import type { PendingOperation } from './outbox';
import { recordIds } from './recordIds';
import type { SyncedRecord, SyncState } from './syncState';
import type { WorkbookRecord, WorkbookTable } from './workbookRecords';

/**
 * The operations that bring the shared ledger from what it is known to hold to what the workbook says: new, changed and
 * deleted records. A sheet that is missing or no longer recognised deletes nothing. `origin` is what copies of the
 * workbook share.
 */
export function dirtyRecords(
  tables: readonly WorkbookTable[],
  state: SyncState,
  origin: string,
  newId: () => string,
): readonly PendingOperation[] {
  const idOf = recordIds(origin, state);
  return tables.flatMap((table) => {
    const { kind, sheet, records } = table;
    const synced = state.records.filter((record) => record.kind === kind && record.sheet === sheet);
    const matches = matchRows(records, synced);
    const gone = synced.filter((record) => !matches.has(record) && record.isTaken !== true);
    const recordOf = new Map([...matches].map(([record, row]) => [row, record]));
    return [
      ...gone.flatMap((record) => deletion(record, newId)),
      ...records.flatMap((row) => changesOf(row, recordOf.get(row), () => idOf(table, row), newId)),
    ];
  });
}

/** How many rows of the workbook wait to be sent. */
export function countDirty(tables: readonly WorkbookTable[], state: SyncState): number {
  return new Set(
    dirtyRecords(tables, state, '', () => '').map(({ sheet, row }) => JSON.stringify([sheet, row])),
  ).size;
}

function changesOf(
  row: WorkbookRecord,
  synced: SyncedRecord | undefined,
  newRecordId: () => string,
  newId: () => string,
): readonly PendingOperation[] {
  if (synced === undefined) return [pending(row, newRecordId(), null, newId)];
  // A record lives in the partition of its unit and year: in another one it is another record.
  if (synced.unit !== row.unit || synced.year !== row.year)
    return [...deletion(synced, newId), pending(row, newRecordId(), null, newId)];
  if (synced.version !== null && synced.fingerprint === row.fingerprint) return [];
  return [pending(row, synced.recordId, synced.version, newId)];
}

function pending(
  row: WorkbookRecord,
  recordId: string,
  baseVersion: number | null,
  newId: () => string,
): PendingOperation {
  const { kind, unit, year, values, sheet, fingerprint } = row;
  const operation: Operation = { operationId: newId(), recordId, kind, unit, year, baseVersion, values };
  return { operation, sheet, row: row.row, fingerprint };
}

/** Nothing to delete where the shared ledger has nothing. */
function deletion(record: SyncedRecord, newId: () => string): readonly PendingOperation[] {
  const { recordId, kind, unit, year, version, sheet, row, fingerprint } = record;
  if (version === null) return [];
  const identity = { operationId: newId(), recordId, kind, unit, year };
  return [{ operation: { ...identity, baseVersion: version, values: null }, sheet, row, fingerprint }];
}
