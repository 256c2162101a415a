/** npm run -s ledger -- inspect|check|score|bulletin FILE …: the headless runner, installed and bundled first if need be. */
import { freshRunner } from './bundle.mjs';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { main } = await import(await freshRunner());
process.exitCode = await main(process.argv.slice(2));
