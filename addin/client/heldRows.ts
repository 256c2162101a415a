import type { KindId } from '../../ledger/kinds/kind';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { CurrentRecord, OperationResult } from '../../ledger/wire/sync';
import { matchTables } from './matchRows';
import type { PendingOperation } from './outbox';
import { agreedVersion, wantedValues, type SyncState } from './syncState';
import type { WorkbookTable } from './workbookRecords';

/** What the two sides of a conflict say, and what both went on from (absent where it is not known). */
interface Contradiction {
  readonly current: CurrentRecord;
  /** Null where the workbook has no such row any more. */
  readonly mine: RecordValues | null;
  readonly base?: RecordValues | null;
}

/** A row that the shared ledger did not take. */
export interface HeldRow {
  readonly recordId: string;
  readonly kind: KindId;
  readonly unit: string;
  readonly year: number;
  readonly sheet: string;
  /** Where it stood when it was sent. */
  readonly row: number;
  /** Of what was sent. */
  readonly fingerprint: string;
  readonly reason:
    ({ readonly kind: 'conflict' } & Contradiction) | { readonly kind: 'rejected'; readonly message: string };
}

/** A record that both the workbook and others changed. */
export interface Conflict extends Contradiction {
  readonly recordId: string;
  readonly sheet: string;
  readonly row: number;
}

/** The conflicts among the rows that were held back. */
export function conflictsOf(held: readonly HeldRow[]): readonly Conflict[] {
  return held.flatMap(({ recordId, sheet, row, reason }) => {
    if (reason.kind !== 'conflict') return [];
    const { current, mine, base } = reason;
    return [{ recordId, sheet, row, current, mine, ...(base === undefined ? {} : { base }) }];
  });
}

function isDeletion({ reason }: HeldRow): boolean {
  return reason.kind === 'conflict' && reason.mine === null;
}

/**
 * Held rows where they now stand: sorting and inserting move them, and what is written to the old place would damage
 * another record. Those whose rows have gone since are left out.
 */
export function heldInPresentRows(
  held: readonly HeldRow[],
  tables: readonly WorkbookTable[],
  state: SyncState,
): readonly HeldRow[] {
  const rows = held.filter((each) => !isDeletion(each));
  const ids = new Set(rows.map(({ recordId }) => recordId));
  // Rows that went through show where their neighbours have gone to.
  const others = state.records.filter(({ recordId }) => !ids.has(recordId));
  const found = matchTables(tables, [...others, ...rows]);
  return held.flatMap((each) => {
    if (isDeletion(each)) return [each];
    const row = found.get(each);
    return row === undefined ? [] : [{ ...each, row: row.row }];
  });
}

/** A row that the schema does not take. */
export function unsendableRow(pending: PendingOperation): HeldRow {
  const message = '这一行无法同步：有单元格文字过长（超过3万字）或部门名称超过100字，请缩短';
  return { ...placeOf(pending), reason: { kind: 'rejected', message } };
}

/** The row that an operation's result holds back; null where it went through. */
export function heldRow(pending: PendingOperation, result: OperationResult | undefined): HeldRow | null {
  const { operation } = pending;
  if (result?.outcome === 'rejected')
    return { ...placeOf(pending), reason: { kind: 'rejected', message: result.message } };
  // Without a current record the shared ledger doesn't know it: it is sent as a new one.
  if (result?.outcome !== 'conflict' || result.current === null) return null;
  if (agreedVersion(operation, result) !== null) return null;
  const base = result.base === undefined ? {} : { base: result.base };
  return {
    ...placeOf(pending),
    reason: {
      kind: 'conflict',
      current: result.current,
      mine: wantedValues(operation, result.base),
      ...base,
    },
  };
}

function placeOf({ sheet, row, fingerprint, operation }: PendingOperation): Omit<HeldRow, 'reason'> {
  const { recordId, kind, unit, year } = operation;
  return { recordId, kind, unit, year, sheet, row, fingerprint };
}
