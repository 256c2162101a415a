import { fractionOfDecimal, multiply, smaller, sum, ZERO, type Fraction } from '../fraction';
import { fractionOfMilli, sumMilli, type Milli } from '../milli';
import type { RuleSet } from '../ruleSet';
import type { EntryInput, IndicatorInput } from '../scoreInputs';
import type { MonthlyEntries } from './monthlyEntries';
import type { VolumeShare } from './volumeFactor';

/** What an indicator that the unit bears is worth in a month. */
export interface IndicatorDue {
  readonly indicator: IndicatorInput;
  /** b, the row's 分值 or the rules' default. */
  readonly basePoints: Fraction;
  /** ρ of the row's 风险等级. */
  readonly riskFactor: Fraction;
  /** φ·b·ρ: its due points, and the cap of its deductions. */
  readonly due: Fraction;
  /** Whether it counts: under `onlyInspected` an indicator that nobody looked at doesn't. */
  readonly isCounted: boolean;
}

/** What a unit loses in a month under one indicator, or by routine lapses where `indicator` is null. */
export interface Loss {
  readonly indicator: IndicatorInput | null;
  readonly entries: readonly EntryInput[];
  readonly recorded: Fraction;
  /** The most that it can lose here (扣完为止); null where there is no limit. */
  readonly cap: Fraction | null;
  readonly counted: Fraction;
}

/** What a unit owes, loses and gains in one month, with the rows it follows from. */
export interface MonthlyPoints {
  readonly month: string;
  readonly volume: VolumeShare;
  readonly dues: readonly IndicatorDue[];
  /** T = φ·Σ b·ρ of the indicators that count. */
  readonly due: Fraction;
  readonly losses: readonly Loss[];
  /** X, the sum of the counted losses. */
  readonly deductions: Fraction;
  /** Those that hold a word of a veto. */
  readonly vetoEntries: readonly EntryInput[];
  readonly bonusEntries: readonly EntryInput[];
  readonly bonusRecorded: Fraction;
  /** A, within the month's limit. */
  readonly bonus: Fraction;
}

/** A unit's own rows of one month and which of its indicators were inspected. */
export interface MonthlyRows {
  readonly month: string;
  readonly volume: VolumeShare;
  readonly borne: readonly IndicatorInput[];
  readonly entries: MonthlyEntries;
  readonly isInspected: (indicator: IndicatorInput) => boolean;
}

function indicatorDue(
  indicator: IndicatorInput,
  { volume, isInspected }: MonthlyRows,
  rules: RuleSet,
): IndicatorDue {
  const basePoints =
    indicator.basePoints === null
      ? fractionOfDecimal(rules.basePointsWhenEmpty)
      : fractionOfMilli(indicator.basePoints);
  const riskFactor = fractionOfDecimal(rules.riskFactors[indicator.grade] ?? rules.riskFactorWithoutGrade);
  return {
    indicator,
    basePoints,
    riskFactor,
    due: multiply(volume.factor, multiply(basePoints, riskFactor)),
    isCounted: !rules.onlyInspected || isInspected(indicator),
  };
}

/** Deductions with each indicator's cap φ·b·ρ; entries without an indicator have none (domain.md 5.3). */
function lossesOf(
  { lost }: MonthlyEntries,
  dues: readonly IndicatorDue[],
  { capPerIndicator }: RuleSet,
): readonly Loss[] {
  return [...lost].map(([indicator, own]) => {
    const recorded = fractionOfMilli(own.deduction as Milli);
    const due = dues.find((each) => each.indicator === indicator);
    const cap = due === undefined || !capPerIndicator ? null : due.due;
    return {
      indicator,
      entries: own.entries,
      recorded,
      cap,
      counted: cap === null ? recorded : smaller(recorded, cap),
    };
  });
}

/** A unit's points of one month from the indicators it bears and its entries in that month. */
export function monthlyPoints(rows: MonthlyRows, rules: RuleSet): MonthlyPoints {
  const dues = rows.borne.map((indicator) => indicatorDue(indicator, rows, rules));
  const { bonus, veto } = rows.entries;
  const losses = lossesOf(rows.entries, dues, rules);
  const bonusRecorded = fractionOfMilli(sumMilli(bonus.map((entry) => entry.bonus)));
  return {
    month: rows.month,
    volume: rows.volume,
    dues,
    due: sum(dues.map(({ due, isCounted }) => (isCounted ? due : ZERO))),
    losses,
    deductions: sum(losses.map(({ counted }) => counted)),
    vetoEntries: veto,
    bonusEntries: bonus,
    bonusRecorded,
    bonus: smaller(fractionOfDecimal(rules.monthlyBonusLimit), bonusRecorded),
  };
}
