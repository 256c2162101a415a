import { pooledRate, type Sample } from './sample';

/** A beta distribution of the units' true rates: mean and weight α + β; infinite weight where the units don't differ. */
export interface RatePrior {
  readonly mean: number;
  readonly weight: number;
}

/**
 * The beta-binomial prior by the method of moments, units weighed by their sample: J. C. Kleinman, "Proportions with
 * extraneous variance", JASA 68 (1973) 46–54. Its γ is the correlation within a unit, the weight 1/γ − 1.
 */
export function ratePrior(samples: readonly Sample[]): RatePrior {
  const known = samples.filter(({ inspected }) => inspected > 0);
  const mean = pooledRate(known);
  const total = known.reduce((sum, { inspected }) => sum + inspected, 0);
  const spread = mean * (1 - mean);
  const between = known.reduce((sum, { inspected, problems }) => {
    return sum + inspected * (problems / inspected - mean) ** 2;
  }, 0);
  const expected = known.reduce((sum, { inspected }) => sum + (1 - inspected / total), 0);
  const weighed = known.reduce((sum, { inspected }) => sum + inspected * (1 - inspected / total), 0);
  const correlation = (between - spread * expected) / (spread * (weighed - expected));
  if (!Number.isFinite(correlation) || correlation <= 0) return { mean, weight: Infinity };
  return { mean, weight: 1 / Math.min(correlation, 1) - 1 };
}

/**
 * The empirical-Bayes rate of a unit: its own rate drawn to the others' mean, the more the smaller its sample (Efron and
 * Morris, "Data analysis using Stein's estimator", JASA 70 (1975) 311–319; for proportions Kleinman 1973).
 */
export function shrunkenRate({ inspected, problems }: Sample, { mean, weight }: RatePrior): number {
  if (weight === Infinity || inspected + weight === 0) return mean;
  return (problems + weight * mean) / (inspected + weight);
}
