import { valuesAfter } from '../../ledger/wire/sync';
import { changeHash } from './changeHash';
import type {
  AppendResult,
  Head,
  NewOperation,
  Origin,
  Partition,
  Permit,
  RecordChange,
  StoredRecord,
} from './ledgerStore';
import { receiptKey, recordKey } from './rowKeys';
import type { Row } from './rows';

export interface Receipt {
  readonly version: number;
  readonly sequence: number;
}

/**
 * What a partition is told: an operation, or one half of a move. `movedTo`: the record leaves. `movedFrom`: it comes, as
 * what it left as, and no base version holds it up: that was decided where it left.
 */
export interface LedgerEntry extends NewOperation {
  readonly movedTo?: Partition;
  readonly movedFrom?: Origin;
  readonly leftAs?: Pick<StoredRecord, 'version' | 'createdBy'>;
}

export interface AppendPlan {
  readonly head: Head;
  readonly changes: readonly RecordChange[];
  /** What the changed records become, by record key. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** In the order of the operations. */
  readonly results: readonly AppendResult[];
}

/**
 * Decides what operations do to a partition: replays change nothing, what the caller may not do is refused before
 * anything about the record is told, a stale base is a conflict, the rest is applied. `found` are the rows that stand
 * under the keys of these records and receipts.
 */
export function planAppend(
  before: Head,
  found: ReadonlyMap<string, Row>,
  operations: readonly LedgerEntry[],
  permit: Permit,
): AppendPlan {
  let head = before;
  const changes: RecordChange[] = [];
  const records = new Map<string, StoredRecord>();
  const receipts = new Map<string, Receipt>();

  const apply = (operation: LedgerEntry): AppendResult => {
    const { operationId, kind, recordId, changedBy, changedAt, movedTo, movedFrom, leftAs } = operation;
    const ownKey = receiptKey(operation);
    const stored = found.get(ownKey)?.value as Receipt | undefined;
    const receipt = receipts.get(ownKey) ?? stored;
    if (receipt) return { outcome: 'replayed', ...receipt };
    const key = recordKey(operation);
    const standing = found.get(key)?.value as StoredRecord | undefined;
    const current = records.get(key) ?? standing ?? null;
    const values = valuesAfter(operation, current?.values ?? null);
    const denial = permit(values === operation.values ? operation : { ...operation, values }, current);
    if (denial !== null) return { outcome: 'forbidden', code: denial };
    if (movedFrom === undefined && isStale(operation, current)) return { outcome: 'conflict', current };

    const version = Math.max(current?.version ?? 0, leftAs?.version ?? 0) + 1;
    const sequence = head.sequence + 1;
    const createdBy = leftAs?.createdBy ?? current?.createdBy ?? changedBy;
    const previous = current?.sequence ?? null;
    const made: StoredRecord = { kind, recordId, version, values, createdBy, sequence };
    const record = movedTo === undefined ? made : { ...made, movedTo };
    // Written out: objects that are spread together take several times as long, and this is done for every change.
    const plain = {
      kind,
      recordId,
      version,
      values,
      createdBy,
      sequence,
      operationId,
      previous,
      changedBy,
      changedAt,
    };
    const isHalf = movedTo !== undefined || movedFrom !== undefined;
    const said = isHalf ? { ...plain, ...(movedTo && { movedTo }), ...(movedFrom && { movedFrom }) } : plain;
    const hash = changeHash(head.hash, said);
    head = { sequence, hash };
    changes.push({ ...said, hash });
    records.set(key, record);
    receipts.set(ownKey, { version, sequence });
    return { outcome: 'applied', version, sequence };
  };
  const results = operations.map(apply);
  return { head, changes, records, results };
}

/** Whether the sender did not know the record as it stands; one that was moved away is changed where it is now. */
export function isStale({ baseVersion }: NewOperation, current: StoredRecord | null): boolean {
  return (current?.version ?? null) !== baseVersion || current?.movedTo !== undefined;
}

/** The record that a change made. */
export function recordOf(change: RecordChange): StoredRecord {
  const { kind, recordId, version, values, createdBy, sequence, movedTo } = change;
  return { kind, recordId, version, values, createdBy, sequence, ...(movedTo && { movedTo }) };
}
