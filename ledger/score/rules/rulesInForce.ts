import { failure, success, type Result } from '../../result';
import { monthsOf, type Period } from '../period';
import { readRuleSet, type RuleSet } from '../ruleSet';
import type { RuleFault } from './ruleFault';
import type { ScoreFault } from '../scoreFault';

/** The rules of a period. */
export interface RulesInForce {
  readonly rules: RuleSet;
  /** Rule sets that take effect within the period and hold only from the next one on. */
  readonly later: readonly RuleSet[];
}

/** Reads one rule set or a list of versions; everything that is wrong is said at once. */
export function readRuleSets(json: unknown): Result<readonly RuleSet[], readonly RuleFault[]> {
  const several = Array.isArray(json);
  const reads = (several ? (json as readonly unknown[]) : [json]).map(readRuleSet);
  const faults = reads.flatMap((read, i) =>
    read.ok
      ? []
      : read.fault.map((fault) => (several ? { ...fault, path: `[${String(i + 1)}] ${fault.path}` } : fault)),
  );
  const ruleSets = reads.flatMap((read) => (read.ok ? [read.value] : []));
  const repeated = (of: (rules: RuleSet) => string) =>
    ruleSets.map(of).filter((value, i, all) => all.indexOf(value) < i);
  const clashes: readonly RuleFault[] = [
    ...repeated(({ version }) => version).map((version): RuleFault => {
      return { path: 'version', code: 'versionRepeated', values: { version } };
    }),
    ...repeated(({ effectiveFrom }) => effectiveFrom).map((day): RuleFault => {
      return { path: 'effectiveFrom', code: 'dayRepeated', values: { day } };
    }),
  ];
  if (reads.length === 0) return failure([{ path: '', code: 'emptyList' }]);
  return faults.length + clashes.length > 0 ? failure([...faults, ...clashes]) : success(ruleSets);
}

/**
 * The rule set that holds for a period: the latest in effect on its first day. Rules don't reach back, so one that takes
 * effect within the period waits for the next.
 */
export function rulesInForce(period: Period, ruleSets: readonly RuleSet[]): Result<RulesInForce, ScoreFault> {
  const months = monthsOf(period);
  const firstDay = `${months[0] ?? ''}-01`;
  const lastMonth = months.at(-1) ?? '';
  const byDay = [...ruleSets].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const rules = byDay.filter(({ effectiveFrom }) => effectiveFrom <= firstDay).at(-1);
  if (rules === undefined) {
    const earliest = byDay[0]?.effectiveFrom ?? '';
    return failure({ code: 'noRulesYet', period, earliest });
  }
  const later = byDay.filter(
    ({ effectiveFrom }) => effectiveFrom > firstDay && effectiveFrom.slice(0, 7) <= lastMonth,
  );
  return success({ rules, later });
}
