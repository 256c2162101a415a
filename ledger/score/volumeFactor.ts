import { clamp, compare, divide, fraction, fractionOfDecimal, multiply, ONE, sum, ZERO } from './fraction';
import type { Fraction } from './fraction';
import type { RuleSet } from './ruleSet';
import type { ScoreInputs } from './scoreInputs';

/** A unit's business volume in a month, business types converted; null where it reported none. */
export function volumeOf(
  unit: string,
  month: string,
  { volumes }: ScoreInputs,
  rules: RuleSet,
): Fraction | null {
  const reported = volumes.filter((volume) => volume.month === month && volume.units.includes(unit));
  if (reported.length === 0) return null;
  const conversions = new Map(Object.entries(rules.volumeConversion));
  return sum(
    reported.map(({ quantity, businessType }) =>
      multiply(quantity, fractionOfDecimal(conversions.get(businessType) ?? '1')),
    ),
  );
}

/** Volume factors of one month. */
export interface VolumeFactors {
  /** φ by unit. */
  readonly factors: ReadonlyMap<string, Fraction>;
  /** Units that reported no volume: their φ is 1. */
  readonly unreported: ReadonlySet<string>;
}

/** φ = V / mean of the category's volumes above 0, within the rules' limits (domain.md 5.3). */
export function volumeFactors(month: string, inputs: ScoreInputs, rules: RuleSet): VolumeFactors {
  const { units } = inputs.organisation;
  const volumes = new Map(units.map(({ name }) => [name, volumeOf(name, month, inputs, rules)]));
  const minimum = fractionOfDecimal(rules.volumeFactor.minimum);
  const maximum = fractionOfDecimal(rules.volumeFactor.maximum);
  const factors = new Map<string, Fraction>();
  const unreported = new Set<string>();
  for (const { name, category } of units) {
    const own = volumes.get(name) ?? null;
    const peers = units
      .filter((unit) => unit.category === category)
      .map((unit) => volumes.get(unit.name) ?? ZERO)
      .filter((volume) => compare(volume, ZERO) > 0);
    const isConsidered = !rules.categoriesWithoutVolume.includes(category);
    if (own === null && isConsidered) unreported.add(name);
    const mean = divide(sum(peers), fraction(BigInt(Math.max(1, peers.length))));
    const isKnown = own !== null && isConsidered && peers.length > 0;
    factors.set(name, isKnown ? clamp(divide(own, mean), minimum, maximum) : ONE);
  }
  return { factors, unreported };
}
