/** The long runs of soak.ts, short. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveApp } from '../local/servedApp';
import { killUnderLoad } from './killedUnderLoad';
import { writeFromMany } from './manyWriters';
import { seededRandom } from '../../../ledger/score/fairness/random';

describe('the app under load', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-soak-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing, doubles nothing and keeps its order with 16 clients that are cut off at random', async () => {
    const app = await serveApp(path.join(folder, 'writers'), { LEDGER_REQUESTS_PER_MINUTE: '0' });
    const written = await writeFromMany(app.address, {
      clients: 16,
      operations: 400,
      random: seededRandom(2016),
    });
    expect(written.operations).toBeGreaterThanOrEqual(400);
    expect(written.partitions).toBe(8);
    expect(await app.stop('SIGTERM')).toBe(0);
  }, 60_000);

  it('has everything that it acknowledged after it was killed while writing', async () => {
    const { acknowledged } = await killUnderLoad(path.join(folder, 'kills'), 2, seededRandom(2016));
    expect(acknowledged).toBeGreaterThan(0);
  }, 60_000);
});
