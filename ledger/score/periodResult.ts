import { failure, success, type Result } from '../result';
import { monthsOf, type Period } from './period';
import type { PeriodTotals } from './periodScore';
import { distribute, type Distribution } from './rank/distribution';
import { rankByProblemRate, rankUnits, type Ranked } from './rank/ranking';
import { rulesForCategory, type RuleSet } from './ruleSet';
import type { ScoreInputs } from './scoreInputs';
import { periodTotals } from './totals';
import { unitResult, type UnitResult } from './unit/unitResult';
import { rowsOfUnits } from './unitRows';
import type { ScoreFault } from './scoreFault';

/** A category's units in their order. */
export interface CategoryResult {
  /** As the roster writes it; empty where it leaves the category open. */
  readonly category: string;
  readonly rules: RuleSet;
  readonly ranked: readonly Ranked[];
  /** Grades by forced distribution beside the earned ones; null where the rules have none (domain.md 5.6). */
  readonly distribution: Distribution | null;
}

/**
 * All exact figures of a period with the rows they follow from: what the score document, the score sheet, the explanation
 * and the statistics are made of.
 */
export interface PeriodResult {
  readonly period: Period;
  readonly rules: RuleSet;
  readonly inputs: ScoreInputs;
  /** The months that count, `YYYY-MM`. */
  readonly months: readonly string[];
  readonly categories: readonly CategoryResult[];
  readonly byProblemRate: ReadonlyArray<{ readonly rank: number; readonly result: UnitResult }>;
  readonly totals: PeriodTotals;
}

/** All units of a result, category by category in their order. */
export function unitsOfResult({ categories }: PeriodResult): readonly UnitResult[] {
  return categories.flatMap(({ ranked }) => ranked.map(({ result }) => result));
}

/** The months of a period for which there is any entry, check or volume; only they count (domain.md 5.3). */
export function activeMonths(
  period: Period,
  { entries, checks, volumes }: Pick<ScoreInputs, 'entries' | 'checks' | 'volumes'>,
): readonly string[] {
  const recorded = new Set<string | null>();
  for (const rows of [entries, checks, volumes]) for (const { month } of rows) recorded.add(month);
  return monthsOf(period).filter((month) => recorded.has(month));
}

/** Units whose category the rules or the roster leave out are listed last. */
function categoriesOf(results: readonly UnitResult[], rules: RuleSet): readonly string[] {
  const others = results.map(({ unit }) => unit.category).filter((name) => !rules.categories.includes(name));
  return [...rules.categories, ...new Set(others)];
}

/** Scores and ranks all units in a period. The fault says what is missing. */
export function resultOfPeriod(
  inputs: ScoreInputs,
  period: Period,
  rules: RuleSet,
): Result<PeriodResult, ScoreFault> {
  const months = activeMonths(period, inputs);
  if (months.length === 0) return failure({ code: 'noRecords', period });
  const rulesOf = rulesForCategory(rules);
  const results = rowsOfUnits(inputs, months, rulesOf).map((rows) =>
    unitResult(rows, rulesOf(rows.unit.category)),
  );
  const categories = categoriesOf(results, rules).map((category): CategoryResult => {
    const own = rulesOf(category);
    const ranked = rankUnits(results.filter(({ unit }) => unit.category === category));
    return { category, rules: own, ranked, distribution: distribute(ranked, own) };
  });
  return success({
    ...{ period, rules, inputs, months, categories },
    byProblemRate: rankByProblemRate(results),
    totals: periodTotals(period, inputs),
  });
}
