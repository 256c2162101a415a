/** The shared ledger as a pane uses it, against the floor of each storage. */
import { ClassicLevel } from 'classic-level';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient, type LedgerClient } from '../../addin/client/client';
import { outboxIn } from '../../addin/client/outbox';
import { emptySyncState, type SyncState } from '../../addin/client/syncState';
import { synchronise } from '../../addin/client/synchronise';
import type { Cursors, Operation } from '../../ledger/wire/sync';
import { countingIds, scoreRows, sheetOf, workbookOf } from '../addin/client/sampleWorkbook';
import { serveApp, type ServedApp } from '../functions/local/servedApp';
import { median, type Comparison } from './comparison';
import { startOwnAzurite, writeRawBatches } from './rawTables';
import { recordedWrites, type RecordedWrite } from './recordedWrites';

const CONNECTIONS = 32;
const DELTA = 100;
const NO_LIMIT = { LEDGER_REQUESTS_PER_MINUTE: '0' };

/** A pane that pushes `records` changed records; its second push has nothing to do. */
function pane(client: Pick<LedgerClient, 'sync'>, records: number, ids = 'id', cursors: Cursors = {}) {
  let text: string | null = null;
  let state: SyncState = { ...emptySyncState(2016), cursors };
  const pushed: Operation[] = [];
  const workbook = workbookOf(sheetOf('得失分', 'scores', scoreRows(records)));
  const newId = countingIds(ids);
  return {
    pushed,
    push: async (): Promise<number> => {
      const started = performance.now();
      const { sent, fault } = await synchronise({
        ...{ workbook, state, newId, origin: ids },
        client: {
          sync: (request) => {
            pushed.push(...request.operations);
            return client.sync(request);
          },
        },
        outbox: outboxIn({ read: () => text, write: (given) => (text = given) }),
        save: (next) => void (state = next),
      });
      if (fault !== null) throw new Error(fault.message);
      if (sent !== 0 && sent !== records)
        throw new Error(`${String(sent)} of ${String(records)} records were sent`);
      return performance.now() - started;
    },
  };
}

function comparison(
  found: Pick<Comparison, 'name' | 'rows' | 'peer' | 'note'> & {
    ours: readonly number[];
    peers: readonly number[];
  },
): Comparison {
  const { ours, peers, ...said } = found;
  return {
    ...said,
    ...{ oursMs: median(ours), peerMs: median(peers) },
    ...{ peakMegabytes: process.resourceUsage().maxRSS / 1024, peerPeakMegabytes: null },
  };
}

async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tenth of `rows` from pane to Azure Tables (Azurite), against `$batch` requests that write the same entities. */
export function pushToTables(rows: number, runs: number): Promise<Comparison> {
  const records = Math.ceil(rows / 10);
  return inFolder(async (folder) => {
    const ours: number[] = [];
    const peers: number[] = [];
    let note = '';
    for (let run = 0; run < runs; run++) {
      // Azurite slows down as it fills: each run has its own, and so has the peer.
      const azurite = await startOwnAzurite();
      const environment = {
        ...NO_LIMIT,
        LEDGER_STORE: 'tables',
        LEDGER_TABLES_CONNECTION: azurite.connection,
      };
      const app = await serveApp(folder, environment);
      const clerk = pane(createLedgerClient({ baseUrl: app.address, fetch }), records);
      ours.push(await clerk.push());
      await app.stop('SIGTERM');
      azurite.stop();
      const recorded = await recordedWrites(clerk.pushed, 100);
      const other = await startOwnAzurite();
      peers.push(await writeRawBatches(other, 'ledger', recorded));
      other.stop();
      note = costOf(recorded, records);
    }
    return comparison({ name: 'push-tables', rows, peer: '$batch', ours, peers, note });
  });
}

/** Each request to Azure Tables is one transaction on the bill: a `$batch`, and a read of each head in each request of the pane. */
function costOf(recorded: readonly RecordedWrite[], records: number): string {
  const partitions = new Set(recorded.map(({ partition }) => partition)).size;
  const heads = Math.ceil(records / 1000) * partitions;
  const perThousand = ((recorded.length + heads) / records) * 1000;
  return `${String(records)} records pushed, ${perThousand.toFixed(0)} storage transactions per 1,000 records`;
}

/** The same into the embedded store, against plain synchronous LevelDB batches of the same rows. */
export function pushToEmbedded(rows: number, runs: number): Promise<Comparison> {
  const records = Math.ceil(rows / 10);
  return inFolder(async (folder) => {
    const app = await serveApp(path.join(folder, 'ours'), NO_LIMIT);
    const client = createLedgerClient({ baseUrl: app.address, fetch });
    const level = new ClassicLevel(path.join(folder, 'peer'));
    await level.open();
    const ours: number[] = [];
    const peers: number[] = [];
    // A server runs for weeks: the first push, which warms it up, does not count.
    for (let run = 0; run <= runs; run++) {
      const clerk = pane(client, records, `run${String(run)}-`, await cursorsNow(client));
      const ourMs = await clerk.push();
      const recorded = await recordedWrites(clerk.pushed, 1000);
      const started = performance.now();
      for (const { partition, writes } of recorded)
        await level.batch(
          writes.map(({ key, value }) => {
            const whole = `run${String(run)}|${partition}\u0000${key}`;
            return { type: 'put' as const, key: whole, value: JSON.stringify(value) };
          }),
          { sync: true },
        );
      const peerMs = performance.now() - started;
      if (run > 0) {
        ours.push(ourMs);
        peers.push(peerMs);
      }
    }
    await level.close();
    await app.stop('SIGTERM');
    const note = `${String(records)} records pushed`;
    return comparison({ name: 'push-embedded', rows, peer: 'LevelDB batches', ours, peers, note });
  });
}

