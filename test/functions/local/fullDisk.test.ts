/** A full disk: a clear refusal, nothing half-written, and everything that was acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient } from '../../../addin/client/client';
import { expectSuccess } from '../../../ledger/result';
import { auditReportSchema } from '../../../ledger/wire/audit';
import type { Operation } from '../../../ledger/wire/sync';
import { claiming } from '../http/claimedIdentity';
import { serveApp } from './servedApp';

const LARGEST_FILE_KB = 600;
const BATCH = 50;
/** Windows has no such limit to play a full disk with. */
const itWhereLimited = process.platform === 'win32' ? it.skip : it;

describe('a full disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-full-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  itWhereLimited(
    'is said in words; what was acknowledged is there after it has room again',
    async () => {
      const full = await serveApp(folder, {}, LARGEST_FILE_KB);
      const client = createLedgerClient({ baseUrl: full.address, fetch });
      const acknowledged: string[] = [];
      let fault = null;
      for (let batch = 0; fault === null && batch < 100; batch++) {
        const answer = await client.sync({ operations: operations(batch), cursors: {} });
        if (answer.ok) acknowledged.push(...answer.value.results.map(({ operationId }) => operationId));
        else fault = answer.fault;
      }
      expect(fault).toMatchObject({ code: 'storage.unwritable', status: 507 });
      expect(fault?.message).toMatch(/磁盘已满.*未保存/);
      expect(acknowledged.length).toBeGreaterThan(BATCH);
      const again = await client.sync({ operations: operations(1000), cursors: {} });
      expect(again).toMatchObject({ fault: { code: 'storage.unwritable' } });
      await full.stop('SIGKILL');

      const roomy = await serveApp(folder);
      const whole = createLedgerClient({ baseUrl: roomy.address, fetch });
      const ids: string[] = [];
      for (let cursors = {}; ;) {
        const answer = expectSuccess(await whole.sync({ operations: [], cursors }));
        ids.push(...answer.changes.map(({ operationId }) => operationId));
        if (!answer.more) break;
        cursors = answer.cursors;
      }
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      expect(ids.length % BATCH).toBe(0);
      const headers = claiming({ role: 'auditAdministrator' });
      const report = auditReportSchema.parse(
        await (await fetch(`${roomy.address}/api/audit/verify`, { headers })).json(),
      );
      expect(report.holds).toBe(true);
      const sent = expectSuccess(await whole.sync({ operations: operations(1000), cursors: {} }));
      expect(sent.results.every(({ outcome }) => outcome === 'applied')).toBe(true);
      await roomy.stop('SIGTERM');
    },
    60_000,
  );
});

function operations(batch: number): Operation[] {
  return Array.from({ length: BATCH }, (_, i) => {
    const id = `d${String(batch)}-${String(i)}`;
    return {
      ...{ operationId: id, recordId: id, kind: 'rectifications', baseVersion: null },
      ...{ unit: '城关供电所', year: 2016, values: { problem: '抄表不到位'.repeat(20) } },
    };
  });
}
