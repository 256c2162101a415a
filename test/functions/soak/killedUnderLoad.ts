/**
 * The app is killed at random moments while several clients write and move records, and started again: every operation
 * that it acknowledged must be there, once, every record in one place, and the chain must hold. Throws where it does not.
 */
import { createLedgerClient } from '../../../addin/client/client';
import { auditReportSchema } from '../../../ledger/wire/audit';
import type { Change, Cursors, Operation } from '../../../ledger/wire/sync';
import { claiming } from '../http/claimedIdentity';
import { serveApp, type ServedApp } from '../local/servedApp';

const CLIENTS = 6;
const LONGEST_MS = 250;
const BATCH = 20;
const UNITS = ['城关供电所', '营销部'] as const;

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
        const moves = movesOf(operations);
        for (const { operationId } of moves) sent.add(operationId);
        const moved = await client.sync({ operations: [...moves], cursors: {} });
        if (!moved.ok) return;
        for (const { outcome, operationId } of moved.value.results) {
          // A move that was written down may have been done already by a request beside this one.
          if (!['applied', 'replayed'].includes(outcome)) throw new Error(`${operationId}: ${outcome}`);
          acknowledged.add(operationId);
        }
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
  const ids = changes.flatMap(({ operationId, movedTo }) => (movedTo === undefined ? [operationId] : []));
  expectOnePlaceEach(changes);
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
        unit: UNITS[number % 2] ?? UNITS[0],
        year: 2016,
        values: { problem: `抄表不到位 ${id}` },
      },
    };
  });
}

/** Every other record of a batch, from its unit into the other one. */
function movesOf(batch: readonly Operation[]): readonly Operation[] {
  return batch
    .filter((_, i) => i % 2 === 0)
    .map(({ unit, year, ...operation }) => ({
      ...{ ...operation, operationId: `m${operation.operationId}`, baseVersion: 1, year },
      ...{ unit: unit === UNITS[0] ? UNITS[1] : UNITS[0], from: { unit, year } },
    }));
}

/** What left has arrived, and nothing else has; so every record stands where its last change says. */
function expectOnePlaceEach(changes: readonly Change[]): void {
  const halves = (half: 'movedTo' | 'movedFrom'): string =>
    JSON.stringify(
      changes.flatMap((change) => (change[half] === undefined ? [] : [change.operationId])).sort(),
    );
  if (halves('movedTo') !== halves('movedFrom')) throw new Error('a record is in two places, or in none');
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
