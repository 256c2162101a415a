import { binomialProbability } from './binomial';
import type { Sample } from './sample';

/** Limits of the share of items with a problem that chance alone leaves, by sample size. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** Probability outside one limit: 2.5 % and 0.1 %, two and three standard deviations (Spiegelhalter 2005). */
const TAIL_95 = 0.025;
const TAIL_998 = 0.001;

/** The largest count that is not beyond the limit: more than it has probability `tail` or less. */
function upperCount(inspected: number, rate: number, tail: number): number {
  let count = 0;
  let probability = binomialProbability(count, inspected, rate);
  while (count < inspected && probability < 1 - tail)
    probability += binomialProbability(++count, inspected, rate);
  return count;
}

/** The smallest count that is not beyond the limit: fewer than it has probability `tail` or less. */
function lowerCount(inspected: number, rate: number, tail: number): number {
  let count = 0;
  let probability = binomialProbability(count, inspected, rate);
  while (count < inspected && probability <= tail)
    probability += binomialProbability(++count, inspected, rate);
  return count;
}

/**
 * Exact binomial control limits around a target rate: D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24 (2005) 1185–1202, without his interpolation between counts, so that a limit is
 * never passed by chance more often than it says. `dispersion` φ ≥ 1 widens them by √φ around the target.
 */
export function funnelLimits(inspected: number, target: number, dispersion = 1): FunnelLimits {
  const at = (count: number): number => {
    // The count itself must not pass its own limit by a rounding.
    if (dispersion === 1) return count / inspected;
    return Math.min(1, Math.max(0, target + (count / inspected - target) * Math.sqrt(dispersion)));
  };
  if (inspected === 0) return { lower95: 0, upper95: 1, lower998: 0, upper998: 1 };
  return {
    lower95: at(lowerCount(inspected, target, TAIL_95)),
    upper95: at(upperCount(inspected, target, TAIL_95)),
    lower998: at(lowerCount(inspected, target, TAIL_998)),
    upper998: at(upperCount(inspected, target, TAIL_998)),
  };
}

/** A sample with the rate that is to be expected of it. */
export interface TargetSample extends Sample {
  readonly target: number;
}

/** Tenth of the units, at least one, whose most extreme values at either end are drawn in to the next one. */
const WINSORISED_SHARE = 0.1;

/**
 * Over-dispersion φ: the mean square of the units' standardised distances from their targets after winsorising a tenth at
 * either end (Spiegelhalter 2005, section 4; "Handling over-dispersion of performance indicators", Quality and Safety in
 * Health Care 14 (2005) 347–351). 1 unless it passes 1 + 2·√(2/I), two standard deviations of φ among I equal units.
 */
function overDispersion(samples: readonly TargetSample[]): number {
  const distances = samples
    .filter(({ inspected, target }) => inspected > 0 && target > 0 && target < 1)
    .map(({ inspected, problems, target }) => {
      return (problems / inspected - target) / Math.sqrt((target * (1 - target)) / inspected);
    })
    .sort((a, b) => a - b);
  const count = distances.length;
  if (count < 3) return 1;
  const drawnIn = Math.max(1, Math.floor(count * WINSORISED_SHARE));
  const least = distances[drawnIn] ?? 0;
  const most = distances[count - 1 - drawnIn] ?? 0;
  const phi = distances.reduce((total, z) => total + Math.min(most, Math.max(least, z)) ** 2, 0) / count;
  return phi > 1 + 2 * Math.sqrt(2 / count) ? phi : 1;
}

/** Where a sample stands in the funnel. */
export interface FunnelPlace {
  readonly limits: FunnelLimits;
  /** It lies above the upper limit of 99.8 %. */
  readonly isBeyond: boolean;
}

/** The funnel of samples that belong together. */
export interface Funnel<Point> {
  readonly dispersion: number;
  readonly points: ReadonlyArray<Point & FunnelPlace>;
}

/** Places each sample between limits that all of them make. */
export function funnelOf<Point extends TargetSample>(samples: readonly Point[]): Funnel<Point> {
  const dispersion = overDispersion(samples);
  const points = samples.map((sample) => {
    const { inspected, problems, target } = sample;
    const limits = funnelLimits(inspected, target, dispersion);
    return { ...sample, limits, isBeyond: inspected > 0 && problems / inspected > limits.upper998 };
  });
  return { dispersion, points };
}
