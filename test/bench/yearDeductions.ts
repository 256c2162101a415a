import { expectSuccess } from '../../ledger/result';
import { roundHalfUp } from '../../ledger/score/fraction';
import { parsePeriod } from '../../ledger/score/period';
import { resultOfPeriod, unitsOfResult } from '../../ledger/score/periodResult';
import { DEFAULT_RULES } from '../../ledger/score/ruleSet';
import type { ScoreInputs } from '../../ledger/score/scoreInputs';

/** What 2016 is scored for in the benchmarks: each unit's counted deductions, in the order of the roster. */
export function yearDeductions(inputs: ScoreInputs): readonly string[] {
  const period = parsePeriod('2016');
  if (period === null) throw new Error('2016 is a period');
  return [...unitsOfResult(expectSuccess(resultOfPeriod(inputs, period, DEFAULT_RULES)))]
    .sort((a, b) => a.unit.order - b.unit.order)
    .map(({ deductions }) => roundHalfUp(deductions, 3));
}
