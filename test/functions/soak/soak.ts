/**
 * node --import tsx test/functions/soak/soak.ts writers [OPERATIONS] | kills [TIMES]
 * The long runs: 20,000 operations of 16 clients, or 50 kills. Prints what was found; fails where anything is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveApp } from '../local/servedApp';
import { killUnderLoad } from './killedUnderLoad';
import { writeFromMany } from './manyWriters';
import { seededRandom } from '../../../ledger/score/fairness/random';

const [what, count] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-soak-'));
try {
  if (what === 'kills')
    process.stdout.write(
      `${JSON.stringify(await killUnderLoad(folder, Number(count ?? 50), seededRandom(50)))}\n`,
    );
  else {
    const app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
    const writing = { clients: 16, operations: Number(count ?? 20_000), random: seededRandom(20_000) };
    process.stdout.write(`${JSON.stringify(await writeFromMany(app.address, writing))}\n`);
    await app.stop('SIGTERM');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
