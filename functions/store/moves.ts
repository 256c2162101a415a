import { valuesAfter } from '../../ledger/wire/sync';
import { isStale, type LedgerEntry, type Receipt } from './appendPlan';
import { batches } from './batches';
import type {
  AppendResult,
  LedgerStore,
  NewOperation,
  Partition,
  Permit,
  RecordId,
  StandingRecord,
  StoredRecord,
} from './ledgerStore';
import { cameKey, moveKey, PARTITIONS, partitionKey, recordKey } from './rowKeys';
import type { Row, Rows } from './rows';

/**
 * A move that was accepted. No storage writes two partitions at once: so it is written down first, whole, then done step
 * by step, each step once by its operation id, and forgotten last. Whoever finds one does what is left of it.
 */
export interface Move {
  readonly from: Partition;
  readonly to: Partition;
  /** Its values are the whole record as it arrives. */
  readonly operation: NewOperation;
  readonly createdBy: string;
  /** The version that it left there with when it was there before; null where it never was. */
  readonly before: number | null;
}

export interface Moves {
  readonly move: LedgerStore['move'];
  readonly follow: LedgerStore['follow'];
  readonly otherHalf: LedgerStore['otherHalf'];
  /** Finishes moves that are under way. */
  readonly settle: (moves: readonly Move[]) => Promise<unknown>;
}

type Append = (partition: Partition, entries: readonly LedgerEntry[]) => Promise<readonly AppendResult[]>;

/** `settleAll` finishes every move that is under way. */
export function movesOver(rows: Rows, append: Append, settleAll: () => Promise<unknown>): Moves {
  const settle = (moves: readonly Move[]): Promise<ReadonlyMap<string, AppendResult>> =>
    settleMoves(rows, append, moves);
  return {
    settle,
    move: async (from, to, operations, permit = () => null) => {
      const decide = await decider(rows, from, to, operations, permit);
      const decided = operations.map((operation) => [operation.operationId, decide(operation)] as const);
      const moves = [...new Map(decided).values()].flatMap((each) => ('move' in each ? [each.move] : []));
      await writeDown(rows, moves);
      const results = await settle(moves);
      const answered = new Set<string>();
      return decided.map(([id, decision]) => {
        const result = 'move' in decision ? results.get(id) : decision;
        if (result === undefined) throw new Error(`the move of operation ${id} has no result`);
        const isAgain = answered.has(id) && result.outcome === 'applied';
        answered.add(id);
        return isAgain ? { ...result, outcome: 'replayed' } : result;
      });
    },
    follow: (partition, record) => follow(rows, partition, record, settleAll),
    otherHalf: async ({ operationId, movedTo, movedFrom }) => {
      if (movedFrom !== undefined) return movedFrom;
      if (movedTo === undefined) throw new Error(`operation ${operationId} moved nothing`);
      const key = cameKey(operationId);
      const read = async () => (await rows.read(partitionKey(movedTo), [key])).get(key);
      let row = await read();
      if (row === undefined) {
        await settleAll();
        row = await read();
      }
      return row === undefined ? null : { ...movedTo, sequence: (row.value as Receipt).sequence };
    },
  };
}

/**
 * Reads what there is and tells what becomes of an operation: the same as the last time, nothing, or a move. Of a record
 * that stands here as the sender saw it, and not there, nothing more needs to be known. Of others, what was written down is
 * read after the records and before the receipts of what came, as the moves of others go on meanwhile.
 */
async function decider(
  rows: Rows,
  from: Partition,
  to: Partition,
  operations: readonly NewOperation[],
  permit: Permit,
): Promise<(operation: NewOperation) => AppendResult | { readonly move: Move }> {
  const records = [...new Set(operations.map(recordKey))];
  const here = await rows.read(partitionKey(from), records);
  const there = await rows.read(partitionKey(to), records);
  const isThere = (operation: NewOperation): boolean => (recordIn(there, operation)?.values ?? null) !== null;
  const unsure = operations
    .filter((each) => isStale(each, recordIn(here, each)) || isThere(each))
    .map(({ operationId }) => operationId);
  const writtenDown = await rows.read(PARTITIONS, [...new Set(unsure.map((id) => moveKey(from, id)))]);
  const came = await rows.read(partitionKey(to), [...new Set(unsure.map(cameKey))]);
  return (operation) => {
    const known = writtenDown.get(moveKey(from, operation.operationId));
    if (known !== undefined) return { move: known.value as Move };
    const receipt = came.get(cameKey(operation.operationId))?.value as Receipt | undefined;
    if (receipt !== undefined) return { outcome: 'replayed', ...receipt };
    const current = recordIn(here, operation);
    const values = valuesAfter(operation, current?.values ?? null);
    const whole = { ...operation, values, cleared: undefined };
    const denial = permit(whole, current);
    if (denial !== null) return { outcome: 'forbidden', code: denial };
    if (current === null || isStale(operation, current)) return { outcome: 'conflict', current };
    if (isThere(operation))
      return { outcome: 'conflict', current: recordIn(there, operation), partition: to };
    const before = recordIn(there, operation)?.version ?? null;
    return { move: { from, to, operation: whole, createdBy: current.createdBy, before } };
  };
}

