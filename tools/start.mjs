/**
 * npm start: the browser workbench, the task pane and the shared ledger on one address.
 *   npm start -- --port 4000   another port
 *   npm start -- --https       with a certificate of office-addin-dev-certs, which Excel on Windows wants
 */
import { ensureInstalled, root } from './installed.mjs';
import { readStartOptions } from './startOptions.mjs';

const options = readStartOptions(process.argv.slice(2));
if (options.help !== undefined) {
  process.stdout.write(options.help);
  process.exit(0);
}
if (options.fault !== undefined) {
  process.stderr.write(`${options.fault}\n`);
  process.exit(2);
}
ensureInstalled();
const { build, isBuilt } = await import('./build.mjs');
if (!isBuilt()) {
  process.stderr.write('正在构建 … / building …\n');
  await build();
}
const { register } = await import('tsx/esm/api');
register();
const { serve } = await import('./serve.ts');
process.exitCode = await serve({ ...options, root });