/** The second push of a workbook in which nothing changed, against the first. */
export function pushUnchanged(rows: number, runs: number): Promise<Comparison> {
  const records = Math.ceil(rows / 10);
  return inFolder(async (folder) => {
    const app = await serveApp(folder, NO_LIMIT);
    const clerk = pane(createLedgerClient({ baseUrl: app.address, fetch }), records);
    const peers = [await clerk.push()];
    const ours: number[] = [];
    for (let run = 0; run < runs; run++) ours.push(await clerk.push());
    if (clerk.pushed.length !== records) throw new Error('unchanged records were sent again');
    await app.stop('SIGTERM');
    const note = `${String(records)} records, none sent`;
    return comparison({ name: 'push-unchanged', rows, peer: 'first push', ours, peers, note });
  });
}

/** A pull of the last hundred changes among `rows`, against reading them from LevelDB by key. */
export function pullDelta(rows: number, runs: number): Promise<Comparison> {
  return inFolder(async (folder) => {
    const app = await serveApp(path.join(folder, 'ours'), NO_LIMIT);
    const client = createLedgerClient({ baseUrl: app.address, fetch });
    await pane(client, rows).push();
    const before = await cursorsNow(client);
    const cursors = Object.fromEntries(
      Object.entries(before).map(([key, at], _, all) => [key, at - DELTA / all.length]),
    );
    const level = new ClassicLevel(path.join(folder, 'peer'));
    await level.open();
    const value = JSON.stringify({ values: scoreRows(1)[0], hash: 'x'.repeat(64) });
    for (let start = 0; start < rows; start += 1000)
      await level.batch(
        Array.from({ length: 1000 }, (_, i) => ({
          ...{ type: 'put' as const, value },
          key: String(start + i).padStart(12, '0'),
        })),
      );
    const ours: number[] = [];
    const peers: number[] = [];
    for (let run = 0; run < runs * 5; run++) {
      let started = performance.now();
      const answer = await client.sync({ operations: [], cursors });
      ours.push(performance.now() - started);
      if (!answer.ok || answer.value.changes.length !== DELTA)
        throw new Error('not the last hundred changes');
      started = performance.now();
      const found = await level.iterator({ gt: String(rows - DELTA - 1).padStart(12, '0') }).all();
      peers.push(performance.now() - started);
      if (found.length < DELTA) throw new Error('the peer found less');
    }
    await level.close();
    await app.stop('SIGTERM');
    const note = `${String(DELTA)} changes among ${String(rows)}, over HTTP`;
    return comparison({ name: 'pull-delta', rows, peer: 'LevelDB range', ours, peers, note });
  });
}

/** Requests of 32 connections that ask for what is new, against a server that only answers. */
export function manyRequests(rows: number): Promise<Comparison> {
  return inFolder(async (folder) => {
    const app: ServedApp = await serveApp(folder, NO_LIMIT);
    const client = createLedgerClient({ baseUrl: app.address, fetch });
    await pane(client, 1000).push();
    const cursors = await cursorsNow(client);
    const bare = createServer((request, response) => {
      request.resume();
      response.end('{}');
    });
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const address = bare.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const requests = Math.max(CONNECTIONS, Math.ceil(rows / 20));
    const body = JSON.stringify({ operations: [], cursors });
    const ours = await underLoad(`${app.address}/api/ledger/sync`, body, requests);
    const peer = await underLoad(`http://127.0.0.1:${String(port)}/`, body, requests);
    bare.closeAllConnections();
    bare.close();
    await app.stop('SIGTERM');
    const note = `${String(requests)} requests on ${String(CONNECTIONS)} connections: ${((requests / ours.totalMs) * 1000).toFixed(0)} a second, p99 ${ours.p99Ms.toFixed(0)} ms (bare server ${((requests / peer.totalMs) * 1000).toFixed(0)}, ${peer.p99Ms.toFixed(0)} ms)`;
    return comparison({
      ...{ name: 'many-requests', rows, peer: 'bare http server', note },
      ...{ ours: [ours.totalMs], peers: [peer.totalMs] },
    });
  });
}

async function underLoad(address: string, body: string, requests: number) {
  const times: number[] = [];
  let left = requests;
  const started = performance.now();
  const connection = async (): Promise<void> => {
    while (left-- > 0) {
      const start = performance.now();
      const response = await fetch(address, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      await response.text();
      if (response.status !== 200) throw new Error(`status ${String(response.status)}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  times.sort((a, b) => a - b);
  return { totalMs: performance.now() - started, p99Ms: times[Math.floor(times.length * 0.99)] ?? NaN };
}

async function cursorsNow(client: LedgerClient): Promise<Readonly<Record<string, number>>> {
  for (let cursors = {}; ;) {
    const answer = await client.sync({ operations: [], cursors });
    if (!answer.ok) throw new Error(answer.fault.message);
    if (!answer.value.more) return answer.value.cursors;
    cursors = answer.value.cursors;
  }
}
