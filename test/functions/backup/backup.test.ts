import { closeMonth } from '../../../functions/audit/monthlyClose';
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import { exportCompany } from '../../../functions/backup/exportCompany';
import { importCompany } from '../../../functions/backup/importCompany';
import { memoryRows } from '../../../functions/store/memoryRows';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import type { Rows } from '../../../functions/store/rows';
import { rowsOf } from '../../../functions/store/tenantRows';
import { expectSuccess } from '../../../ledger/result';
import { developmentKey, operation } from '../store/ledgerStoreContract';
import { storeOptions } from '../store/storeOptions';

const PARTITION = { unit: '城关供电所/一班', year: 2016 };
const AT = '2016-12-01T00:30:00Z';

async function company(): Promise<Rows> {
  const rows = memoryRows();
  const ledger = await ledgerOverRows(rows, storeOptions());
  const many = Array.from({ length: 400 }, (_, i) => operation(`r${String(i)}`));
  await ledger.append(PARTITION, many);
  await ledger.append(PARTITION, [
    { ...operation('r1'), operationId: 'change', baseVersion: 1, values: { problem: '𠮷户\n换行' } },
    { ...operation('r2'), operationId: 'delete', baseVersion: 1, values: null },
  ]);
  await ledger.append({ unit: '营销部', year: 2015 }, [operation('x')]);
  await ledger.roster.save('person-1', { units: ['营销部'], specialties: [] }, 0);
  const entry = { at: AT, event: 'read', endpoint: 'syncLedger', callId: 'c', callerId: 'u1' } as const;
  await ledger.accessLog.write({ ...entry, role: 'post', code: null, count: 3, units: [] });
  await closeMonth(ledger, developmentKey(), '2016-11', AT);
  return rows;
}

async function exported(rows: Rows): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportCompany(rows, storeOptions(), AT)) lines.push(line);
  return lines;
}

describe('a backup of a company', () => {
  it('restores everything, its id and its chains too, and says the same when it is made again', async () => {
    const rows = await company();
    const lines = await exported(rows);
    const restored = memoryRows();
    expect(expectSuccess(await importCompany(restored, lines))).toMatchObject({
      changes: 403,
      partitions: 2,
    });
    expect(await exported(restored)).toEqual(lines);

    const [before, after] = await Promise.all(
      [rows, restored].map((each) => ledgerOverRows(each, storeOptions())),
    );
    expect(after?.ledgerId).toBe(before?.ledgerId);
    expect(await after?.standing(PARTITION)).toEqual(await before?.standing(PARTITION));
    if (after === undefined) throw new Error('no ledger');
    expect((await verifyLedger(after, developmentKey(), AT)).holds).toBe(true);
    // It goes on where it was: what was done is a replay, what is new follows.
    const results = await after.append(PARTITION, [operation('r0'), operation('new')]);
    expect(results).toMatchObject([{ outcome: 'replayed' }, { outcome: 'applied', sequence: 403 }]);
  });

  it('goes from one storage of many companies into one of its own', async () => {
    const shared = memoryRows();
    const tenant = rowsOf(shared, 'tenant-1');
    await importCompany(tenant, await exported(await company()));
    const other = await ledgerOverRows(rowsOf(shared, 'tenant-2'), storeOptions());
    expect(await other.partitions()).toEqual([]);
    const alone = memoryRows();
    expect(expectSuccess(await importCompany(alone, await exported(tenant))).changes).toBe(403);
  });

  it('names the line that is damaged, and does not take a cut-off file', async () => {
    const lines = await exported(await company());
    const altered = lines.map((line, i) => (i === 9 ? line.replace('抄表', '抄袭') : line));
    expect(await importCompany(memoryRows(), altered)).toMatchObject({
      ok: false,
      fault: expect.stringMatching(/第 10 行/) as string,
    });
    expect(await importCompany(memoryRows(), lines.slice(0, -1))).toMatchObject({
      fault: expect.stringMatching(/没有结尾/) as string,
    });
    expect(await importCompany(memoryRows(), lines.toSpliced(20, 1))).toMatchObject({ ok: false });
  });

  it('is never restored over what is there', async () => {
    const rows = await company();
    expect(await importCompany(rows, await exported(rows))).toMatchObject({
      fault: expect.stringMatching(/已有数据/) as string,
    });
  });
});
