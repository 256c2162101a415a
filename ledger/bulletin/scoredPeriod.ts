import type { RecognisedWorkbook } from '../recognise/recognised';
import { success, type Result } from '../result';
import { fairnessOf } from '../score/fairness/fairness';
import { seededRandom } from '../score/fairness/random';
import type { Period } from '../score/period';
import { resultOfPeriod } from '../score/periodResult';
import type { PeriodScore } from '../score/periodScore';
import type { RuleSet } from '../score/ruleSet';
import type { ScoreFault } from '../score/scoreFault';
import { scoreInputs } from '../score/scoreInputs';
import { periodScoreOf } from '../score/scorePeriod';

/** Who explains does not hang on chance, only the intervals do that stand beside it. */
const SEED = 2016;

/** A period's scores, and the units that explain theirs at the 讲评会, in the order of the ranking. */
export interface Scored {
  readonly score: PeriodScore;
  readonly explaining: readonly string[];
}

/** Scores a period for a bulletin, in steps. The fault says what is missing. */
export function* scoringPeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  rules: RuleSet,
): Generator<void, Result<Scored, ScoreFault>> {
  const inputs = scoreInputs(workbook);
  yield;
  if (!inputs.ok) return inputs;
  const result = resultOfPeriod(inputs.value, period, rules);
  yield;
  if (!result.ok) return result;
  const { units } = fairnessOf(result.value, seededRandom(SEED));
  yield;
  return success({
    score: periodScoreOf(result.value),
    explaining: units.filter(({ hasToExplain }) => hasToExplain).map(({ unit }) => unit),
  });
}
