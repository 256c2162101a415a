/**
 * npm run bench -- [NAME …] [--rows 100000] [--runs 3]: ours against a named peer, in interleaved runs; medians are
 * printed. Without a name all benchmarks of test/bench run.
 */
import { parseArgs } from 'node:util';
import { freshBundle } from './bundle.mjs';
import { ensureInstalled } from './installed.mjs';

ensureInstalled();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } },
});
// Benchmarks borrow peers and servers from the tests.
const sources = ['addin', 'functions', 'ledger', 'test'];
const { benchmarkNames, runBenchmark } = await import(await freshBundle('test/bench/benchmarks.ts', sources));
for (const name of positionals.length > 0 ? positionals : benchmarkNames)
  process.stdout.write(await runBenchmark(name, Number(values.rows), Number(values.runs)));
