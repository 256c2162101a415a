import { compare, fraction, fractionOfDecimal, multiply, subtract, type Fraction } from '../fraction';
import type { RuleSet } from '../ruleSet';

/** Why a unit has to explain its pass rate at the 讲评会 by the plain rule. */
export type ThresholdReason = 'passRate' | 'lastShare';

/** An inspected unit with its 有问题率 in percent. */
export interface RatedUnit {
  readonly unit: string;
  readonly problems: number;
  readonly problemRate: Fraction;
}

const HUNDRED = fraction(100n);

/** Units of the last share by problem rate, at least one, of those that have problems; equal rates together. */
function lastOf(units: readonly RatedUnit[], share: string): ReadonlySet<RatedUnit> {
  const worst = units
    .filter(({ problems }) => problems > 0)
    .sort((a, b) => compare(b.problemRate, a.problemRate));
  const { numerator, denominator } = multiply(fraction(BigInt(units.length)), fractionOfDecimal(share));
  const border = worst[Math.max(1, Number(numerator / denominator)) - 1] ?? worst.at(-1);
  if (border === undefined) return new Set();
  return new Set(worst.filter(({ problemRate }) => compare(problemRate, border.problemRate) >= 0));
}

/**
 * The plain rule of domain.md 5.5 (R73) for a category's inspected units: a pass rate below the rules' limit, or among the
 * last share. It punishes chance: among twelve equal units it nearly always finds one.
 */
export function thresholdReasons(
  units: readonly RatedUnit[],
  { lowestPassRate, lastShare }: Pick<RuleSet['explanation'], 'lowestPassRate' | 'lastShare'>,
): ReadonlyMap<string, readonly ThresholdReason[]> {
  const last = lastOf(units, lastShare);
  const mostProblems = subtract(HUNDRED, fractionOfDecimal(lowestPassRate));
  const reasons = units.map((each): [string, readonly ThresholdReason[]] => {
    const low: ThresholdReason[] = compare(each.problemRate, mostProblems) > 0 ? ['passRate'] : [];
    return [each.unit, last.has(each) ? [...low, 'lastShare'] : low];
  });
  return new Map(reasons.filter(([, own]) => own.length > 0));
}
