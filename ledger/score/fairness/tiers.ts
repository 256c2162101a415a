import { logChoose } from './binomial';
import type { Sample } from './sample';

const SIGNIFICANCE = 0.05;
/** Probabilities that differ by less are the same one, computed in another order. */
const ROUNDING = 1e-7;

/**
 * Two-sided p-value that two units have one rate: R. A. Fisher's exact test (Statistical Methods for Research Workers,
 * 5th ed. 1934, §21.02), the sum of all tables that are no likelier than the observed one.
 */
export function fisherExact(a: Sample, b: Sample): number {
  const problems = a.problems + b.problems;
  const all = logChoose(a.inspected + b.inspected, problems);
  const probability = (k: number): number =>
    Math.exp(logChoose(a.inspected, k) + logChoose(b.inspected, problems - k) - all);
  const observed = probability(a.problems) * (1 + ROUNDING);
  let total = 0;
  for (let k = Math.max(0, problems - b.inspected); k <= Math.min(problems, a.inspected); k++) {
    const likelihood = probability(k);
    if (likelihood <= observed) total += likelihood;
  }
  return Math.min(1, total);
}

/**
 * Tiers from the lowest problem rate up, numbered from 1: a new one begins where a unit differs from the best of the
 * current tier at 5 %, shared among all pairs (Bonferroni; O. J. Dunn, JASA 56 (1961) 52–64). Within a tier the order says
 * nothing.
 */
export function tiersOf(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const byRate = samples
    .filter(({ inspected }) => inspected > 0)
    .sort((a, b) => a.problems * b.inspected - b.problems * a.inspected || b.inspected - a.inspected);
  const pairs = (byRate.length * (byRate.length - 1)) / 2;
  const tiers = new Map<string, number>();
  let tier = 1;
  let best = byRate[0];
  for (const sample of byRate) {
    if (best !== undefined && fisherExact(best, sample) < SIGNIFICANCE / Math.max(1, pairs)) {
      tier++;
      best = sample;
    }
    tiers.set(sample.unit, tier);
  }
  return tiers;
}
