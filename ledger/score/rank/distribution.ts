import { compare, fraction, fractionOfDecimal, multiply, type Fraction } from '../fraction';
import type { RuleSet } from '../ruleSet';
import type { Ranked } from './ranking';

/** Grades by forced distribution. */
export interface Distribution {
  readonly grades: ReadonlyArray<{ readonly unit: string; readonly grade: string }>;
  /**
   * The grades from the best downward, how many units may have each and how many have it: more than may where scores tie at
   * a border, because they all get the better grade.
   */
  readonly places: ReadonlyArray<{
    readonly grade: string;
    readonly allowed: number;
    readonly given: number;
  }>;
}

const floorOf = ({ numerator, denominator }: Fraction): number => Number(numerator / denominator);

const isGap = (above: Ranked | undefined, below: Ranked | undefined): boolean =>
  above !== undefined && below !== undefined && above.result.score !== below.result.score;

/**
 * How many units get each grade: ⌊n·share⌋, one where that is none but the scores at the border differ (domain.md 5.6).
 * Better grades are filled from the top, worse ones from the bottom; the grade with the largest share takes the rest.
 */
function countsOf(ranked: readonly Ranked[], shares: RuleSet['distribution']): readonly number[] {
  const total = fraction(BigInt(ranked.length));
  const largest = shares.reduce(
    (best, { share }, i) =>
      compare(fractionOfDecimal(share), fractionOfDecimal(shares[best]?.share ?? '0')) > 0 ? i : best,
    0,
  );
  const counts = shares.map(() => 0);
  let [top, bottom] = [0, ranked.length];
  const wanted = (i: number): number => floorOf(multiply(total, fractionOfDecimal(shares[i]?.share ?? '0')));
  for (let i = 0; i < largest; i++) {
    const count = wanted(i) || (isGap(ranked[top], ranked[top + 1]) ? 1 : 0);
    counts[i] = Math.min(count, bottom - top);
    top += counts[i] ?? 0;
  }
  for (let i = shares.length - 1; i > largest; i--) {
    const count = wanted(i) || (isGap(ranked[bottom - 2], ranked[bottom - 1]) ? 1 : 0);
    counts[i] = Math.min(count, bottom - top);
    bottom -= counts[i] ?? 0;
  }
  counts[largest] = bottom - top;
  return counts;
}

/**
 * Forced distribution of a category's ranked units; null where the rules have none. A vetoed unit keeps the veto's grade
 * and takes no place in the others.
 */
export function distribute(all: readonly Ranked[], { distribution, veto }: RuleSet): Distribution | null {
  if (distribution.length === 0) return null;
  const ranked = all.filter(({ rank, result }) => rank !== null && !result.veto);
  const allowed = countsOf(ranked, distribution);
  const gradeAt = allowed.flatMap((count, i) => Array.from({ length: count }, () => i));
  const given = distribution.map(() => 0);
  let previous = 0;
  const grades = ranked.map(({ result }, i) => {
    const tiesAbove = i > 0 && ranked[i - 1]?.result.score === result.score;
    const grade = tiesAbove ? previous : (gradeAt[i] ?? distribution.length - 1);
    previous = grade;
    given[grade] = (given[grade] ?? 0) + 1;
    return { unit: result.unit.name, grade: distribution[grade]?.grade ?? '' };
  });
  const vetoed = all.filter(({ rank, result }) => rank !== null && result.veto);
  return {
    grades: [...grades, ...vetoed.map(({ result }) => ({ unit: result.unit.name, grade: veto.grade }))],
    places: distribution.map(({ grade }, i) => ({
      ...{ grade, allowed: allowed[i] ?? 0, given: given[i] ?? 0 },
    })),
  };
}
