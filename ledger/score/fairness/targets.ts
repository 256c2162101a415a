import { binomialProbability } from './binomial';
import type { TargetSample } from './funnel';
import type { Sample } from './sample';

/** A sample with the problems to be expected of its mix of checks. */
export interface ExpectedSample extends Sample {
  readonly expected: number;
}

/** As improbable as passing the funnel's limit of 99.8 %. */
const TAIL = 0.001;

interface Totals {
  readonly observed: number;
  readonly expected: number;
}

function totalsOf(samples: readonly ExpectedSample[]): Totals {
  return {
    observed: samples.reduce((total, { problems }) => total + problems, 0),
    expected: samples.reduce((total, { expected }) => total + expected, 0),
  };
}

/**
 * Probability of so many problems or more among all that were found, were the unit like the others: the conditional test
 * of Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940) 313.
 */
function surprise({ problems, expected }: ExpectedSample, all: Totals): number {
  if (all.expected === 0) return 1;
  let tail = 0;
  for (let k = problems; k <= all.observed; k++)
    tail += binomialProbability(k, all.observed, expected / all.expected);
  return tail;
}

/** Units without those that stand out, one after the other; at least half of them stay. */
function ordinaryUnits(samples: readonly ExpectedSample[]): readonly ExpectedSample[] {
  let ordinary = samples;
  while (ordinary.length > samples.length / 2) {
    const all = totalsOf(ordinary);
    const surprises = ordinary.map((sample) => surprise(sample, all));
    const least = Math.min(...surprises);
    if (least > TAIL) break;
    const outstanding = ordinary[surprises.indexOf(least)];
    ordinary = ordinary.filter((sample) => sample !== outstanding);
  }
  return ordinary;
}

/**
 * The rate to be expected of each unit: what its mix of checks makes likely, on the level of the units that don't stand
 * out. A large unit that is far worse would else raise the measure that it is held against.
 */
export function targetsOf<Point extends ExpectedSample>(
  samples: readonly Point[],
): ReadonlyArray<Point & TargetSample> {
  const { observed, expected } = totalsOf(ordinaryUnits(samples));
  const level = expected === 0 ? 1 : observed / expected;
  return samples.map((sample) => ({
    ...sample,
    target: sample.inspected === 0 ? 0 : Math.min(1, (level * sample.expected) / sample.inspected),
  }));
}
