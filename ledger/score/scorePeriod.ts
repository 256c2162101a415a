import type { RecognisedWorkbook } from '../recognise/recognised';
import { success, type Result } from '../result';
import { fraction, roundHalfUp, roundHalfUpShort, subtract, ZERO } from './fraction';
import type { Period } from './period';
import { resultOfPeriod, type PeriodResult } from './periodResult';
import type { PeriodScore, UnitScore } from './periodScore';
import type { Ranked } from './rank/ranking';
import { ruleSetHash, type RuleSet } from './ruleSet';
import { scoreInputs } from './scoreInputs';
import type { ScoreFault } from './scoreFault';

const HUNDRED = fraction(100n);

/** Rounds a unit's exact figures for printing: score and rates two places, deductions one (domain.md 5.3). */
function unitScore({ rank, result, tied }: Ranked): UnitScore {
  const { inspection } = result;
  const { quantities, problemRate } = inspection;
  return {
    rank,
    unit: result.unit.name,
    score: result.score,
    grade: result.grade,
    due: roundHalfUp(result.due, 2),
    volumeFactor: roundHalfUp(result.volumeFactor, 4),
    deductions: roundHalfUpShort(result.deductions, 1),
    bonus: roundHalfUpShort(result.bonus, 1),
    veto: result.veto,
    inspected: quantities.length > 1 ? quantities : (quantities[0] ?? null),
    problems: inspection.problems,
    problemRate: problemRate === null ? null : roundHalfUp(problemRate, 2),
    passRate: problemRate === null ? null : roundHalfUp(subtract(HUNDRED, problemRate), 2),
    flags: tied ? [...result.flags, '并列'] : result.flags,
  };
}

/** The `score` document of contract.md from a period's exact figures. */
export function periodScoreOf({
  period,
  rules,
  categories,
  byProblemRate,
  totals,
}: PeriodResult): PeriodScore {
  return {
    period: period.text,
    rules: { version: rules.version, sha256: ruleSetHash(rules) },
    categories: categories.map(({ category, ranked }) => ({
      category: category === '' ? '未分类' : category,
      ranking: ranked.map(unitScore),
    })),
    byProblemRate: byProblemRate.map(({ rank, result }) => ({
      rank,
      unit: result.unit.name,
      problemRate: roundHalfUp(result.inspection.problemRate ?? ZERO, 2),
    })),
    totals,
  };
}

/** Scores and ranks all units of a workbook in a period. The fault says what is missing. */
export function scorePeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  rules: RuleSet,
): Result<PeriodScore, ScoreFault> {
  const inputs = scoreInputs(workbook);
  if (!inputs.ok) return inputs;
  const result = resultOfPeriod(inputs.value, period, rules);
  return result.ok ? success(periodScoreOf(result.value)) : result;
}
