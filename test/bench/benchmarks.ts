import { bulletinDocumentInMemory } from './bulletinDocumentInMemory';
import { checksInMemory } from './checksInMemory';
import { lineOf, type Comparison } from './comparison';
import { inspectProcess } from './inspectProcess';
import { recordEntry } from './recordEntry';
import { manyRequests, pullDelta, pushToEmbedded, pushToTables, pushUnchanged } from './sharedLedger';
import { hasLibreOffice, scoreInLibreOffice } from './scoreInLibreOffice';
import { scoreInMemory } from './scoreInMemory';

type Benchmark = (rows: number, runs: number) => Comparison | Promise<Comparison>;

/** Each benchmark by its name on the command line; it throws where ours and its peer find different things. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'inspect-process': inspectProcess,
  'checks-in-memory': checksInMemory,
  'record-entry': recordEntry,
  'score-in-memory': scoreInMemory,
  'score-libreoffice': scoreInLibreOffice,
  'bulletin-document': bulletinDocumentInMemory,
  'push-tables': pushToTables,
  'push-embedded': pushToEmbedded,
  'push-unchanged': pushUnchanged,
  'pull-delta': pullDelta,
  'many-requests': manyRequests,
};

/** Those that can run here: one asks LibreOffice. */
export const benchmarkNames = Object.keys(BENCHMARKS).filter(
  (name) => name !== 'score-libreoffice' || hasLibreOffice(),
);

/** Runs one and tells its figures in a line. */
export async function runBenchmark(name: string, rows: number, runs: number): Promise<string> {
  const benchmark = BENCHMARKS[name];
  if (!benchmark) throw new Error(`no benchmark ${name}; there are ${benchmarkNames.join(', ')}`);
  return lineOf(await benchmark(rows, runs));
}
