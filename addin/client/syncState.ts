import {
  valuesAfter,
  type CurrentRecord,
  type Cursors,
  type Operation,
  type OperationResult,
  type SyncResponse,
} from '../../ledger/wire/sync';
import type { RecordValues } from '../../ledger/wire/recordValues';
import { fingerprint } from './fingerprint';
import { matchTables } from './matchRows';
import type { PendingOperation } from './outbox';
import type { RememberedRow, WorkbookTable } from './workbookRecords';

/** What the shared ledger is known to hold of one row, as it was sent or taken over. */
export interface SyncedRecord extends RememberedRow {
  readonly recordId: string;
  /** Null when the shared ledger turned out not to have it, or to have it from somebody else. */
  readonly version: number | null;
  /** Taken over from somebody else: when its row goes, it goes from this workbook alone. */
  readonly isTaken?: true;
}

/** What a workbook remembers of its synchronisation. JSON as it stands. */
export interface SyncState {
  /** The shared ledger that this state is about; null before the first contact. */
  readonly ledgerId: string | null;
  /** The year of records that name none, fixed at the first synchronisation so that they don't move at New Year. */
  readonly fallbackYear: number;
  readonly records: readonly SyncedRecord[];
  /** Ids of records that this workbook has deleted. */
  readonly retired: readonly string[];
  readonly cursors: Cursors;
  /** How far what others did has been dealt with in this workbook: a pane that is opened anew reads on from here. */
  readonly settled: Cursors;
}

export function emptySyncState(fallbackYear: number): SyncState {
  return { ledgerId: null, fallbackYear, records: [], retired: [], cursors: {}, settled: {} };
}

/** The state after the shared ledger has answered a batch. */
export function acknowledged(
  state: SyncState,
  batch: readonly PendingOperation[],
  { ledgerId, results, cursors }: SyncResponse,
): SyncState {
  const isOther = state.ledgerId !== null && state.ledgerId !== ledgerId;
  if (batch.length === 0 && !isOther) return { ...state, ledgerId, cursors };
  const known = isOther ? state.records.map((record) => ({ ...record, version: null })) : state.records;
  const records = new Map(known.map((record) => [record.recordId, record]));
  const retired = new Set(state.retired);
  const resultOf = new Map(results.map((result) => [result.operationId, result]));
  for (const pending of batch) {
    const { recordId, values } = pending.operation;
    const result = resultOf.get(pending.operation.operationId);
    const next = result && recordAfter(pending, result, records.get(recordId));
    if (next) records.set(recordId, next);
    else records.delete(recordId);
    if (values === null && next === null) retired.add(recordId);
  }
  // The cursors were the other ledger's: read this one from its beginning.
  return {
    ...{ ledgerId, fallbackYear: state.fallbackYear, cursors: isOther ? {} : cursors },
    ...{ records: [...records.values()], retired: [...retired], settled: isOther ? {} : state.settled },
  };
}

/**
 * The shared ledger's version where it says already what was sent: both sides, or two copies of one workbook, made the
 * same change or deleted the same record, which is no conflict. Null otherwise.
 */
export function agreedVersion(operation: Operation, result: OperationResult): number | null {
  if (result.outcome !== 'conflict' || result.current === null) return null;
  const { current, base } = result;
  const { unit, year } = current.movedTo ?? operation.from ?? operation;
  if (unit !== operation.unit || year !== operation.year) return null;
  return fingerprint(wantedValues(operation, base)) === fingerprint(current.values) ? current.version : null;
}

/** The whole record that the workbook wanted: fields that its sheet lacks are as they were in the version it went on from. */
export function wantedValues(
  operation: Operation,
  base: RecordValues | null | undefined,
): RecordValues | null {
  return valuesAfter(operation, base ?? null);
}

/** What is known of a record after its operation's result; null when it is gone. */
function recordAfter(
  pending: PendingOperation,
  result: OperationResult,
  before: SyncedRecord | undefined,
): SyncedRecord | null {
  const { operation, sheet, row } = pending;
  const { recordId, kind, unit, year, values } = operation;
  const { fingerprint: sent, fields } = pending;
  const known = { ...before, recordId, kind, sheet, row, unit, year, fingerprint: sent, fields };
  const agreed = agreedVersion(operation, result);
  if (agreed !== null) return values === null ? null : { ...known, version: agreed };
  if (result.outcome === 'applied' || result.outcome === 'replayed')
    return values === null ? null : { ...known, version: result.version };
  // A copy of this workbook, or somebody else, has brought it in before: it is known, but not what it says there.
  if (before === undefined)
    return result.outcome === 'conflict' && result.current !== null ? { ...known, version: null } : null;
  const isUnknownThere = result.outcome === 'conflict' && result.current === null;
  if (isUnknownThere && values === null) return null;
  return isUnknownThere ? { ...before, version: null } : before;
}

/**
 * The state in which the workbook's version of a record will replace the one that another caller wrote: what the shared
 * ledger holds is then not what was sent the last time, and the user has seen all of it.
 */
export function keepingMine(state: SyncState, recordId: string, current: CurrentRecord): SyncState {
  const { version, movedTo } = current;
  const records = state.records.map((record) => {
    if (record.recordId !== recordId) return record;
    const fields = [...new Set([...record.fields, ...Object.keys(current.values ?? {})])];
    return { ...record, ...movedTo, version, fingerprint: '', fields };
  });
  return { ...state, records };
}

/** The state with every record's sheet and row as they now are; what was taken over from others and has no row is forgotten. */
export function inPresentRows(state: SyncState, tables: readonly WorkbookTable[]): SyncState {
  const rows = matchTables(tables, state.records);
  const isShown = ({ kind, sheet }: SyncedRecord): boolean =>
    tables.some((table) => table.kind === kind && table.sheet === sheet);
  const records = state.records.flatMap((record) => {
    const row = rows.get(record);
    if (row !== undefined) {
      const { row: number, sheet } = row;
      return [number === record.row && sheet === record.sheet ? record : { ...record, sheet, row: number }];
    }
    return record.isTaken === true && isShown(record) ? [] : [record];
  });
  return { ...state, records };
}

/** The state in which a record is nothing to this workbook: another one's, that it may take in. */
export function forgotten(state: SyncState, recordId: string): SyncState {
  return { ...state, records: state.records.filter((record) => record.recordId !== recordId) };
}
