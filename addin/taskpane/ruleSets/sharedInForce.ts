import { periodName, type Period } from '../../../ledger/score/period';
import { ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { rulesInForce } from '../../../ledger/score/rules/rulesInForce';
import { rulesOfPeriod } from '../../../ledger/score/rules/rulesOfPeriod';
import type { KeptRules } from '../score/useKeptRules';
import { useSay } from '../text/TextContext';
import type { SharedDocuments } from '../useSharedDocuments';

/** As much of a rule set's hash as people compare. */
export function shortHash(rules: RuleSet): string {
  return ruleSetHash(rules).slice(0, 8);
}

/** The company's rule set in force in a period; null where it shares none, or is not known. */
export function sharedInForce({ documents }: SharedDocuments<'ruleSets'>, period: Period): RuleSet | null {
  const ruleSets = (documents ?? []).flatMap(({ content }) => (content === null ? [] : [content]));
  const inForce = rulesInForce(period, ruleSets);
  return inForce.ok ? inForce.value.rules : null;
}

/** Which rules score a period, and whether they are the company's; null while that is asked. */
export function useSharedRulesText(
  shared: SharedDocuments<'ruleSets'>,
  kept: KeptRules,
  period: Period | null,
): string | null {
  const say = useSay();
  if (period === null || kept.ruleSets === null) return null;
  const mine = rulesOfPeriod(period, kept.ruleSets);
  const values = { period: periodName(period), mine: mine.version, mineHash: shortHash(mine) };
  if (shared.fault !== null) return say('shared.rules.unknown', { ...values, reason: shared.fault });
  if (shared.documents === null) return null;
  const theirs = sharedInForce(shared, period);
  if (theirs === null) return say('shared.rules.none', values);
  if (ruleSetHash(theirs) === ruleSetHash(mine)) return say('shared.rules.same', values);
  const { version, effectiveFrom: date } = theirs;
  return say('shared.rules.differs', { ...values, theirs: version, date, theirsHash: shortHash(theirs) });
}
