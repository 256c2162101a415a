import type { CategoryResult, PeriodResult } from '../periodResult';
import type { Ranked } from '../rank/ranking';
import { dueLine } from './dueLines';
import type { ExplanationLine } from './explanationLine';
import { bonusLine, deductionsLine } from './pointLines';
import { rankLine } from './rankLine';
import { formulaLines, gradeLines, limitLines, rateLine } from './scoreLines';

/** How a unit's score, grade and rank came about, each step down to its rows (有理、有据、有节; R52). */
export interface Explanation {
  readonly category: CategoryResult;
  readonly ranked: Ranked;
  readonly lines: readonly ExplanationLine[];
}

/** Explains a unit's score; null for a unit that the period doesn't know. */
export function explanationOf({ categories }: PeriodResult, unit: string): Explanation | null {
  for (const category of categories) {
    const ranked = category.ranked.find(({ result }) => result.unit.name === unit);
    if (ranked === undefined) continue;
    const { result } = ranked;
    const lines = [
      ...[dueLine(result), deductionsLine(result), bonusLine(result)],
      ...[...formulaLines(result), ...limitLines(result), ...gradeLines(result)],
      ...[rateLine(result), rankLine(category, ranked)],
    ];
    return { category, ranked, lines };
  }
  return null;
}
