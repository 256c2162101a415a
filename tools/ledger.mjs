/** npm run -s ledger -- inspect|check|score|bulletin FILE …: the headless runner, installed first if need be. */
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../addin/headless/main.ts');
process.exitCode = await main(process.argv.slice(2));
