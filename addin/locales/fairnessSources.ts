import type { RuleSet } from '../../ledger/score/ruleSet';
import type { Say } from './texts';

const SOURCES = ['wilson', 'ranks', 'tier', 'ratio', 'shrunken', 'funnel', 'small', 'threshold'] as const;

/** Where each statistic beside a score comes from, to be looked up. */
export function fairnessSources(
  { explanation, smallestSample }: Pick<RuleSet, 'explanation' | 'smallestSample'>,
  say: Say,
): readonly string[] {
  const { lowestPassRate, lastShare } = explanation;
  const values = { count: smallestSample, limit: lowestPassRate, share: Number(lastShare) * 100 };
  return SOURCES.map((source) => say(`fairness.source.${source}`, values));
}
