import type { Operation, Place } from '../../ledger/wire/sync';
import { matchTables, sheetOf } from './matchRows';
import type { PendingOperation } from './outbox';
import { recordIds } from './recordIds';
import type { SyncedRecord, SyncState } from './syncState';
import type { WorkbookRecord, WorkbookTable } from './workbookRecords';

/**
 * The operations that bring the shared ledger from what it is known to hold to what the workbook says: new, changed, moved
 * and deleted records. A sheet that is missing or no longer recognised deletes nothing. `origin` is what copies of the
 * workbook share.
 */
export function dirtyRecords(
  tables: readonly WorkbookTable[],
  state: SyncState,
  origin: string,
  newId: () => string,
): readonly PendingOperation[] {
  const idOf = recordIds(origin, state);
  const matches = matchTables(tables, state.records);
  const recordOf = new Map([...matches].map(([record, row]) => [row, record]));
  const shown = new Set(tables.map(sheetOf));
  const gone = state.records.filter(
    (record) => !matches.has(record) && record.isTaken !== true && shown.has(sheetOf(record)),
  );
  return [
    ...gone.flatMap((record) => deletion(record, newId)),
    ...tables.flatMap((table) =>
      table.records.flatMap((row) => changesOf(row, recordOf.get(row), () => idOf(table, row), newId)),
    ),
  ];
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
  if (synced === undefined) return [pending(row, newRecordId(), null, [], newId)];
  if (synced.unit !== row.unit || synced.year !== row.year) {
    // What the shared ledger does not have can't move there.
    if (synced.version === null) return [pending(row, newRecordId(), null, [], newId)];
    const { unit, year } = synced;
    return [pending(row, synced.recordId, synced.version, synced.fields, newId, { unit, year })];
  }
  if (synced.version !== null && synced.fingerprint === row.fingerprint) return [];
  return [pending(row, synced.recordId, synced.version, synced.fields, newId)];
}

function pending(
  row: WorkbookRecord,
  recordId: string,
  baseVersion: number | null,
  known: readonly string[],
  newId: () => string,
  from?: Place,
): PendingOperation {
  const { kind, unit, year, values, sheet, fingerprint, blank, unread } = row;
  // An empty cell says something only where it said something else before; one that nobody can read says nothing yet.
  const cleared = known.filter((field) => blank.includes(field));
  const operationId = newId();
  const said = { operationId, recordId, kind, unit, year, baseVersion, values, cleared };
  const operation: Operation = from === undefined ? said : { ...said, from };
  const fields = [...Object.keys(values), ...known.filter((field) => unread.includes(field))];
  return { operation, sheet, row: row.row, fingerprint, fields };
}

/** Nothing to delete where the shared ledger has nothing. */
function deletion(record: SyncedRecord, newId: () => string): readonly PendingOperation[] {
  const { recordId, kind, unit, year, version, sheet, row, fingerprint, fields } = record;
  if (version === null) return [];
  const identity = { operationId: newId(), recordId, kind, unit, year };
  const operation = { ...identity, baseVersion: version, values: null };
  return [{ operation, sheet, row, fingerprint, fields: [...fields] }];
}
