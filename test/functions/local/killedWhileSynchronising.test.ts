/** Issue 2: killing the app in the middle of a synchronisation and starting it again loses nothing and doubles nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { OFFLINE } from '../../../addin/client/ledgerFault';
import { outboxIn } from '../../../addin/client/outbox';
import { emptySyncState, type SyncState } from '../../../addin/client/syncState';
import { synchronise, type SyncOutcome } from '../../../addin/client/synchronise';
import { expectSuccess, failure } from '../../../ledger/result';
import { MOST_OPERATIONS, type Change } from '../../../ledger/wire/sync';
import { countingIds, scoreRows, sheetOf, workbookOf } from '../../addin/client/sampleWorkbook';
import { serveApp, type ServedApp } from './servedApp';

const RECORDS = 3200;
/** Milliseconds after which the app dies in a batch; 'unheard': when it has stored all, but the pane never hears of it. */
const KILLS = [0, 4, 9, 15, 'unheard'] as const;

describe('an app that is killed while a workbook is synchronised', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-kill-'));
  const rows = scoreRows(RECORDS);
  const workbook = workbookOf(sheetOf('得失分', 'scores', rows));
  let app: ServedApp;
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every record once after it was started again and the pane tried again', async () => {
    const newId = countingIds();
    let text: string | null = null;
    const outbox = outboxIn({ read: () => text, write: (given) => (text = given) });
    let state: SyncState = emptySyncState(2026);
    const save = (given: SyncState): void => {
      state = given;
    };
    const run = (client: Pick<LedgerClient, 'sync'>): Promise<SyncOutcome> =>
      synchronise({ workbook, state, client, outbox, save, newId, origin: '2016-09-01T00:00:00Z' });

    for (const moment of KILLS) {
      app = await serveApp(folder);
      const client = createLedgerClient({ baseUrl: app.address, fetch });
      const outcome = await run({
        sync: async (request) => {
          const answer = client.sync(request);
          // A workbook reads before it sends for the first time; there is nothing to lose then.
          if (request.operations.length === 0) return answer;
          await (moment === 'unheard' ? answer : new Promise((resolve) => setTimeout(resolve, moment)));
          await app.stop('SIGKILL');
          return moment === 'unheard' ? failure(OFFLINE) : answer;
        },
      });
      expect(outcome.fault?.kind).toBe('offline');
      expect(outcome.waiting).toBeGreaterThan(0);
      expect(outbox.read().length).toBeGreaterThan(0);
    }

    app = await serveApp(folder);
    const client = createLedgerClient({ baseUrl: app.address, fetch });
    let replays = 0;
    const outcome = await run({
      sync: async (request) => {
        const answer = await client.sync(request);
        if (answer.ok) replays += answer.value.results.filter((r) => r.outcome === 'replayed').length;
        return answer;
      },
    });
    expect(outcome).toMatchObject({ fault: null, waiting: 0, held: [] });
    expect(outbox.read()).toEqual([]);
    // The batch that the pane never heard of was sent again, whole, and did nothing.
    expect(replays).toBe(MOST_OPERATIONS);

    const changes = await allChanges(client);
    const reasons = changes.map(({ values }) => values?.reason);
    expect(new Set(reasons)).toEqual(new Set(rows.map(({ reason }) => reason)));
    expect(changes).toHaveLength(RECORDS);
    expect(new Set(changes.map(({ operationId }) => operationId)).size).toBe(RECORDS);
    for (const partition of new Set(changes.map((change) => change.partition)))
      expect(sequencesOf(changes, partition)).toEqual(sequencesOf(changes, partition).map((_, i) => i + 1));
    expect(state.records).toHaveLength(RECORDS);

    // Nothing is left to do, and doing it again changes nothing.
    expect(await run(client)).toMatchObject({ sent: 0, fault: null });
    expect(await allChanges(client)).toHaveLength(RECORDS);
  }, 120_000);
});

async function allChanges(client: LedgerClient): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let cursors = {};
  for (;;) {
    const answer = expectSuccess(await client.sync({ operations: [], cursors }));
    changes.push(...answer.changes);
    if (!answer.more) return changes;
    cursors = answer.cursors;
  }
}

function sequencesOf(changes: readonly Change[], partition: string): readonly number[] {
  return changes.filter((change) => change.partition === partition).map(({ sequence }) => sequence);
}
