import type { RecognisedWorkbook } from '../recognise/recognised';
import { failure, success, type Result } from '../result';
import { fraction, roundHalfUp, roundHalfUpShort, subtract } from './fraction';
import { monthsOf, periodName, type Period } from './period';
import type { CategoryRanking, PeriodScore, UnitScore } from './periodScore';
import { rankByProblemRate, rankUnits, type Ranked } from './ranking';
import { ruleSetHash, type RuleSet } from './ruleSet';
import { scoreInputs, type ScoreInputs } from './scoreInputs';
import { periodTotals } from './totals';
import { unitResult, type UnitResult } from './unitResult';
import { volumeFactors } from './volumeFactor';

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

/** The months of a period for which there is any entry, check or volume; only they count (domain.md 5.3). */
function activeMonths(period: Period, { entries, checks, volumes }: ScoreInputs): readonly string[] {
  const recorded = new Set([...entries, ...checks, ...volumes].map(({ month }) => month));
  return monthsOf(period).filter((month) => recorded.has(month));
}

/** Units whose category the roster leaves empty are listed last, under a name of their own. */
function rankCategories(results: readonly UnitResult[], rules: RuleSet): readonly CategoryRanking[] {
  const others = results.map(({ unit }) => unit.category).filter((name) => !rules.categories.includes(name));
  return [...rules.categories, ...new Set(others)].map((category) => ({
    category: category === '' ? '未分类' : category,
    ranking: rankUnits(
      results.filter(({ unit }) => unit.category === category),
      rules,
    ).map(unitScore),
  }));
}

/** Scores and ranks all units of a workbook in a period. The fault says what is missing and what to do. */
export function scorePeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  rules: RuleSet,
): Result<PeriodScore, string> {
  const inputs = scoreInputs(workbook);
  if (!inputs.ok) return inputs;
  const months = activeMonths(period, inputs.value).map((month) => ({
    month,
    ...volumeFactors(month, inputs.value, rules),
  }));
  if (months.length === 0)
    return failure(`${periodName(period)}没有任何考核、抽查或业务量记录；请核对期间或补充台账`);
  const results = inputs.value.organisation.units.map((unit) =>
    unitResult(unit, months, inputs.value, rules),
  );
  return success({
    period: period.text,
    rules: { version: rules.version, sha256: ruleSetHash(rules) },
    categories: rankCategories(results, rules),
    byProblemRate: rankByProblemRate(results).map(({ rank, result }) => ({
      rank,
      unit: result.unit.name,
      problemRate: roundHalfUp(result.inspection.problemRate ?? fraction(0n), 2),
    })),
    totals: periodTotals(period, inputs.value),
  });
}
