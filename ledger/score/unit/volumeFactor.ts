import { clamp, compare, divide, fraction, fractionOfDecimal, multiply, ONE, sum, ZERO } from '../fraction';
import type { Fraction } from '../fraction';
import type { RuleSet } from '../ruleSet';
import type { ScoreInputs, VolumeInput } from '../scoreInputs';

/** A unit's business volume in a month beside its category's mean, and the factor that follows. */
export interface VolumeShare {
  /** The rows of 业务量统计表 that it is added up from. */
  readonly rows: readonly VolumeInput[];
  /** V, business types converted; null where the unit reported none. */
  readonly own: Fraction | null;
  /** V̄, mean of the category's volumes above 0; null where there is none. */
  readonly mean: Fraction | null;
  /** φ = V / V̄ within the rules' limits; 1 where either is missing or the category's volume is not considered. */
  readonly factor: Fraction;
  /** The unit should have reported a volume and did not: its φ is 1 (未报业务量). */
  readonly isUnreported: boolean;
}

function volumeOf(rows: readonly VolumeInput[], rules: RuleSet): Fraction | null {
  if (rows.length === 0) return null;
  const conversions = new Map(Object.entries(rules.volumeConversion));
  return sum(
    rows.map(({ quantity, businessType }) =>
      multiply(quantity, fractionOfDecimal(conversions.get(businessType) ?? '1')),
    ),
  );
}

function rowsByUnit(volumes: readonly VolumeInput[]): ReadonlyMap<string, readonly VolumeInput[]> {
  const byUnit = new Map<string, VolumeInput[]>();
  for (const volume of volumes)
    for (const unit of volume.units) {
      const rows = byUnit.get(unit);
      if (rows === undefined) byUnit.set(unit, [volume]);
      else rows.push(volume);
    }
  return byUnit;
}

/** The volume shares of a month by unit (domain.md 5.3); `rulesOf` gives the rules of a category. */
export function volumeShares(
  month: string,
  { volumes, organisation }: Pick<ScoreInputs, 'volumes' | 'organisation'>,
  rulesOf: (category: string) => RuleSet,
): ReadonlyMap<string, VolumeShare> {
  const rows = rowsByUnit(volumes.filter((volume) => volume.month === month));
  const shares = organisation.units.map(({ name, category }) => {
    const own = rows.get(name) ?? [];
    return { name, category, rows: own, own: volumeOf(own, rulesOf(category)) };
  });
  return new Map(
    shares.map(({ name, category, ...share }): [string, VolumeShare] => {
      const { categoriesWithoutVolume, volumeFactor } = rulesOf(category);
      const peers = shares
        .filter((other) => other.category === category)
        .flatMap(({ own }) => (own !== null && compare(own, ZERO) > 0 ? [own] : []));
      const mean = peers.length === 0 ? null : divide(sum(peers), fraction(BigInt(peers.length)));
      const isConsidered = !categoriesWithoutVolume.includes(category);
      const limits = [volumeFactor.minimum, volumeFactor.maximum].map(fractionOfDecimal);
      const factor =
        isConsidered && share.own !== null && mean !== null
          ? clamp(divide(share.own, mean), limits[0] ?? ONE, limits[1] ?? ONE)
          : ONE;
      return [name, { ...share, mean, factor, isUnreported: isConsidered && share.own === null }];
    }),
  );
}
