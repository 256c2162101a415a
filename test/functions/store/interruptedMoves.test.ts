/** A process dies between the two partitions of a move: the record is in one of them, never in both or in none. */
import fc from 'fast-check';
import { exportCompany } from '../../../functions/backup/exportCompany';
import { importCompany } from '../../../functions/backup/importCompany';
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import type { LedgerStore, NewOperation, Partition } from '../../../functions/store/ledgerStore';
import { memoryRows } from '../../../functions/store/memoryRows';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { partitionKey } from '../../../functions/store/rowKeys';
import type { Rows } from '../../../functions/store/rows';
import { expectSuccess } from '../../../ledger/result';
import { developmentKey, operation } from './ledgerStoreContract';
import { storeOptions } from './storeOptions';

const PLACES: readonly [Partition, Partition, Partition] = [
  { unit: '城关供电所', year: 2016 },
  { unit: '城关供电所', year: 2017 },
  { unit: '营销部', year: 2016 },
];
const RECORDS = ['a', 'b', 'c'];
const AT = '2016-10-11T01:00:00Z';

/** A storage whose process dies at one of its writes: before it is done, or after it and unheard of. */
function dying(rows: Rows, writes: number, isDone: boolean): Rows {
  // The first one asks for the id of the ledger.
  let left = writes + 1;
  return {
    ...rows,
    write: async (...wanted) => {
      if (left < 0) throw new Error('dead');
      if (left-- > 0) return rows.write(...wanted);
      if (isDone) await rows.write(...wanted);
      throw new Error('killed');
    },
  };
}

/** What a batch of moves and changes does to records whose places and versions are known. */
interface Step {
  readonly records: readonly string[];
  readonly to: number;
  readonly writes: number;
  readonly isDone: boolean;
  /** Whether somebody reads before the same is sent again. */
  readonly isRead: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  records: fc.uniqueArray(fc.constantFrom(...RECORDS), { minLength: 1 }),
  to: fc.nat(PLACES.length - 1),
  writes: fc.nat(6),
  isDone: fc.boolean(),
  isRead: fc.boolean(),
});

it('a move that is interrupted anywhere is done by whoever comes next, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const rows = { ...memoryRows(), mostWrites: 100 };
      const open = (over: Rows): Promise<LedgerStore> => ledgerOverRows(over, storeOptions());
      const store = await open(rows);
      await store.append(PLACES[0], RECORDS.map(operation));
      const known = new Map(RECORDS.map((id) => [id, { place: PLACES[0], version: 1 }]));
      const said = new Map(RECORDS.map((id) => [`create-${id}`, 1]));
      for (const [number, { records, to, writes, isDone, isRead }] of steps.entries()) {
        const place = PLACES[to] ?? PLACES[0];
        const dead = await open(dying(rows, writes, isDone));
        for (const id of records) {
          const at = known.get(id) ?? { place, version: 0 };
          const isMove = at.place !== place;
          const wanted: NewOperation = {
            ...{ ...operation(id), operationId: `${id}-${String(number)}`, baseVersion: at.version },
            ...{ values: { status: String(number) }, cleared: [] },
          };
          const send = (to: LedgerStore) =>
            isMove ? to.move(at.place, place, [wanted]) : to.append(place, [wanted]);
          const first = await send(dead).catch(() => null);
          if (isRead) expect(await standing(store)).toEqual(RECORDS);
          const [result] = await send(store);
          const version = at.version + (isMove ? 2 : 1);
          expect(result).toMatchObject({ outcome: first === null ? expect.anything() : 'replayed', version });
          known.set(id, { place, version });
          said.set(wanted.operationId, isMove ? 2 : 1);
          // What it said at first is still there.
          expect(await store.records(place, null)).toContainEqual(
            expect.objectContaining({
              ...{ recordId: id, version },
              values: { ...operation(id).values, status: String(number) },
            }),
          );
        }
      }
      expect(await standing(store)).toEqual(RECORDS);
      expect(await told(store)).toEqual(said);
      expect((await verifyLedger(store, developmentKey(), AT)).holds).toBe(true);
    }),
    { seed: 20161126, numRuns: 80 },
  );
});

it('a copy that is made while records move has each of them once', async () => {
  const rows = { ...memoryRows(), mostWrites: 100 };
  const store = await ledgerOverRows(rows, storeOptions());
  for (const [i, place] of PLACES.entries()) await store.append(place, [operation(RECORDS[i] ?? '')]);
  const move = (id: string, from: number, to: number, baseVersion: number) =>
    store.move(PLACES[from] ?? PLACES[0], PLACES[to] ?? PLACES[0], [
      { ...operation(id), operationId: `${id}-${String(baseVersion)}`, baseVersion },
    ]);
  const lines: string[] = [];
  // Each partition is passed by some records that come and some that go.
  const moves = [
    () => move('a', 0, 2, 1),
    () => move('c', 2, 0, 1),
    () => move('b', 1, 0, 1),
    () => move('a', 2, 1, 3),
  ];
  for await (const line of exportCompany(rows, storeOptions(), AT)) {
    lines.push(line);
    await moves.shift()?.();
  }
  const copy = { ...memoryRows(), mostWrites: 100 };
  expectSuccess(await importCompany(copy, lines));
  const restored = await ledgerOverRows(copy, storeOptions());
  expect(await standing(restored)).toEqual(RECORDS);
  expect((await verifyLedger(restored, developmentKey(), AT)).holds).toBe(true);
});

/** The ids of all records that stand anywhere. */
async function standing(store: LedgerStore): Promise<readonly string[]> {
  const all = (await store.partitions()).map((partition) => store.records(partition, null));
  return (await Promise.all(all)).flatMap((records) => records.map(({ recordId }) => recordId)).sort();
}

/** How often each operation is told of: a move once in each of two partitions. */
async function told(store: LedgerStore): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, Set<string>>();
  let entries = 0;
  for (const partition of await store.partitions())
    for (const { operationId } of await store.changesSince(partition, 0, 1000)) {
      entries++;
      times.set(operationId, (times.get(operationId) ?? new Set()).add(partitionKey(partition)));
    }
  const counted = [...times].map(([id, partitions]) => [id, partitions.size] as const);
  expect(entries).toBe(counted.reduce((sum, [, count]) => sum + count, 0));
  return new Map(counted.sort());
}
