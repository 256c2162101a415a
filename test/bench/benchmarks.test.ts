/** The benchmarks run, small: what they compare finds the same things. Their figures are printed, not asserted. */
import { benchmarkNames, runBenchmark } from './benchmarks';

jest.setTimeout(180_000);

it.each(benchmarkNames)('%s finds what its peer finds', async (name) => {
  const line = await runBenchmark(name, 2000, 1);
  expect(line).toMatch(/2000 rows, ours \d+ ms, .* \d+ ms, ratio [\d.]+, peak \d+ MB/);
  process.stdout.write(line);
});
