/**
 * The app is killed at random moments while several clients write, and started again: every operation that it
 * acknowledged must be there, once, and the chain must hold. Throws where it does not.
 */
import { createLedgerClient } from '../../../addin/client/client';
import { auditReportSchema } from '../../../ledger/wire/audit';
import type { Change, Cursors, Operation } from '../../../ledger/wire/sync';
import { claiming } from '../http/claimedIdentity';
import { serveApp, type ServedApp } from '../local/servedApp';

const CLIENTS = 6;
const LONGEST_MS = 250;
const BATCH = 20;

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Operations that were stored although the client never heard of it. */
  readonly unheard: number;
}

export async function killUnderLoad(folder: string, kills: number, random: () => number): Promise<Killed> {
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  let batches = 0;
  for (let kill = 0; kill < kills; kill++) {
    const app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
    let isAlive = true;
    const client = createLedgerClient({
      baseUrl: app.address,
      fetch,
      headers: claiming({ role: 'performanceOffice' }),
    });
    const write = async (): Promise<void> => {
      while (isAlive) {
        const operations = batchOf(++batches);
        for (const { operationId } of operations) sent.add(operationId);
        const answer = await client.sync({ operations: [...operations], cursors: {} });
        if (!answer.ok) return;
        for (const { outcome, operationId } of answer.value.results)
          if (outcome === 'applied') acknowledged.add(operationId);
      }
    };
    const before = acknowledged.size;
    const writing = Array.from({ length: CLIENTS }, write);
    // Not before it has work in hand; then at any moment.
    while (acknowledged.size === before) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_MS));
    isAlive = false;
    await app.stop('SIGKILL');
    await Promise.all(writing);
  }
  const app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
  const changes = await everyChange(app);
  const ids = changes.map(({ operationId }) => operationId);
  const there = new Set(ids);
  const lost = [...acknowledged].filter((id) => !there.has(id));
  if (lost.length > 0) throw new Error(`acknowledged and lost: ${lost.slice(0, 5).join(', ')}`);
  if (there.size !== ids.length) throw new Error('an operation was done twice');
  if (ids.some((id) => !sent.has(id))) throw new Error('an operation that nobody sent');
  const headers = claiming({ role: 'auditAdministrator' });
  const report = auditReportSchema.parse(
    await (await fetch(`${app.address}/api/audit/verify`, { headers })).json(),
  );
  if (!report.holds) throw new Error(`the chain is broken: ${JSON.stringify(report)}`);
  await app.stop('SIGTERM');
  return { kills, acknowledged: acknowledged.size, unheard: there.size - acknowledged.size };
}

function batchOf(number: number): readonly Operation[] {
  return Array.from({ length: BATCH }, (_, i) => {
    const id = `k${String(number)}-${String(i)}`;
    return {
      ...{ operationId: id, recordId: id, kind: 'rectifications', baseVersion: null },
      ...{
        unit: number % 2 === 0 ? '城关供电所' : '营销部',
        year: 2016,
        values: { problem: `抄表不到位 ${id}` },
      },
    };
  });
}

async function everyChange(app: ServedApp): Promise<readonly Change[]> {
  const client = createLedgerClient({
    baseUrl: app.address,
    fetch,
    headers: claiming({ role: 'performanceOffice' }),
  });
  const changes: Change[] = [];
  let cursors: Cursors = {};
  for (;;) {
    const answer = await client.sync({ operations: [], cursors });
    if (!answer.ok) throw new Error(answer.fault.message);
    changes.push(...answer.value.changes);
    if (!answer.value.more) return changes;
    cursors = answer.value.cursors;
  }
}
