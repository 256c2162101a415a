import { accessLogOver } from './accessLog';
import { FIRST_HASH } from './changeHash';
import { planAppend, type AppendPlan, type LedgerEntry, type Receipt } from './appendPlan';
import { LARGEST_TRANSACTION } from './batches';
import type {
  AppendResult,
  Area,
  AreaRows,
  Head,
  LedgerStore,
  Partition,
  Permit,
  RecordChange,
  StoredRecord,
} from './ledgerStore';
import {
  areaPartition,
  CHANGES,
  changeKey,
  endOf,
  HEAD,
  LEDGER_ID,
  MOVES,
  PARTITIONS,
  partitionKey,
  receiptKey,
  recordKey,
  RECORDS,
  recordsPrefix,
  STORE,
} from './rowKeys';
import { CHAINED, chainedArea } from './chainedArea';
import { eraseValues } from './eraseValues';
import { movesOver, type Move } from './moves';
import { rosterOver } from './roster';
import type { Row, Rows, RowWrite } from './rows';

/** Attempts after which a head that moves all the time is our fault and not contention. */
const MOST_ATTEMPTS = 100;

export interface RowLedgerOptions {
  readonly newId: () => string;
  /** Waits a little, longer with every attempt, before a transaction is tried again. */
  readonly waitBeforeRetry: (attempt: number) => Promise<void>;
}

/** The shared ledger over any storage of rows: the one place that knows how operations become rows. */
export async function ledgerOverRows(rows: Rows, options: RowLedgerOptions): Promise<LedgerStore> {
  const ledgerId = await knownLedgerId(rows, options.newId());
  const append = async (
    partition: Partition,
    entries: readonly LedgerEntry[],
    permit: Permit = () => null,
  ): Promise<readonly AppendResult[]> => {
    const results: AppendResult[] = [];
    let head: Head | null = null;
    const most = Math.floor((rows.mostWrites - 1) / 3);
    for (let start = 0; start < entries.length; start += most) {
      const batch = entries.slice(start, start + most);
      const done = await appendBatch(rows, partition, batch, permit, options.waitBeforeRetry, head);
      results.push(...done.results);
      head = done.head;
    }
    return results;
  };
  const partitions = async (): Promise<readonly Partition[]> => {
    const list = await readPartitions(rows);
    if (list.underWay.length === 0) return list.partitions;
    await moves.settle(list.underWay);
    return (await readPartitions(rows)).partitions;
  };
  const moves = movesOver(rows, append, partitions);
  return {
    ledgerId,
    accessLog: accessLogOver(rows, options.newId()),
    roster: rosterOver(rows),
    append,
    move: moves.move,
    follow: moves.follow,
    otherHalf: moves.otherHalf,
    changesSince: async (partition, sequence, limit) => {
      const found = await rows.range(partitionKey(partition), changeKey(sequence), endOf(CHANGES), limit);
      return found.map(({ value }) => value as RecordChange);
    },
    head: (partition) => readHead(rows, partitionKey(partition)),
    standing: async (partition) => {
      const found = await rows.range(partitionKey(partition), RECORDS, endOf(RECORDS), Infinity);
      return found.map(({ value }) => value as StoredRecord);
    },
    change: async (partition, sequence) => {
      const key = changeKey(sequence);
      const row = (await rows.read(partitionKey(partition), [key])).get(key);
      return (row?.value as RecordChange | undefined) ?? null;
    },
    partitions,
    records: async (partition, kind) => {
      const prefix = recordsPrefix(kind);
      const found = await rows.range(partitionKey(partition), prefix, endOf(prefix), Infinity);
      return found.map(({ value }) => value as StoredRecord).filter(({ values }) => values !== null);
    },
    erase: (partition, through) => eraseValues(rows, partitionKey(partition), through),
    area: (name) => {
      const area = areaRows(rows, name);
      const prefix = CHAINED[name];
      return prefix === undefined ? area : chainedArea(area, prefix, options.waitBeforeRetry);
    },
    close: () => rows.close(),
  };
}

function areaRows(rows: Rows, area: Area): AreaRows {
  const partition = areaPartition(area);
  return {
    read: (keys) => rows.read(partition, keys),
    range: (after, before, limit) => rows.range(partition, after, before, limit),
    write: (writes) => rows.write(partition, writes),
  };
}

function create(key: string, value: unknown): RowWrite {
  return { key, value, expected: { tag: null } };
}