function recordIn(found: ReadonlyMap<string, Row>, operation: NewOperation): StoredRecord | null {
  return (found.get(recordKey(operation))?.value as StoredRecord | undefined) ?? null;
}

async function writeDown(rows: Rows, moves: readonly Move[]): Promise<void> {
  for (const some of batches(moves, rows.mostWrites, ({ operation }) => operation.values))
    await rows.write(
      PARTITIONS,
      some.map((move) => ({ key: keyOf(move), value: move, expected: 'any' as const })),
    );
}

/** The results by operation id. */
async function settleMoves(
  rows: Rows,
  append: Append,
  moves: readonly Move[],
): Promise<ReadonlyMap<string, AppendResult>> {
  const results = new Map<string, AppendResult>();
  for (const together of byWay(moves)) {
    const [{ from, to }] = together as readonly [Move, ...Move[]];
    const departures = await append(
      from,
      together.map(({ operation }) => ({ ...operation, values: null, movedTo: to })),
    );
    const arriving = together.flatMap((move, i): ReadonlyArray<readonly [AppendResult, LedgerEntry]> => {
      const { operation, createdBy, before } = move;
      const result = departures[i];
      if (result === undefined) throw new Error(`operation ${operation.operationId} did not leave`);
      results.set(operation.operationId, result);
      // Somebody changed the record before it could leave: nothing moves.
      if (result.outcome !== 'applied' && result.outcome !== 'replayed') return [];
      const { sequence, version } = result;
      const movedFrom = { ...from, sequence };
      return [[result, { ...operation, baseVersion: before, movedFrom, leftAs: { version, createdBy } }]];
    });
    const arrivals = await append(
      to,
      arriving.map(([, entry]) => entry),
    );
    for (const [i, [{ outcome }, { operationId }]] of arriving.entries()) {
      const arrived = arrivals[i];
      if (arrived === undefined || !('sequence' in arrived))
        throw new Error(`operation ${operationId} did not arrive`);
      const isNew = outcome === 'applied';
      results.set(operationId, { ...arrived, outcome: isNew ? 'applied' : 'replayed' });
    }
  }
  await forget(rows, moves.map(keyOf));
  return results;
}

/** Somebody else may have forgotten some of them before: then each by itself. */
async function forget(rows: Rows, keys: readonly string[]): Promise<void> {
  const remove = (some: readonly string[]): Promise<boolean> =>
    rows.write(
      PARTITIONS,
      some.map((key) => ({ key, value: null, expected: 'any' })),
    );
  for (let start = 0; start < keys.length; start += rows.mostWrites) {
    const some = keys.slice(start, start + rows.mostWrites);
    if (!(await remove(some))) for (const key of some) await remove([key]);
  }
}

/** Every move on makes a higher version, so this comes to an end. */
async function follow(
  rows: Rows,
  partition: Partition,
  id: RecordId,
  settleAll: () => Promise<unknown>,
): Promise<StandingRecord | null> {
  const key = recordKey(id);
  const read = async (at: Partition): Promise<StoredRecord | null> =>
    ((await rows.read(partitionKey(at), [key])).get(key)?.value as StoredRecord | undefined) ?? null;
  let at = partition;
  let record = await read(at);
  while (record?.movedTo !== undefined) {
    const { version, movedTo } = record;
    at = movedTo;
    record = await read(at);
    if (record !== null && record.version > version) continue;
    await settleAll();
    record = await read(at);
    if (record === null || record.version <= version)
      throw new Error(`record ${id.recordId} left for ${at.unit} ${String(at.year)} and did not arrive`);
  }
  return record === null ? null : { partition: at, record };
}

function keyOf({ from, operation }: Move): string {
  return moveKey(from, operation.operationId);
}

/** Moves that leave the same partition for the same other one. */
function byWay(moves: readonly Move[]): Iterable<readonly Move[]> {
  const ways = new Map<string, Move[]>();
  for (const move of moves) {
    const way = `${partitionKey(move.from)} ${partitionKey(move.to)}`;
    ways.set(way, [...(ways.get(way) ?? []), move]);
  }
  return ways.values();
}
