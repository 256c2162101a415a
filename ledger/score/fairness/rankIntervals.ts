import { binomialDistribution } from './binomial';
import type { Random } from './random';
import type { Sample } from './sample';
import { ratePrior, shrunkenRate } from './shrunkenRate';

/** The places that a unit would take in 95 of 100 repetitions of the same checks; 1 has the lowest problem rate. */
export interface RankInterval {
  readonly unit: string;
  readonly best: number;
  readonly worst: number;
}

/** Repetitions: enough for a 95 % percentile interval (Efron and Tibshirani 1993, section 14.3, recommend 1000). */
const REPETITIONS = 2000;

/** A count drawn from a distribution given by P(X ≤ k). */
function draw(cumulative: readonly number[], random: Random): number {
  const u = random();
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (u < (cumulative[middle] ?? 1)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Intervals of the units' ranks by parametric bootstrap around their shrunken rates: Goldstein and Spiegelhalter, "League
 * tables and their limitations", JRSS A 159 (1996) 385–443; Efron and Tibshirani, An Introduction to the Bootstrap (1993).
 */
export function rankIntervals(samples: readonly Sample[], random: Random): readonly RankInterval[] {
  const prior = ratePrior(samples);
  const distributions = samples.map((sample) => {
    return binomialDistribution(sample.inspected, shrunkenRate(sample, prior));
  });
  // Units with equal rates may stand in any of the places that they share.
  const best = samples.map((): number[] => []);
  const worst = samples.map((): number[] => []);
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const rates = samples.map(({ inspected }, i) => {
      return inspected === 0 ? 0 : draw(distributions[i] ?? [1], random) / inspected;
    });
    rates.forEach((rate, i) => {
      best[i]?.push(rates.filter((other) => other < rate).length + 1);
      worst[i]?.push(rates.filter((other) => other <= rate).length);
    });
  }
  const quantile = (places: readonly number[] | undefined, share: number): number =>
    Float64Array.from(places ?? []).sort()[Math.round((REPETITIONS - 1) * share)] ?? 1;
  return samples.map(({ unit }, i) => ({
    unit,
    best: quantile(best[i], 0.025),
    worst: quantile(worst[i], 0.975),
  }));
}
