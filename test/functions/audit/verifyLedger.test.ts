import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import { addVersion, DEFAULT_WARN_SETTINGS } from '../../../functions/warnings/warnSettingsBook';
import type { SettingsVersion } from '../../../ledger/wire/warnSettings';
import { closeMonth } from '../../../functions/audit/monthlyClose';
import { signingKeyOf } from '../../../functions/audit/signingKey';
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import type { LedgerStore } from '../../../functions/store/ledgerStore';
import { memoryRows } from '../../../functions/store/memoryRows';
import { changeKey, HEAD, partitionKey, recordKey } from '../../../functions/store/rowKeys';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import type { Rows } from '../../../functions/store/rows';
import { expectSuccess } from '../../../ledger/result';
import { auditReportSchema, type AuditReport } from '../../../ledger/wire/audit';
import { developmentKey, operation } from '../store/ledgerStoreContract';
import { storeOptions } from '../store/storeOptions';

const PARTITION = { unit: '城关供电所', year: 2016 };
const AT = '2016-12-01T00:30:00Z';
const key = developmentKey();

/** A ledger of six changes (one record changed, one deleted), a log of two entries, and what lies below. */
async function stage(): Promise<{ rows: Rows; store: LedgerStore; verify: () => Promise<AuditReport> }> {
  const rows = memoryRows();
  const store = await ledgerOverRows(rows, storeOptions());
  await store.append(PARTITION, [
    ...['a', 'b', 'c'].map(operation),
    { ...operation('a'), operationId: 'change', baseVersion: 1, values: { problem: '改过' } },
    { ...operation('b'), operationId: 'delete', baseVersion: 1, values: null },
    operation('d'),
  ]);
  const entry = { at: '2016-11-30T00:00:00Z', event: 'read', endpoint: 'syncLedger', callId: 'c' } as const;
  const more = { callerId: 'u1', role: 'post', code: null, count: 3, units: [PARTITION.unit] } as const;
  for (let i = 0; i < 2; i++) await store.accessLog.write({ ...entry, ...more, units: [...more.units] });
  const verify = async () => auditReportSchema.parse(await verifyLedger(store, key, AT));
  return { rows, store, verify };
}

async function overwrite(rows: Rows, partition: string, rowKey: string, change: (value: never) => unknown) {
  const row = (await rows.read(partition, [rowKey])).get(rowKey);
  if (row === undefined) throw new Error(rowKey);
  await rows.write(partition, [
    { key: rowKey, value: change(row.value as never), expected: { tag: row.tag } },
  ]);
}

function settings(version: number): SettingsVersion {
  const day = parsePlainDate('2016-11-01');
  if (day === null) throw new Error('no date');
  return {
    ...{ version, effectiveFrom: day, note: '', changedBy: 'u1', changedAt: AT },
    settings: DEFAULT_WARN_SETTINGS,
  };
}

