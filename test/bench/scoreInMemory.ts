import type { ScoreInputs } from '../../ledger/score/scoreInputs';
import { bigInputs, elapsedMs, INDICATORS, MONTHS, POINTS, UNITS } from './bigInputs';
import { median, type Comparison } from './comparison';
import { yearDeductions } from './yearDeductions';

/**
 * A year's score of so many entries against a hand-written loop over the same records that knows the ledger beforehand:
 * units, months and indicators as numbers, sums in typed arrays, no rows kept for an explanation.
 */
export function scoreInMemory(rows: number, runs: number): Comparison {
  const inputs = bigInputs(rows);
  const score = (): readonly string[] => yearDeductions(inputs);
  if (score().join() !== typedLoop(inputs).join()) throw new Error('other deductions');

  const oursMs: number[] = [];
  const peerMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    oursMs.push(elapsedMs(score));
    peerMs.push(elapsedMs(() => typedLoop(inputs)));
  }
  return {
    name: 'score of a year in memory',
    rows,
    peer: 'typed-array loop',
    oursMs: median(oursMs),
    peerMs: median(peerMs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
  };
}

/** Deductions of each unit within the cap of each indicator and month, in thousandths. */
function typedLoop({ entries, organisation }: ScoreInputs): readonly string[] {
  const unitIndex = new Map(organisation.units.map(({ name }, i) => [name, i]));
  const lost = new Int32Array(UNITS * MONTHS * (INDICATORS + 1));
  for (const { units, month, basis, deduction } of entries) {
    const unit = unitIndex.get(units[0] ?? '') ?? 0;
    const indicator = basis.startsWith('指标') ? Number(basis.slice(2)) : 0;
    const cell = (unit * MONTHS + Number(month?.slice(5)) - 1) * (INDICATORS + 1) + indicator;
    lost[cell] = (lost[cell] ?? 0) + deduction;
  }
  return organisation.units.map((_, unit) => {
    let sum = 0;
    for (let cell = unit * MONTHS * (INDICATORS + 1); cell < (unit + 1) * MONTHS * (INDICATORS + 1); cell++) {
      const value = lost[cell] ?? 0;
      sum += cell % (INDICATORS + 1) === 0 ? value : Math.min(value, POINTS);
    }
    return (sum / 1000).toFixed(3);
  });
}
