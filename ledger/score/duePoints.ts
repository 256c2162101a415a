import type { Organisation } from '../recognise/organisation';
import {
  compare,
  fraction,
  fractionOf,
  larger,
  ONE,
  over,
  smaller,
  sum,
  times,
  ZERO,
  type Fraction,
} from './fraction';
import type { RuleSet } from './ruleSet';
import type { BorneIndicator, ScoreInputs } from './scoreInputs';

/** A unit's volume in a month; null where it reported none. */
function volumeOf(inputs: ScoreInputs, unit: string, month: string): Fraction | null {
  const reports = inputs.volumes.filter((report) => report.unit === unit && report.month === month);
  return reports.length === 0 ? null : sum(reports.map(({ volume }) => volume));
}

/**
 * φ of a unit in a month: its volume over the mean of its category's units with a volume, clipped; null where the unit
 * reported none (it then counts as 1, domain.md 5.3).
 */
export function volumeFactor(
  inputs: ScoreInputs,
  organisation: Organisation,
  rules: RuleSet,
  unit: string,
  month: string,
): Fraction | null {
  const own = volumeOf(inputs, unit, month);
  if (own === null) return null;
  const category = organisation.units.find(({ name }) => name === unit)?.category;
  const volumes = organisation.units
    .filter((each) => each.category === category)
    .map(({ name }) => volumeOf(inputs, name, month))
    .filter((volume): volume is Fraction => volume !== null && compare(volume, ZERO) > 0);
  if (volumes.length === 0) return ONE;
  const mean = over(sum(volumes), fraction(volumes.length));
  const { smallest, largest } = rules.volumeFactor;
  return larger(fractionOf(smallest), smaller(fractionOf(largest), over(own, mean)));
}

/** b·ρ of an indicator: its base points weighted by its risk grade. An indicator without a grade weighs as 中. */
export function weightedPoints(indicator: BorneIndicator, rules: RuleSet): Fraction {
  const factors: Readonly<Record<string, string>> = rules.riskFactors;
  return times(indicator.basePoints, fractionOf(factors[indicator.grade] ?? rules.riskFactors.中));
}
