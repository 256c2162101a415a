import { sameValue } from '../../ledger/form/sameValue';
import type { RecordPlace } from '../../ledger/recognise/recognised';
import { fieldOf, kindOf } from '../../ledger/kinds/kinds';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { Change, Place } from '../../ledger/wire/sync';
import { matchTables } from './matchRows';
import { tableId } from './recordIds';
import type { SyncedRecord, SyncState } from './syncState';
import { hasCell, rememberedOf, type WorkbookRecord, type WorkbookTable } from './workbookRecords';

/** A record as the shared ledger has it; `values: null` when it was deleted, or moved to where the reader sees nothing. */
export type SharedRecord = Pick<
  Change,
  'recordId' | 'kind' | 'unit' | 'year' | 'version' | 'values' | 'movedTo'
>;

/** What others did to a record that this workbook has as it was sent, or a record of theirs that it could take in. */
export type OthersChange =
  | {
      readonly what: 'changed';
      readonly record: SharedRecord;
      readonly values: RecordValues;
      readonly row: WorkbookRecord;
      readonly fields: readonly string[];
      /** The unit and year that it is of now, where the row says another. */
      readonly movedTo?: Place;
    }
  | {
      readonly what: 'deleted';
      readonly record: SharedRecord;
      readonly row: WorkbookRecord;
      /** It was not deleted, but is of a unit now of which the reader sees nothing. */
      readonly movedTo?: Place;
    }
  | {
      readonly what: 'new';
      readonly record: SharedRecord;
      readonly values: RecordValues;
      readonly sheet: string;
    };

/**
 * What others did and the workbook does not say yet. A row that was edited since it was sent is left out: with the next
 * synchronisation it becomes a conflict, field by field. So is what no table of the workbook could hold.
 */
export function othersChanges(
  tables: readonly WorkbookTable[],
  state: SyncState,
  received: readonly SharedRecord[],
  origin: string,
): readonly OthersChange[] {
  const known = new Map(state.records.map((record) => [record.recordId, record]));
  const rows = matchTables(tables, state.records);
  const gone = new Set(state.retired);
  const latest = new Map<string, SharedRecord>();
  for (const record of received)
    if ((latest.get(record.recordId)?.version ?? 0) < record.version) latest.set(record.recordId, record);
  return [...latest.values()].flatMap((record): readonly OthersChange[] => {
    const own = known.get(record.recordId);
    if (own === undefined) {
      const sheet = record.values === null ? null : sheetFor(record, tables, origin);
      if (sheet === null || record.values === null || gone.has(record.recordId)) return [];
      return [{ what: 'new', record, values: record.values, sheet }];
    }
    const row = rows.get(own);
    if (row === undefined || isSettled(own, row, record)) return [];
    const { values, movedTo } = record;
    if (values === null) return [{ what: 'deleted', record, row, ...(movedTo && { movedTo }) }];
    const { unit, year } = record;
    const isMoved = unit !== row.unit || year !== row.year;
    const fields = changedFields(row, values);
    return [{ what: 'changed', record, values, row, fields, ...(isMoved && { movedTo: { unit, year } }) }];
  });
}

/** Whether nothing is to be told: the workbook has it, or has its own of it and asks with the next synchronisation. */
function isSettled(
  { version, fingerprint }: SyncedRecord,
  row: WorkbookRecord,
  record: SharedRecord,
): boolean {
  return version === null || version >= record.version || row.fingerprint !== fingerprint;
}

/**
 * The serial number is the sheet's own matter, a year that was inferred is the year, and what a sheet has no cell for is
 * no matter of its.
 */
function changedFields(row: WorkbookRecord, theirs: RecordValues): readonly string[] {
  const { kind, values: mine } = row;
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (field) =>
      hasCell(row, field) &&
      fieldOf(kindOf(kind), field)?.type !== 'serial' &&
      !sameValue(mine[field], theirs[field]),
  );
}

/** The sheet whose copy the record comes from; else the only one of its kind, or the one of its month. */
function sheetFor(record: SharedRecord, tables: readonly WorkbookTable[], origin: string): string | null {
  const ofKind = tables.filter(({ kind }) => kind === record.kind);
  const copied = ofKind.find((table) => record.recordId.startsWith(tableId(origin, table)));
  const [only, another] = ofKind;
  if (copied !== undefined || another === undefined) return (copied ?? only)?.sheet ?? null;
  const month = monthOf(record.values ?? {});
  return ofKind.find((table) => month !== null && table.month === month)?.sheet ?? null;
}

function monthOf(values: RecordValues): number | null {
  if (typeof values.month === 'string') return Number(values.month.slice(5, 7));
  for (const value of Object.values(values))
    if (typeof value === 'object' && value !== null && 'precision' in value)
      return Number(value.date.slice(5, 7));
  return null;
}

/** A record that was taken over from others, and where it now stands; null for one that went. */
export interface TakenRecord {
  readonly record: SharedRecord;
  readonly place: RecordPlace | null;
}

/**
 * The state once the sheet says what others did: nothing of it is to be sent. Null where a row reads as a record of
 * another unit or year, which would be sent as another one while the first is deleted.
 */
export function takenOver(
  state: SyncState,
  tables: readonly WorkbookTable[],
  taken: readonly TakenRecord[],
): SyncState | null {
  const rows = new Map(
    tables.flatMap((table) => table.records.map((row) => [JSON.stringify([row.sheet, row.row]), row])),
  );
  const records = new Map(state.records.map((record) => [record.recordId, record]));
  const retired = new Set(state.retired);
  for (const { record, place } of taken) {
    const { recordId, kind, unit, year, version } = record;
    if (place === null) {
      records.delete(recordId);
      retired.add(recordId);
      continue;
    }
    const row = rows.get(JSON.stringify([place.sheet, place.row]));
    if (row?.kind !== kind || row.unit !== unit || row.year !== year) return null;
    const mark = records.get(recordId) ?? { isTaken: true as const };
    records.set(recordId, { ...mark, ...rememberedOf(row), recordId, version });
  }
  return { ...state, records: [...records.values()], retired: [...retired] };
}

/** The state in which records stand as they did before they were taken over. */
export function givenBack(state: SyncState, before: SyncState, taken: readonly TakenRecord[]): SyncState {
  const ids = new Set(taken.map(({ record }) => record.recordId));
  const isOther = ({ recordId }: SyncedRecord): boolean => !ids.has(recordId);
  return {
    ...state,
    records: [...state.records.filter(isOther), ...before.records.filter((record) => !isOther(record))],
    retired: state.retired.filter((id) => !ids.has(id)),
  };
}
