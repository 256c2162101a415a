import { isKindId, type KindId } from '../../ledger/kinds/kind';
import type { Identity } from '../../ledger/wire/identity';
import {
  MOST_CHANGES,
  type Change,
  type Cursors,
  type Place,
  type SyncResponse,
} from '../../ledger/wire/sync';
import { mayInUnit, mayRecord } from '../identity/rights';
import { NO_YEAR, type LedgerStore, type Partition, type RecordChange } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';
import { sideBySide } from './sideBySide';

/** Partitions that are asked at the same time how far they go. */
const HEADS_AT_ONCE = 16;

/** The sequences of the caller's own changes by partition key. */
export type OwnChanges = ReadonlyMap<string, ReadonlySet<number>>;

/** The changes of all partitions that the caller may read, until the response is full. */
export async function pullChanges(
  store: LedgerStore,
  caller: Identity,
  cursors: Cursors,
  own: OwnChanges,
): Promise<Pick<SyncResponse, 'changes' | 'cursors' | 'more'>> {
  const changes: Change[] = [];
  const reached: Record<string, number> = {};
  let more = false;
  const readable = (await store.partitions()).filter(
    ({ unit, year }) => year !== NO_YEAR && mayInUnit(caller, 'ledger.read', unit),
  );
  const heads = await sideBySide(readable, HEADS_AT_ONCE, (partition) => store.head(partition));
  for (const [i, partition] of readable.entries()) {
    const key = partitionKey(partition);
    const cursor = afterOwn(cursors[key] ?? 0, own.get(key));
    reached[key] = cursor;
    // Most partitions have nothing new, and their heads say so.
    if ((heads[i]?.sequence ?? 0) <= cursor) continue;
    const room = MOST_CHANGES - changes.length;
    // One beyond the room tells whether there is more.
    const found = await store.changesSince(partition, cursor, room + 1);
    const looked = found.slice(0, room);
    more ||= found.length > room;
    // What the retention rule erased was not deleted by anybody: nothing is to be done about it.
    for (const change of looked.filter(isLedgerChange).filter(({ erased }) => erased === undefined))
      if (await isVisible(store, partition, caller, change)) changes.push(toWireChange(partition, change));
    // What the caller may not see is passed over without a word.
    reached[key] = looked.at(-1)?.sequence ?? cursor;
  }
  return { changes, cursors: reached, more };
}

/** The caller needs not be told what it has just said: its own changes are passed over where they come next. */
function afterOwn(cursor: number, sequences: ReadonlySet<number> | undefined): number {
  let after = cursor;
  while (sequences?.has(after + 1)) after++;
  return after;
}

/** A change of a ledger's row, which a pane synchronises; it asks for documents by themselves. */
type LedgerChange = RecordChange & { readonly kind: KindId };

function isLedgerChange(change: RecordChange): change is LedgerChange {
  return isKindId(change.kind);
}

/** A deletion is told to those who could see what was deleted. */
async function isVisible(
  store: LedgerStore,
  partition: Partition,
  caller: Identity,
  { kind, values, createdBy, previous }: LedgerChange,
): Promise<boolean> {
  const before = values === null && previous !== null ? await store.change(partition, previous) : null;
  const subject = { unit: partition.unit, kind, values: values ?? before?.values ?? null, createdBy };
  return mayRecord(caller, 'ledger.read', subject);
}

/** Who made a change, and its link in the chain, are for the audit and stay with the server. */
function toWireChange(partition: Partition, change: LedgerChange): Change {
  const { sequence, operationId, recordId, kind, version, values, changedAt, movedTo, movedFrom } = change;
  const record = { recordId, kind, version, values };
  return {
    ...{ partition: partitionKey(partition), ...partition, ...record, sequence, operationId, changedAt },
    ...(movedTo && { movedTo: placeOf(movedTo) }),
    ...(movedFrom && { movedFrom: placeOf(movedFrom) }),
  };
}

function placeOf({ unit, year }: Partition): Place {
  return { unit, year };
}
