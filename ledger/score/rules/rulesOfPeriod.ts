import type { Period } from '../period';
import { DEFAULT_RULES, type RuleSet } from '../ruleSet';
import { rulesInForce } from './rulesInForce';

/** The rules of a period among those that a workbook keeps; the default ones where none of them held yet. */
export function rulesOfPeriod(period: Period, kept: readonly RuleSet[]): RuleSet {
  const inForce = rulesInForce(period, kept);
  return inForce.ok ? inForce.value.rules : DEFAULT_RULES;
}
