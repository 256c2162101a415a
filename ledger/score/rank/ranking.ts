import { compare, fractionOfDecimal, ZERO } from '../fraction';
import { gradeOf, type UnitResult } from '../unit/unitResult';

/** What decides between two units of a category, in this order (domain.md 5.5, 5.6). */
export type TieRule =
  'grade' | 'sample' | 'score' | 'problemRate' | 'grave' | 'serious' | 'rateInTime' | 'sampleSize';

export interface Ranked {
  /** null for a unit that was not inspected or bears no indicators. */
  readonly rank: number | null;
  readonly result: UnitResult;
  readonly tied: boolean;
  /** What put it behind the unit above it; null for the first, for ties (equal by every rule) and without a rank. */
  readonly decidedBy: TieRule | null;
}

/** The grade that the score itself earns: a veto's own grade has no place among the others. */
const bandOf = ({ score, rules }: UnitResult): number =>
  rules.grades.findIndex(({ name }) => name === gradeOf(score ?? '0', rules));
const smallness = ({ flags }: UnitResult): number => (flags.includes('样本不足') ? 1 : 0);
const scoreOf = ({ score }: UnitResult) => fractionOfDecimal(score ?? '0');
const rateOf = ({ inspection }: UnitResult) => inspection.problemRate ?? ZERO;

/** Below 0 where `a` stands before `b`. */
const TIE_RULES: ReadonlyArray<readonly [TieRule, (a: UnitResult, b: UnitResult) => number]> = [
  ['grade', (a, b) => bandOf(a) - bandOf(b)],
  // A sample that is too small stands behind the others of its grade.
  ['sample', (a, b) => smallness(a) - smallness(b)],
  ['score', (a, b) => compare(scoreOf(b), scoreOf(a))],
  ['problemRate', (a, b) => compare(rateOf(a), rateOf(b))],
  ['grave', (a, b) => a.inspection.grave - b.inspection.grave],
  ['serious', (a, b) => a.inspection.serious - b.inspection.serious],
  ['rateInTime', (a, b) => compare(b.rateInTime, a.rateInTime)],
  ['sampleSize', (a, b) => compare(b.inspection.inspected, a.inspection.inspected)],
];

/** The tie rules in the order in which they are asked. */
export const TIE_ORDER: readonly TieRule[] = TIE_RULES.map(([rule]) => rule);

/** Which of two units of a category stands before the other, and by which rule; null where no rule tells them apart. */
export function decisionBetween(
  a: UnitResult,
  b: UnitResult,
): { readonly rule: TieRule; readonly before: UnitResult } | null {
  for (const [rule, order] of TIE_RULES) {
    const difference = order(a, b);
    if (difference !== 0) return { rule, before: difference < 0 ? a : b };
  }
  return null;
}

function comparePlaces(a: UnitResult, b: UnitResult): number {
  const decision = decisionBetween(a, b);
  return decision === null ? 0 : decision.before === a ? -1 : 1;
}

function isRanked({ score, inspection }: UnitResult): boolean {
  return score !== null && inspection.quantities.length > 0;
}

/** Ranks a category's units; ties share a rank and the next is skipped (1, 2, 2, 4). Unranked units stand last. */
export function rankUnits(results: readonly UnitResult[]): readonly Ranked[] {
  const byRoster = [...results].sort((a, b) => a.unit.order - b.unit.order);
  const inOrder = byRoster.filter(isRanked).sort(comparePlaces);
  const ranked: Ranked[] = [];
  inOrder.forEach((result, i) => {
    const above = ranked.at(-1);
    const decision = above === undefined ? null : decisionBetween(above.result, result);
    const next = inOrder[i + 1];
    const tiedAbove = above !== undefined && decision === null;
    ranked.push({
      rank: tiedAbove ? above.rank : i + 1,
      result,
      tied: tiedAbove || (next !== undefined && decisionBetween(result, next) === null),
      decidedBy: decision?.rule ?? null,
    });
  });
  const unranked = byRoster.filter((result) => !isRanked(result));
  return [...ranked, ...unranked.map((result) => ({ rank: null, result, tied: false, decidedBy: null }))];
}

/** All inspected units by 有问题率, the highest first; equal rates share a rank, in roster order (R71). */
export function rankByProblemRate(
  results: readonly UnitResult[],
): ReadonlyArray<{ readonly rank: number; readonly result: UnitResult }> {
  const rated = results
    .filter(({ inspection }) => inspection.problemRate !== null)
    .sort((a, b) => compare(rateOf(b), rateOf(a)) || a.unit.order - b.unit.order);
  return rated.map((result) => ({
    rank: rated.findIndex((other) => compare(rateOf(other), rateOf(result)) === 0) + 1,
    result,
  }));
}
