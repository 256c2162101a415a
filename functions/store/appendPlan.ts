import { valuesAfter } from '../../ledger/wire/sync';
import { changeHash } from './changeHash';
import type { AppendResult, Head, NewOperation, Permit, RecordChange, StoredRecord } from './ledgerStore';
import { recordKey } from './rowKeys';

export interface Receipt {
  readonly version: number;
  readonly sequence: number;
}

/** A partition as far as it matters to some operations. */
export interface PartitionView {
  readonly head: Head;
  /** By operation id. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** By record key. */
  readonly records: ReadonlyMap<string, StoredRecord>;
}

export interface AppendPlan {
  readonly head: Head;
  readonly changes: readonly RecordChange[];
  /** In the order of the operations. */
  readonly results: readonly AppendResult[];
}

/**
 * Decides what operations do to a partition: replays change nothing, what the caller may not do is refused before
 * anything about the record is told, a stale base is a conflict, the rest is applied.
 */
export function planAppend(
  view: PartitionView,
  operations: readonly NewOperation[],
  permit: Permit,
): AppendPlan {
  let head = view.head;
  const receipts = new Map(view.receipts);
  const records = new Map(view.records);
  const changes: RecordChange[] = [];

  const apply = (operation: NewOperation): AppendResult => {
    const { operationId, kind, recordId, baseVersion, changedBy, changedAt } = operation;
    const receipt = receipts.get(operationId);
    if (receipt) return { outcome: 'replayed', ...receipt };
    const current = records.get(recordKey(operation)) ?? null;
    const values = valuesAfter(operation, current?.values ?? null);
    const denial = permit({ ...operation, values }, current);
    if (denial !== null) return { outcome: 'forbidden', code: denial };
    if ((current?.version ?? null) !== baseVersion) return { outcome: 'conflict', current };

    const version = (baseVersion ?? 0) + 1;
    const sequence = head.sequence + 1;
    const createdBy = current?.createdBy ?? changedBy;
    const record: StoredRecord = { kind, recordId, version, values, createdBy, sequence };
    const entry = { ...record, operationId, previous: current?.sequence ?? null, changedBy, changedAt };
    const hash = changeHash(head.hash, entry);
    head = { sequence, hash };
    changes.push({ ...entry, hash });
    records.set(recordKey(operation), record);
    receipts.set(operationId, { version, sequence });
    return { outcome: 'applied', version, sequence };
  };
  const results = operations.map(apply);
  return { head, changes, results };
}
