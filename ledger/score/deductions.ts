import { plus, smaller, sum, times, ZERO, type Fraction } from './fraction';
import { weightedPoints } from './duePoints';
import type { RuleSet } from './ruleSet';
import type { BorneIndicator, ScoreEntry } from './scoreInputs';

/**
 * The indicator that an entry belongs to: one that its unit bears and whose text its basis contains (the longest), or
 * whose serial number it names as 指标N, a whole number (指标12 isn't 指标1). Null for a routine lapse.
 */
export function indicatorOf(entry: ScoreEntry, borne: readonly BorneIndicator[]): BorneIndicator | null {
  const named = borne
    .filter(({ key }) => key !== '' && entry.basisKey.includes(key))
    .sort((a, b) => b.key.length - a.key.length)[0];
  if (named) return named;
  const serials = [...entry.basisKey.matchAll(/指标(\d+)/g)].map(([, digits]) => Number(digits));
  return borne.find(({ serial }) => serial !== null && serials.includes(serial)) ?? null;
}

/**
 * A unit's deductions in a month: those of an indicator at most φ·b·ρ (扣完为止) unless its rule says 不封顶, routine
 * lapses without limit (domain.md 5.3).
 */
export function monthDeductions(
  entries: readonly ScoreEntry[],
  borne: readonly BorneIndicator[],
  factor: Fraction,
  rules: RuleSet,
): Fraction {
  const byIndicator = new Map<BorneIndicator | null, Fraction>();
  for (const entry of entries) {
    const indicator = indicatorOf(entry, borne);
    byIndicator.set(indicator, plus(byIndicator.get(indicator) ?? ZERO, entry.deduction));
  }
  return sum(
    [...byIndicator].map(([indicator, points]) =>
      indicator === null || indicator.uncapped
        ? points
        : smaller(points, times(factor, weightedPoints(indicator, rules))),
    ),
  );
}
