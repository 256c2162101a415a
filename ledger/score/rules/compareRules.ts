import { success, type Result } from '../../result';
import type { Period } from '../period';
import { resultOfPeriod } from '../periodResult';
import { placeChanges, type UnitChange } from '../rank/placeChanges';
import { ruleSetHash, type RuleSet } from '../ruleSet';
import type { ScoreInputs } from '../scoreInputs';
import type { ScoreFault } from '../scoreFault';

/** What a proposed rule set would have made of a past period (试算). */
export interface RuleComparison {
  readonly period: string;
  readonly before: { readonly version: string; readonly sha256: string };
  readonly after: { readonly version: string; readonly sha256: string };
  readonly units: readonly UnitChange[];
}

/** Replays a period under proposed rules: who would rise and who would fall, before anyone approves them. */
export function compareRules(
  inputs: ScoreInputs,
  period: Period,
  current: RuleSet,
  proposed: RuleSet,
): Result<RuleComparison, ScoreFault> {
  const before = resultOfPeriod(inputs, period, current);
  if (!before.ok) return before;
  const after = resultOfPeriod(inputs, period, proposed);
  if (!after.ok) return after;
  return success({
    period: period.text,
    before: { version: current.version, sha256: ruleSetHash(current) },
    after: { version: proposed.version, sha256: ruleSetHash(proposed) },
    units: placeChanges(before.value, after.value),
  });
}
