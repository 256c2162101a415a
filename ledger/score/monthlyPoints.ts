import { fractionOfDecimal, multiply, smaller, sum, ZERO, type Fraction } from './fraction';
import { indicatorOfEntry } from './entryIndicator';
import { fractionOfMilli, sumMilli } from './milli';
import type { RuleSet } from './ruleSet';
import type { EntryInput, IndicatorInput } from './scoreInputs';

/** What a unit owes, loses and gains in one month. */
export interface MonthlyPoints {
  /** Due points T = φ·Σ b·ρ. */
  readonly due: Fraction;
  /** Deductions, those of an indicator up to its due points. */
  readonly deductions: Fraction;
  /** Bonuses, up to the month's limit. */
  readonly bonus: Fraction;
}

/** b·ρ of an indicator. */
export function indicatorWeight({ basePoints, grade }: IndicatorInput, rules: RuleSet): Fraction {
  const points =
    basePoints === null ? fractionOfDecimal(rules.basePointsWhenEmpty) : fractionOfMilli(basePoints);
  return multiply(points, fractionOfDecimal(rules.riskFactors[grade] ?? rules.riskFactorWithoutGrade));
}

/** Deductions with each indicator's cap φ·b·ρ (扣完为止); entries without an indicator have none (domain.md 5.3). */
function cappedDeductions(
  entries: readonly EntryInput[],
  borne: readonly IndicatorInput[],
  volumeFactor: Fraction,
  rules: RuleSet,
): Fraction {
  const byIndicator = new Map<IndicatorInput | null, EntryInput[]>();
  for (const entry of entries) {
    const indicator = indicatorOfEntry(entry, borne);
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), entry]);
  }
  const parts = [...byIndicator].map(([indicator, own]) => {
    const lost = fractionOfMilli(sumMilli(own.map(({ deduction }) => deduction)));
    if (indicator === null || !rules.capPerIndicator) return lost;
    return smaller(lost, multiply(volumeFactor, indicatorWeight(indicator, rules)));
  });
  return sum(parts);
}

/** A unit's points of one month from the indicators it bears and its entries in that month. */
export function monthlyPoints(
  borne: readonly IndicatorInput[],
  entries: readonly EntryInput[],
  volumeFactor: Fraction,
  rules: RuleSet,
): MonthlyPoints {
  const bonuses = fractionOfMilli(sumMilli(entries.map(({ bonus }) => bonus)));
  return {
    due: multiply(volumeFactor, sum(borne.map((indicator) => indicatorWeight(indicator, rules)))),
    deductions: entries.length === 0 ? ZERO : cappedDeductions(entries, borne, volumeFactor, rules),
    bonus: smaller(fractionOfDecimal(rules.monthlyBonusLimit), bonuses),
  };
}
