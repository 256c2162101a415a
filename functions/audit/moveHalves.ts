import type { LedgerStore, Partition, RecordChange } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';

/** One half of a move: a change by which a record left a partition or came into it. */
export interface MoveHalf {
  readonly partition: Partition;
  readonly change: RecordChange;
}

/** The halves of moves that have no other half in the chain that they name. What moves meanwhile does no harm. */
export async function lonelyHalves(
  store: LedgerStore,
  halves: readonly MoveHalf[],
): Promise<readonly MoveHalf[]> {
  const ways = new Map<string, number>();
  for (const half of halves) ways.set(wayOf(half), (ways.get(wayOf(half)) ?? 0) + 1);
  const lonely: MoveHalf[] = [];
  for (const half of halves) {
    if (ways.get(wayOf(half)) === 2) continue;
    // The other one may have come since its chain was followed.
    const at = await store.otherHalf(half.change);
    const change = at && (await store.change(at, at.sequence));
    if (at === null || change === null || wayOf({ partition: at, change }) !== wayOf(half)) lonely.push(half);
  }
  return lonely;
}

/** What both halves say of their move. */
function wayOf({ partition, change }: MoveHalf): string {
  const { operationId, recordId, movedTo, movedFrom, sequence } = change;
  const left = movedFrom ?? { ...partition, sequence };
  return JSON.stringify([
    ...[operationId, recordId, partitionKey(left), left.sequence],
    partitionKey(movedTo ?? partition),
  ]);
}
