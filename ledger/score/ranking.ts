import { compare, fractionOfDecimal, ZERO } from './fraction';
import type { RuleSet } from './ruleSet';
import { gradeOf, type UnitResult } from './unitResult';

export interface Ranked {
  /** null for a unit that was not inspected or bears no indicators. */
  readonly rank: number | null;
  readonly result: UnitResult;
  readonly tied: boolean;
}

/**
 * The order within a category (domain.md 5.5, 5.6): grade, samples large enough before small ones, score at two places,
 * lower problem rate, fewer grave, then fewer serious problems, higher rate in time, larger sample. 0 is a tie.
 */
function comparePlaces(a: UnitResult, b: UnitResult, rules: RuleSet): number {
  const band = ({ score }: UnitResult): number =>
    rules.grades.findIndex(({ name }) => name === gradeOf(score ?? '0', rules));
  const small = ({ flags }: UnitResult): number => (flags.includes('样本不足') ? 1 : 0);
  const score = (result: UnitResult) => fractionOfDecimal(result.score ?? '0');
  const rate = ({ inspection }: UnitResult) => inspection.problemRate ?? ZERO;
  return (
    band(a) - band(b) ||
    small(a) - small(b) ||
    compare(score(b), score(a)) ||
    compare(rate(a), rate(b)) ||
    a.inspection.grave - b.inspection.grave ||
    a.inspection.serious - b.inspection.serious ||
    compare(b.rateInTime, a.rateInTime) ||
    compare(b.inspection.inspected, a.inspection.inspected)
  );
}

function isRanked({ score, inspection }: UnitResult): boolean {
  return score !== null && inspection.quantities.length > 0;
}

/** Ranks a category's units; ties share a rank and the next is skipped (1, 2, 2, 4). Unranked units stand last. */
export function rankUnits(results: readonly UnitResult[], rules: RuleSet): readonly Ranked[] {
  const byRoster = [...results].sort((a, b) => a.unit.order - b.unit.order);
  const ranked = byRoster.filter(isRanked).sort((a, b) => comparePlaces(a, b, rules));
  const equals = (result: UnitResult) => (other: UnitResult) => comparePlaces(result, other, rules) === 0;
  return [
    ...ranked.map((result) => ({
      rank: ranked.findIndex(equals(result)) + 1,
      result,
      tied: ranked.filter(equals(result)).length > 1,
    })),
    ...byRoster.filter((result) => !isRanked(result)).map((result) => ({ rank: null, result, tied: false })),
  ];
}

/** All inspected units by 有问题率, the highest first; equal rates share a rank, in roster order (R71). */
export function rankByProblemRate(
  results: readonly UnitResult[],
): ReadonlyArray<{ readonly rank: number; readonly result: UnitResult }> {
  const rate = ({ inspection }: UnitResult) => inspection.problemRate ?? ZERO;
  const rated = results
    .filter(({ inspection }) => inspection.problemRate !== null)
    .sort((a, b) => compare(rate(b), rate(a)) || a.unit.order - b.unit.order);
  return rated.map((result) => ({
    rank: rated.findIndex((other) => compare(rate(other), rate(result)) === 0) + 1,
    result,
  }));
}
