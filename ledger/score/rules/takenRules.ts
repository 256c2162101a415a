import { monthsOf, type Period } from '../period';
import type { RuleSet } from '../ruleSet';

/**
 * A workbook's rule sets with another one taken so that it holds for a period. Those that would hold instead (of its day
 * and later ones, up to the period), and one of its version, give way and are named in `replaced`.
 */
export function takenRules(
  taken: RuleSet,
  period: Period,
  kept: readonly RuleSet[],
): { readonly ruleSets: readonly RuleSet[]; readonly replaced: readonly RuleSet[] } {
  const firstDay = `${monthsOf(period)[0] ?? ''}-01`;
  const givesWay = ({ version, effectiveFrom }: RuleSet): boolean =>
    version === taken.version || (effectiveFrom >= taken.effectiveFrom && effectiveFrom <= firstDay);
  return {
    ruleSets: [...kept.filter((each) => !givesWay(each)), taken],
    replaced: kept.filter(givesWay),
  };
}
