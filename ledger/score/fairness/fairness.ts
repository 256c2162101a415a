import { indicatorsNamed } from '../entryIndicator';
import { unitsOfResult, type CategoryResult, type PeriodResult } from '../periodResult';
import type { CheckInput } from '../scoreInputs';
import type { UnitResult } from '../unit/unitResult';
import { expectedProblems, ratioInterval, type GroupSample } from './expectedProblems';
import { thresholdReasons, type RatedUnit, type ThresholdReason } from './explanationList';
import { funnelOf, type FunnelLimits } from './funnel';
import type { Random } from './random';
import { rankIntervals } from './rankIntervals';
import { rolledChecks, type RolledChecks } from './rolledMonths';
import { pooledRate, sampleOf } from './sample';
import { ratePrior, shrunkenRate } from './shrunkenRate';
import { targetsOf } from './targets';
import { tiersOf } from './tiers';
import { wilsonInterval, type Interval } from './wilson';

/** What the data say about an inspected unit beside its binding score; rates are shares of 1. */
export interface UnitFairness {
  readonly unit: string;
  readonly category: string;
  /** The checks looked at: the period's, and months before it where they are too few. */
  readonly rolled: RolledChecks;
  readonly inspected: number;
  readonly problems: number;
  readonly rate: number;
  readonly interval: Interval;
  /** Problems to be expected of this unit's mix of checks, observed over expected, and its interval. */
  readonly expected: number;
  readonly ratio: number | null;
  readonly ratioInterval: Interval | null;
  readonly shrunkenRate: number;
  /** Places in its category by problem rate that chance leaves open. */
  readonly bestRank: number;
  readonly worstRank: number;
  /** Within its category; units of one tier can't be told apart. */
  readonly tier: number;
  /** The rate that its mix of checks makes to be expected, and the funnel's limits around it. */
  readonly target: number;
  readonly limits: FunnelLimits;
  readonly isBeyondLimit: boolean;
  readonly thresholdReasons: readonly ThresholdReason[];
  /** Whether it explains at the 讲评会 and is interviewed, by the rules' own basis (R73). */
  readonly hasToExplain: boolean;
}

export interface Fairness {
  /** All problems over all that was inspected. */
  readonly pooledRate: number;
  /** φ; above 1 the units differ more than chance allows, and the limits are wider. */
  readonly dispersion: number;
  readonly units: readonly UnitFairness[];
}

/** Checks of like kind: the business domain of the indicator that they name. */
function groupOf({ matter, findings }: CheckInput, { months }: UnitResult): string {
  const borne = (months[0]?.dues ?? []).map(({ indicator }) => indicator);
  return indicatorsNamed(`${matter}\n${findings}`, borne)[0]?.domain ?? '';
}

function groupSamples(result: UnitResult, checks: readonly CheckInput[]): readonly GroupSample[] {
  const groups = new Map<string, CheckInput[]>();
  for (const check of checks) {
    const group = groupOf(check, result);
    groups.set(group, [...(groups.get(group) ?? []), check]);
  }
  return [...groups].map(([group, own]) => ({ ...sampleOf(result.unit.name, own), group }));
}

function ratedUnits({ ranked }: CategoryResult): readonly RatedUnit[] {
  return ranked.flatMap(({ result: { unit, inspection } }) => {
    const { problems, problemRate } = inspection;
    return problemRate === null ? [] : [{ unit: unit.name, problems, problemRate }];
  });
}

/** The statistics beside a period's scores (design.md, "Fairness"). `random` has a fixed seed wherever it is published. */
export function fairnessOf(period: PeriodResult, random: Random): Fairness {
  const { inputs, months } = period;
  // A unit that nobody inspected in the period isn't judged again by the months before.
  const seen = unitsOfResult(period).filter(({ inspection }) => inspection.quantities.length > 0);
  const samples = seen.flatMap((result) => {
    const { name } = result.unit;
    const own = inputs.checks.filter(({ units }) => units.includes(name));
    const checksIn = (month: string) => own.filter((check) => check.month === month);
    const rolled = rolledChecks(name, months, checksIn, result.rules.smallestSample);
    const sample = sampleOf(name, rolled.checks);
    return sample.inspected === 0 ? [] : [{ ...sample, result, rolled }];
  });
  const expected = expectedProblems(
    samples.flatMap(({ result, rolled }) => groupSamples(result, rolled.checks)),
  );
  const { dispersion, points } = funnelOf(
    targetsOf(samples.map((sample) => ({ ...sample, expected: expected.get(sample.unit) ?? 0 }))),
  );
  const prior = ratePrior(samples);
  const units = period.categories.flatMap((category) => {
    const own = points.filter(({ result }) => result.unit.category === category.category);
    const places = new Map(rankIntervals(own, random).map((interval) => [interval.unit, interval]));
    const tiers = tiersOf(own);
    const plain = thresholdReasons(ratedUnits(category), category.rules.explanation);
    return own.map((point): UnitFairness => {
      const { unit, inspected, problems } = point;
      const isBeyondLimit = point.rolled.suffices && point.isBeyond;
      const reasons = plain.get(unit) ?? [];
      const isCalled = category.rules.explanation.basis === 'funnel' ? isBeyondLimit : reasons.length > 0;
      return {
        ...{ unit, inspected, problems, category: category.category, rolled: point.rolled },
        ...{ expected: point.expected, target: point.target, limits: point.limits, isBeyondLimit },
        rate: problems / inspected,
        interval: wilsonInterval(problems, inspected),
        ratio: point.expected === 0 ? null : problems / point.expected,
        ratioInterval: ratioInterval(problems, point.expected),
        shrunkenRate: shrunkenRate(point, prior),
        bestRank: places.get(unit)?.best ?? 1,
        worstRank: places.get(unit)?.worst ?? own.length,
        tier: tiers.get(unit) ?? 1,
        thresholdReasons: reasons,
        hasToExplain: isCalled,
      };
    });
  });
  return { pooledRate: pooledRate(samples), dispersion, units };
}
