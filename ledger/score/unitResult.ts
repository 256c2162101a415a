import type { Organisation, OrganisationUnit } from '../recognise/organisation';
import { monthDeductions } from './deductions';
import { volumeFactor, weightedPoints } from './duePoints';
import * as F from './fraction';
import type { RuleSet } from './ruleSet';
import type { ScoreInputs, UnitCheck } from './scoreInputs';

/** A unit's result in exact fractions, before anything is ranked or printed. */
export interface UnitResult {
  readonly unit: OrganisationUnit;
  readonly due: F.Fraction;
  readonly volumeFactor: F.Fraction;
  readonly deductions: F.Fraction;
  readonly bonus: F.Fraction;
  readonly veto: boolean;
  /** Null where the unit bears no indicators. */
  readonly score: F.Fraction | null;
  readonly bearsIndicators: boolean;
  readonly reportedVolume: boolean;
  readonly inspected: ReadonlyArray<{ readonly value: F.Fraction; readonly unit: string }>;
  readonly sample: F.Fraction;
  readonly problems: number;
  /** Problems per inspected, not in percent; null where nothing was inspected. */
  readonly problemRate: F.Fraction | null;
  readonly severeProblems: { readonly 重大: number; readonly 较大: number };
  /** Share of rectifications done by their deadline; 1 where none was due. */
  readonly onTimeRate: F.Fraction;
}

/** Inspected quantities, one sum for each unit of counting (户, 人次, …). */
function inspectedBy(checks: readonly UnitCheck[]): UnitResult['inspected'] {
  const sums = new Map<string, F.Fraction>();
  for (const { quantity } of checks) {
    if (quantity) sums.set(quantity.unit, F.plus(sums.get(quantity.unit) ?? F.ZERO, quantity.value));
  }
  return [...sums]
    .map(([unit, value]) => ({ unit, value }))
    .filter(({ value }) => F.compare(value, F.ZERO) > 0);
}

/** 100·(1 − X/T) + A, clamped; at most the veto score after a veto (domain.md 5.3). */
function clampedScore(
  due: F.Fraction,
  deductions: F.Fraction,
  bonus: F.Fraction,
  veto: boolean,
  rules: RuleSet,
): F.Fraction {
  const raw = F.plus(F.times(F.HUNDRED, F.minus(F.ONE, F.over(deductions, due))), bonus);
  const clamped = F.larger(F.fractionOf(rules.floor), F.smaller(F.fractionOf(rules.ceiling), raw));
  return veto ? F.smaller(clamped, F.fractionOf(rules.vetoScore)) : clamped;
}

/**
 * One unit's result over the months of a period: due points and deductions are taken month by month and added up, the
 * bonus is the mean of the months' capped bonuses (the rule for M months of domain.md 5.3).
 */
export function unitResult(
  unit: OrganisationUnit,
  months: readonly string[],
  inputs: ScoreInputs,
  organisation: Organisation,
  rules: RuleSet,
): UnitResult {
  const borne = inputs.indicators.filter((indicator) => indicator.unit === unit.name);
  const basis = F.sum(borne.map((indicator) => weightedPoints(indicator, rules)));
  const inMonths = <Item extends { readonly unit: string; readonly month: string }>(
    items: readonly Item[],
  ): readonly Item[] => items.filter((item) => item.unit === unit.name && months.includes(item.month));
  const entries = inMonths(inputs.entries);
  const checks = inMonths(inputs.checks);

  const byMonth = months.map((month) => {
    const reported = volumeFactor(inputs, organisation, rules, unit.name, month);
    const factor = reported ?? F.ONE;
    const now = entries.filter((entry) => entry.month === month);
    return {
      reported: reported !== null,
      factor,
      deductions: monthDeductions(now, borne, factor, rules),
      bonus: F.smaller(F.fractionOf(rules.bonusCap), F.sum(now.map(({ bonus }) => bonus))),
    };
  });
  const count = F.fraction(months.length);
  const due = F.sum(byMonth.map(({ factor }) => F.times(factor, basis)));
  const deductions = F.sum(byMonth.map((month) => month.deductions));
  const bonus = F.sum(byMonth.map((month) => month.bonus));
  const veto = entries.some((entry) => entry.veto);
  const bearsIndicators = F.compare(due, F.ZERO) > 0;

  const inspected = inspectedBy(checks);
  const sample = F.sum(inspected.map(({ value }) => value));
  const problems = checks.reduce((sum, check) => sum + check.problems, 0);
  const severe = (severity: string): number =>
    checks.filter((check) => check.severity === severity).reduce((sum, check) => sum + check.problems, 0);
  const rectified = inMonths(inputs.rectifications);
  const onTime = rectified.filter((timing) => timing.onTime).length;
  return {
    unit,
    due,
    volumeFactor: F.over(F.sum(byMonth.map(({ factor }) => factor)), count),
    deductions,
    bonus,
    veto,
    score: bearsIndicators ? clampedScore(due, deductions, F.over(bonus, count), veto, rules) : null,
    bearsIndicators,
    reportedVolume: byMonth.every(({ reported }) => reported),
    inspected,
    sample,
    problems,
    problemRate: F.compare(sample, F.ZERO) > 0 ? F.over(F.fraction(problems), sample) : null,
    severeProblems: { 重大: severe('重大'), 较大: severe('较大') },
    onTimeRate: rectified.length === 0 ? F.ONE : F.fraction(onTime, rectified.length),
  };
}
