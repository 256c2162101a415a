/** npm run backup -- export|import FILE: a company's shared ledger as one file, and back; installed and bundled first. */
import { freshBundle } from './bundle.mjs';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { main } = await import(
  await freshBundle('functions/backup/main.ts', ['functions', 'ledger'], 'backup')
);
process.exitCode = await main(process.argv.slice(2));
