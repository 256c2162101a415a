import { compare, fraction, fractionOf, roundedHalfUp } from './fraction';
import type { RuleSet } from './ruleSet';
import type { UnitResult } from './unitResult';

/** The grade of a result; a veto has a grade of its own. Null without a score. */
export function gradeOf(result: UnitResult, rules: RuleSet): string | null {
  if (result.score === null) return null;
  if (result.veto) return rules.vetoGrade;
  const score = fractionOf(roundedHalfUp(result.score, 2));
  return rules.grades.find(({ from }) => compare(score, fractionOf(from)) >= 0)?.grade ?? rules.lowestGrade;
}

export function isSmallSample(result: UnitResult, rules: RuleSet): boolean {
  return compare(result.sample, fraction(rules.smallSample)) < 0;
}

/** Only units that bear indicators and were inspected are ranked (domain.md 5.3, anti-gaming guards). */
export function isRanked(result: UnitResult): boolean {
  return result.score !== null && result.problemRate !== null;
}

function gradePlace(result: UnitResult, rules: RuleSet): number {
  const order = [...rules.grades.map(({ grade }) => grade), rules.lowestGrade, rules.vetoGrade];
  return order.indexOf(gradeOf(result, rules) ?? '');
}

/**
 * The order of two ranked units, 0 for a tie: grade, small samples after the others of their grade, score at two
 * decimals, lower problem rate, fewer 重大, fewer 较大, higher rate of timely rectification, larger sample
 * (domain.md 5.5 and 5.6).
 */
export function compareResults(a: UnitResult, b: UnitResult, rules: RuleSet): number {
  const twoDecimals = (result: UnitResult) => fractionOf(roundedHalfUp(result.score ?? fraction(0), 2));
  return (
    gradePlace(a, rules) - gradePlace(b, rules) ||
    Number(isSmallSample(a, rules)) - Number(isSmallSample(b, rules)) ||
    compare(twoDecimals(b), twoDecimals(a)) ||
    compare(a.problemRate ?? fraction(0), b.problemRate ?? fraction(0)) ||
    a.severeProblems.重大 - b.severeProblems.重大 ||
    a.severeProblems.较大 - b.severeProblems.较大 ||
    compare(b.onTimeRate, a.onTimeRate) ||
    compare(b.sample, a.sample)
  );
}

/** A list in order with competition ranks: equal ones share a rank and the next is skipped (1, 2, 2, 4). */
export function ranked<Item>(
  items: readonly Item[],
  compareItems: (a: Item, b: Item) => number,
): ReadonlyArray<{ readonly item: Item; readonly rank: number; readonly tied: boolean }> {
  // Sorting is stable: ties stay in roster order (domain.md 13.12).
  const sorted = [...items].sort(compareItems);
  return sorted.map((item) => {
    const equal = sorted.filter((other) => compareItems(other, item) === 0);
    const first = sorted.findIndex((other) => compareItems(other, item) === 0);
    return { item, rank: first + 1, tied: equal.length > 1 };
  });
}