describe('the audit of the chains', () => {
  const name = partitionKey(PARTITION);

  it('finds nothing where nobody has touched anything, before and after closes', async () => {
    const { store, verify } = await stage();
    expect(await verify()).toMatchObject({ holds: true, ledgers: [{ changes: 6, broken: null }] });
    expect(await closeMonth(store, key, '2016-11', AT)).toBe(true);
    expect(await closeMonth(store, key, '2016-11', AT)).toBe(false);
    await store.append(PARTITION, [operation('e')]);
    expect(await closeMonth(store, key, '2016-12', AT)).toBe(true);
    expect(await verify()).toMatchObject({
      holds: true,
      ledgers: [{ changes: 7 }],
      accessLogs: [{ month: '2016-11', entries: 2, broken: null }],
      closes: [{ month: '2016-11' }, { month: '2016-12', broken: null }],
    });
  });

  it.each<[string, (value: object) => unknown]>([
    ['values', (change) => ({ ...change, values: { problem: '无' } })],
    ['its author', (change) => ({ ...change, changedBy: 'u9' })],
    ['its time', (change) => ({ ...change, changedAt: '2016-01-01T00:00:00Z' })],
    ['who made the record', (change) => ({ ...change, createdBy: 'u9' })],
    ['what came before', (change) => ({ ...change, previous: null })],
  ])('says which change was altered: %s', async (_what, change) => {
    const { rows, verify } = await stage();
    await overwrite(rows, name, changeKey(4), change);
    expect(await verify()).toMatchObject({
      holds: false,
      ledgers: [{ unit: PARTITION.unit, year: 2016, broken: { reason: 'hash', sequence: 4 } }],
    });
  });

  it('says where a change is missing, at its place or at the end', async () => {
    const { rows, verify } = await stage();
    await overwrite(rows, name, changeKey(6), () => null);
    expect((await verify()).ledgers[0]?.broken).toMatchObject({ reason: 'head', sequence: 5 });
    await overwrite(rows, name, changeKey(3), () => null);
    expect((await verify()).ledgers[0]?.broken).toMatchObject({ reason: 'gap', sequence: 3 });
  });

  it.each<[string, string, (value: object) => unknown]>([
    ['altered', 'R|rectifications|c', (record) => ({ ...record, values: {} })],
    ['put back', 'R|rectifications|b', (record) => ({ ...record, values: { problem: '在' } })],
    ['removed', 'R|rectifications|d', () => null],
  ])('says which record was %s behind its changes', async (_what, row, change) => {
    const { rows, verify } = await stage();
    await overwrite(rows, name, row, change);
    const recordId = row.at(-1);
    expect((await verify()).ledgers[0]?.broken).toMatchObject({ reason: 'record', recordId });
  });

  const area = 'area|warningSettings';
  it.each<[string, string, (value: object) => unknown, object]>([
    ['altered', 'V|000001', (row) => ({ ...row, note: '无' }), { reason: 'record', recordId: '000001' }],
    ['removed', 'V|000002', () => null, { reason: 'record', recordId: '000002' }],
    ['taken out of the chain', 'Z|000000000002', () => null, { reason: 'gap', sequence: 2 }],
    [
      'altered in the chain',
      'Z|000000000001',
      (link) => ({ ...link, rows: [] }),
      { reason: 'hash', sequence: 1 },
    ],
    ['cut off', 'Z', () => null, { reason: 'head' }],
  ])('says which row beside the ledgers was %s', async (_what, row, change, broken) => {
    const { rows, store, verify } = await stage();
    for (const version of [1, 2, 3]) await addVersion(store.area('warningSettings'), settings(version));
    await closeMonth(store, key, '2016-11', AT);
    expect(await verify()).toMatchObject({ holds: true, ledgers: [{}, { unit: '预警设置', changes: 3 }] });
    await overwrite(rows, area, row, change);
    expect((await verify()).ledgers[1]?.broken).toMatchObject(broken);
  });

  it('says where a record left and did not arrive, or arrived from nowhere, in chains that hold', async () => {
    const { rows, store, verify } = await stage();
    const other = { unit: '营销部', year: 2016 };
    await store.move(PARTITION, other, [
      { ...operation('c'), operationId: 'move-c', baseVersion: 1 },
      { ...operation('d'), operationId: 'move-d', baseVersion: 1 },
    ]);
    expect((await verify()).holds).toBe(true);
    // The unit's chain is written anew, up to its second arrival, as somebody could who has the storage.
    const [first] = await store.changesSince(other, 0, 1);
    const [record] = await store.standing(other);
    const name = partitionKey(other);
    for (const row of await rows.range(name, '', '~', Infinity))
      await rows.write(name, [{ key: row.key, value: null, expected: 'any' }]);
    const head = { sequence: 1, hash: first?.hash };
    for (const [key, value] of [
      [changeKey(1), first],
      [recordKey(operation('c')), record],
      [HEAD, head],
    ] as const)
      await rows.write(name, [{ key, value, expected: 'any' }]);
    const { ledgers } = await verify();
    expect(ledgers).toMatchObject([
      { unit: PARTITION.unit, broken: { reason: 'gap', sequence: 8, recordId: 'd' } },
      { unit: other.unit, broken: null },
    ]);
  });

  it('takes on rows that are older than the chain, and none that come past it', async () => {
    const { rows, store, verify } = await stage();
    const slip = (version: number) =>
      rows.write(area, [{ key: `V|00000${String(version)}`, value: settings(version), expected: 'any' }]);
    await slip(1);
    expect((await verify()).holds).toBe(true);
    await addVersion(store.area('warningSettings'), settings(2));
    expect(await verify()).toMatchObject({ holds: true });
    await slip(3);
    expect((await verify()).ledgers[1]?.broken).toMatchObject({ reason: 'record', recordId: '000003' });
  });

  it('finds a chain that was written anew, by what was signed', async () => {
    const { rows, store, verify } = await stage();
    await closeMonth(store, key, '2016-11', AT);
    const other = await ledgerOverRows(memoryRows(), storeOptions());
    await other.append(PARTITION, ['a', 'b', 'c', 'x', 'y', 'd'].map(operation));
    // A forger with the whole storage in hand replaces the changes, the head and the records consistently.
    for (const change of await other.changesSince(PARTITION, 0, 10))
      await overwrite(rows, name, changeKey(change.sequence), () => change);
    await overwrite(rows, name, HEAD, () => ({ sequence: 6, hash: '' }));
    const { hash } = await other.head(PARTITION);
    await overwrite(rows, name, HEAD, () => ({ sequence: 6, hash }));
    for (const id of ['a', 'b']) {
      const [record] = (await other.standing(PARTITION)).filter(({ recordId }) => recordId === id);
      await overwrite(rows, name, `R|rectifications|${id}`, () => record);
    }
    expect((await verify()).ledgers[0]?.broken).toMatchObject({
      reason: 'close',
      sequence: 6,
      month: '2016-11',
    });
  });

  it('does not believe a close that another key has signed, or that was altered', async () => {
    const { rows, store, verify } = await stage();
    const stranger = expectSuccess(signingKeyOf(Buffer.alloc(32, 7).toString('base64'), []));
    await closeMonth(store, stranger, '2016-10', AT);
    await closeMonth(store, key, '2016-11', AT);
    expect((await verify()).closes).toMatchObject([{ broken: 'signature' }, { broken: null }]);
    await overwrite(rows, 'area|closes', '2016-11', (close: object) => ({ ...close, chains: [] }));
    expect((await verify()).closes[1]).toMatchObject({ month: '2016-11', broken: 'signature' });
    await overwrite(rows, 'area|closes', '2016-10', () => null);
    expect((await verify()).holds).toBe(false);
  });

  it('says which entry of the access log was altered', async () => {
    const { rows, store, verify } = await stage();
    const [writer] = await store.accessLog.chains('2016-11');
    await overwrite(rows, `accessLog|2016-11|${writer?.writer ?? ''}`, 'E|000000000002', (entry: object) => ({
      ...entry,
      count: 0,
    }));
    expect((await verify()).accessLogs).toMatchObject([{ month: '2016-11', broken: 2 }]);
  });

  it('still knows the signatures of a key that was replaced', async () => {
    const { store } = await stage();
    const old = expectSuccess(signingKeyOf(Buffer.alloc(32, 7).toString('base64'), []));
    await closeMonth(store, old, '2016-11', AT);
    // The public half of the old key, as `LEDGER_FORMER_KEYS` holds it.
    const former = '6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=';
    const now = signingKeyOf(Buffer.alloc(32, 8).toString('base64'), [former]);
    const report = await verifyLedger(store, expectSuccess(now), AT);
    expect(report.closes).toMatchObject([{ keyId: old.id, broken: null }]);
  });
});
