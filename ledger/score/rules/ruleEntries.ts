import type { RuleSet } from '../ruleSet';

/** An entry of a rule set as a panel shows it; what it is called and what it does to a score is said at the edge. */
export interface RuleEntry {
  readonly key: keyof RuleSet;
  /** Whether a category may have its own (差别考评). */
  readonly perCategory: boolean;
}

const entry = (key: keyof RuleSet): RuleEntry => ({ key, perCategory: false });
const categoryEntry = (key: keyof RuleSet): RuleEntry => ({ key, perCategory: true });

/** Every entry of a rule set in the order in which a panel shows them (domain.md 5.2 to 5.7). */
export const RULE_ENTRIES: readonly RuleEntry[] = [
  entry('version'),
  entry('effectiveFrom'),
  entry('categories'),
  categoryEntry('method'),
  categoryEntry('onlyInspected'),
  categoryEntry('riskFactors'),
  categoryEntry('riskFactorWithoutGrade'),
  categoryEntry('basePointsWhenEmpty'),
  categoryEntry('volumeFactor'),
  categoryEntry('volumeConversion'),
  entry('categoriesWithoutVolume'),
  categoryEntry('capPerIndicator'),
  categoryEntry('monthlyBonusLimit'),
  categoryEntry('floor'),
  categoryEntry('ceiling'),
  categoryEntry('veto'),
  categoryEntry('grades'),
  categoryEntry('distribution'),
  categoryEntry('smallestSample'),
  categoryEntry('performanceShare'),
  entry('byCategory'),
  entry('individual'),
  entry('riskGrading'),
  entry('explanation'),
];
