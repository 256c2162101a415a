import { valuesAfter } from '../../ledger/wire/sync';
import { changeHash } from './changeHash';
import type { AppendResult, Head, NewOperation, Permit, RecordChange, StoredRecord } from './ledgerStore';
import { receiptKey, recordKey } from './rowKeys';
import type { Row } from './rows';

export interface Receipt {
  readonly version: number;
  readonly sequence: number;
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
  operations: readonly NewOperation[],
  permit: Permit,
): AppendPlan {
  let head = before;
  const changes: RecordChange[] = [];
  const records = new Map<string, StoredRecord>();
  const receipts = new Map<string, Receipt>();

  const apply = (operation: NewOperation): AppendResult => {
    const { operationId, kind, recordId, baseVersion, changedBy, changedAt } = operation;
    const stored = found.get(receiptKey(operationId))?.value as Receipt | undefined;
    const receipt = receipts.get(operationId) ?? stored;
    if (receipt) return { outcome: 'replayed', ...receipt };
    const key = recordKey(operation);
    const standing = found.get(key)?.value as StoredRecord | undefined;
    const current = records.get(key) ?? standing ?? null;
    const values = valuesAfter(operation, current?.values ?? null);
    const denial = permit(values === operation.values ? operation : { ...operation, values }, current);
    if (denial !== null) return { outcome: 'forbidden', code: denial };
    if ((current?.version ?? null) !== baseVersion) return { outcome: 'conflict', current };

    const version = (baseVersion ?? 0) + 1;
    const sequence = head.sequence + 1;
    const createdBy = current?.createdBy ?? changedBy;
    const previous = current?.sequence ?? null;
    const record: StoredRecord = { kind, recordId, version, values, createdBy, sequence };
    // Written out: objects that are spread together take several times as long, and this is done for every change.
    const said = {
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
    const hash = changeHash(head.hash, said);
    head = { sequence, hash };
    changes.push({ ...said, hash });
    records.set(key, record);
    receipts.set(operationId, { version, sequence });
    return { outcome: 'applied', version, sequence };
  };
  const results = operations.map(apply);
  return { head, changes, records, results };
}