/** Which partitions there are, and the moves between them that are not finished. */
async function readPartitions(
  rows: Rows,
): Promise<{ readonly partitions: readonly Partition[]; readonly underWay: readonly Move[] }> {
  const found = await rows.range(PARTITIONS, '', endOf(''), Infinity);
  const isMove = ({ key }: { readonly key: string }): boolean => key.startsWith(MOVES);
  return {
    partitions: found.filter((row) => !isMove(row)).map(({ value }) => value as Partition),
    underWay: found.filter(isMove).map(({ value }) => value as Move),
  };
}

async function knownLedgerId(rows: Rows, newId: string): Promise<string> {
  if (await rows.write(STORE, [create(LEDGER_ID, newId)])) return newId;
  const row = (await rows.read(STORE, [LEDGER_ID])).get(LEDGER_ID);
  if (typeof row?.value !== 'string') throw new Error('the store holds no ledger id');
  return row.value;
}

/**
 * One transaction, tried again when another writer moved the head meanwhile. The first attempt takes new records and
 * new operations for granted and reads only what must be there; the conditions on every row make that safe.
 */
async function appendBatch(
  rows: Rows,
  partition: Partition,
  operations: readonly LedgerEntry[],
  permit: Permit,
  waitBeforeRetry: (attempt: number) => Promise<void>,
  known: Head | null,
): Promise<{ readonly results: readonly AppendResult[]; readonly head: Head }> {
  const key = partitionKey(partition);
  let trusted = known;
  let trusting = true;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const head = trusted ?? (await readHead(rows, key));
    if (head.sequence === 0) await rows.write(PARTITIONS, [create(key, partition)]);
    const mustExist = operations.filter(({ baseVersion }) => baseVersion !== null).map(recordKey);
    const all = [...operations.map(recordKey), ...operations.map(receiptKey)];
    const wanted = [...new Set(trusting ? mustExist : all)];
    const found = wanted.length > 0 ? await rows.read(key, wanted) : new Map<string, Row>();
    const plan = planAppend(head, found, operations, permit);
    if (operations.length > 1 && charactersOf(plan) > LARGEST_TRANSACTION) {
      const half = Math.ceil(operations.length / 2);
      const append = (some: readonly LedgerEntry[], after: Head | null) =>
        appendBatch(rows, partition, some, permit, waitBeforeRetry, after);
      const first = await append(operations.slice(0, half), head);
      const second = await append(operations.slice(half), first.head);
      return { results: [...first.results, ...second.results], head: second.head };
    }

    const isPlain = plan.results.every(({ outcome }) => outcome === 'applied');
    if (isPlain || !trusting) {
      const isDone =
        plan.changes.length > 0
          ? await rows.write(key, writesOf(plan, found))
          : (await readHead(rows, key)).sequence === head.sequence;
      if (isDone) return plan;
      if (!trusting) await waitBeforeRetry(attempt);
    }
    trusting = false;
    trusted = null;
  }
  throw new Error(`partition ${key}: the head moved in each of ${String(MOST_ATTEMPTS)} attempts`);
}

/** Small changes of large records are large. */
function charactersOf({ changes }: AppendPlan): number {
  return changes.reduce((sum, { values }) => sum + JSON.stringify(values).length, 0);
}

async function readHead(rows: Rows, key: string): Promise<Head> {
  return headOf((await rows.read(key, [HEAD])).get(HEAD));
}

function headOf(row: Row | undefined): Head {
  return (row?.value as Head | undefined) ?? { sequence: 0, hash: FIRST_HASH };
}

/**
 * The transaction of a plan: changes, records as they now stand, receipts, and the head. That a change of this sequence
 * must not exist yet says that nobody else has appended meanwhile; the head needs no condition of its own.
 */
function writesOf(plan: AppendPlan, found: ReadonlyMap<string, Row>): readonly RowWrite[] {
  return [
    ...plan.changes.map((change) => create(changeKey(change.sequence), change)),
    ...[...plan.records].map(([key, value]) => {
      const tag = found.get(key)?.tag ?? null;
      return { key, value, expected: { tag } };
    }),
    ...plan.changes.map((change) => {
      const { version, sequence } = change;
      return create(receiptKey(change), { version, sequence } satisfies Receipt);
    }),
    { key: HEAD, value: plan.head, expected: 'any' },
  ];
}
