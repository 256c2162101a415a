/** npm run fuzz [-- SECONDS [FIRST-SEED]]: opens damaged files until the time is up, and says which seeds break what. */
import { register } from 'tsx/esm/api';

register();
const { tryFile } = await import('./tryFile.ts');
const [seconds = 60, first = 1] = process.argv.slice(2).map(Number);
const end = performance.now() + seconds * 1000;
const outcomes = {};
let slowest = { seed: 0, milliseconds: 0 };
let seed = first;
for (; performance.now() < end; seed++) {
  const start = performance.now();
  let outcome = 'BROKEN';
  try {
    outcome = await tryFile(seed);
  } catch (error) {
    console.log(
      `seed ${seed}: ${String(error?.stack ?? error)
        .split('\n')
        .slice(0, 4)
        .join(' | ')}`,
    );
  }
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const milliseconds = Math.round(performance.now() - start);
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ cases: seed - first, outcomes, slowest, peakMegabytes }));
process.exit(outcomes.BROKEN ? 1 : 0);
