/** What every LedgerStore promises of records that move between units and years. */
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import type { LedgerStore, NewOperation, Partition, Permit } from '../../../functions/store/ledgerStore';
import { developmentKey, operation } from './ledgerStoreContract';

export function describeMoves(open: () => Promise<LedgerStore>): void {
  let store: LedgerStore;
  let tests = 0;
  let from: Partition;
  let to: Partition;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(() => {
    from = { unit: `移出所#${String(++tests)}`, year: 2016 };
    to = { unit: `移入所/#${String(tests)}`, year: 2017 };
  });

  it('moves a record once, however often it is sent, and both chains say so', async () => {
    await store.append(from, [operation('a')]);
    const wanted = moving('a', { values: { owner: '李娜' }, cleared: ['deadline'], changedBy: 'u2' });
    expect(await store.move(from, to, [wanted])).toEqual([{ outcome: 'applied', version: 3, sequence: 1 }]);
    const again = { outcome: 'replayed', version: 3, sequence: 1 };
    expect(await store.move(from, to, [wanted, wanted])).toEqual([again, again]);
    expect(await store.records(from, null)).toEqual([]);
    // What the sender's sheet has no column for, and who brought it in, came along.
    const whole = {
      recordId: 'a',
      version: 3,
      createdBy: 'u1',
      values: { problem: '抄表不到位', owner: '李娜' },
    };
    expect(await store.records(to, null)).toMatchObject([whole]);
    const left = {
      version: 2,
      values: null,
      movedTo: to,
      operationId: 'move-a',
      previous: 1,
      changedBy: 'u2',
    };
    expect(await store.changesSince(from, 1, 10)).toMatchObject([left]);
    const came = { ...whole, movedFrom: { ...from, sequence: 2 }, operationId: 'move-a', changedBy: 'u2' };
    expect(await store.changesSince(to, 0, 10)).toMatchObject([came]);
    expect(await store.follow(from, operation('a'))).toMatchObject({ partition: to, record: { version: 3 } });
  });

  it('goes on with its versions where it is now, is changed only there, and comes back', async () => {
    await store.append(from, [operation('a')]);
    await store.move(from, to, [moving('a')]);
    const change = { ...operation('a'), operationId: 'change', values: { problem: '改' } };
    for (const baseVersion of [1, 2])
      expect(await store.append(from, [{ ...change, baseVersion }])).toMatchObject([
        { outcome: 'conflict', current: { version: 2, movedTo: to } },
      ]);
    expect(await store.move(from, to, [moving('a', { operationId: 'stale' })])).toMatchObject([
      { outcome: 'conflict', current: { movedTo: to } },
    ]);
    expect(await store.append(to, [{ ...change, baseVersion: 3 }])).toMatchObject([{ version: 4 }]);
    const back = moving('a', { operationId: 'back', baseVersion: 4, values: { problem: '退回' } });
    expect(await store.move(to, from, [back])).toEqual([{ outcome: 'applied', version: 6, sequence: 3 }]);
    expect(await store.move(from, to, [moving('a')])).toMatchObject([{ outcome: 'replayed', version: 3 }]);
    expect(await store.records(from, null)).toMatchObject([{ version: 6, createdBy: 'u1' }]);
    expect(await store.records(to, null)).toEqual([]);
    expect((await store.follow(to, operation('a')))?.partition).toEqual(from);
  });

  it('refuses a stale version, what is not there, what stands there already, and what is not permitted', async () => {
    await store.append(from, [operation('a'), operation('b')]);
    await store.append(to, [operation('b')]);
    const seen: unknown[] = [];
    const permit: Permit = ({ recordId, values }, current) => {
      seen.push([recordId, values, current?.version]);
      return values?.owner === '本人' ? 'operation.sameVerifier' : null;
    };
    const wanted = [
      moving('a', { baseVersion: 7 }),
      moving('none'),
      moving('b'),
      moving('a', { operationId: 'own', values: { owner: '本人' }, cleared: ['deadline'] }),
    ];
    expect(await store.move(from, to, wanted, permit)).toMatchObject([
      { outcome: 'conflict', current: { version: 1 } },
      { outcome: 'conflict', current: null },
      { outcome: 'conflict', current: { version: 1 }, partition: to },
      { outcome: 'forbidden', code: 'operation.sameVerifier' },
    ]);
    // Asked of the whole record as it would arrive.
    expect(seen).toContainEqual(['a', { problem: '抄表不到位', owner: '本人' }, 1]);
    expect((await store.head(from)).sequence).toBe(2);
    expect((await store.head(to)).sequence).toBe(1);
  });

  it('lets no operation of the same id keep a record away', async () => {
    await store.append(from, [operation('a'), operation('b')]);
    for (const place of [from, to]) await store.append(place, [{ ...operation('x'), operationId: 'move-a' }]);
    expect(await store.move(from, to, [moving('a')])).toMatchObject([{ outcome: 'applied', version: 3 }]);
    const ids = (await store.records(to, null)).map(({ recordId }) => recordId);
    expect(ids.sort()).toEqual(['a', 'x']);
  });

  it('moves more records at once than a transaction holds', async () => {
    const ids = Array.from({ length: 70 }, (_, i) => `m${String(i)}`);
    await store.append(from, ids.map(operation));
    const results = await store.move(
      from,
      to,
      ids.map((id) => moving(id)),
    );
    expect(results).toEqual(ids.map((_, i) => ({ outcome: 'applied', version: 3, sequence: i + 1 })));
    expect(await store.records(to, null)).toHaveLength(70);
  });

  it('leaves a record in one place when several writers move and change it at the same time', async () => {
    const stores = [store, await open()];
    const places = [to, { ...to, year: 2018 }, { ...from, year: 2019 }];
    const ids = ['a', 'b', 'c', 'd'];
    await store.append(from, ids.map(operation));
    await Promise.all(
      ids.flatMap((id) =>
        places.flatMap((place, p) =>
          stores.map(async (mine) => {
            const change = { ...operation(id), operationId: `change-${id}`, baseVersion: 1 };
            if (p === 0) await mine.append(from, [change]);
            await mine.move(from, place, [moving(id, { operationId: `move-${id}-${String(p)}` })]);
          }),
        ),
      ),
    );
    const standing = (await Promise.all([from, ...places].map((place) => store.records(place, null)))).flat();
    expect(standing.map(({ recordId }) => recordId).sort()).toEqual(ids);
    // The chains of all the moves above hold, too.
    const report = await verifyLedger(store, developmentKey(), '2016-10-11T01:00:00Z');
    expect(report.ledgers.filter(({ broken }) => broken !== null)).toEqual([]);
  });
}

/** Sent on the first version, unless `more` says another. */
export function moving(recordId: string, more: Partial<NewOperation> = {}): NewOperation {
  return { ...operation(recordId), operationId: `move-${recordId}`, baseVersion: 1, ...more };
}
