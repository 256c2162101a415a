import type { OrganisationUnit } from '../recognise/organisation';
import type { RecognisedWorkbook } from '../recognise/recognised';
import { failure, success, type Result } from '../result';
import * as F from './fraction';
import { monthsOf, type Period } from './period';
import type { CategoryRanking, PeriodScore, ScoreFlag, UnitScore } from './periodScore';
import { periodTotals } from './periodTotals';
import { compareResults, gradeOf, isRanked, isSmallSample, ranked } from './ranking';
import { ruleSetName, type RuleSet } from './ruleSet';
import { scoreInputs, type ScoreInputs } from './scoreInputs';
import { unitResult, type UnitResult } from './unitResult';

const CATEGORY_ORDER = ['业务职能', '基层', '后勤'];

/** The period's months for which there is any entry, check or volume; all of them where there is nothing at all. */
function monthsWithData(inputs: ScoreInputs, period: Period): readonly string[] {
  const found = new Set([...inputs.entries, ...inputs.checks, ...inputs.volumes].map(({ month }) => month));
  const months = monthsOf(period);
  const used = months.filter((month) => found.has(month));
  return used.length > 0 ? used : months;
}

function flagsOf(result: UnitResult, rules: RuleSet, tied: boolean): readonly ScoreFlag[] {
  const flags: ScoreFlag[] = [];
  if (!result.bearsIndicators) flags.push('未承担指标');
  if (!result.reportedVolume) flags.push('未报业务量');
  if (result.problemRate === null) flags.push('未被抽查');
  else if (isSmallSample(result, rules)) flags.push('样本不足');
  if (result.inspected.length > 1) flags.push('计量单位不一');
  if (result.veto) flags.push('一票否决');
  if (tied) flags.push('并列');
  return flags;
}

function inspectedOf({ inspected }: UnitResult): UnitScore['inspected'] {
  const quantities = inspected.map(({ value, unit }) => ({ value: Number(F.shortDecimal(value, 3)), unit }));
  return quantities.length > 1 ? quantities : (quantities[0] ?? null);
}

function printed(result: UnitResult, rules: RuleSet, rank: number | null, tied: boolean): UnitScore {
  const rate = result.problemRate && F.times(F.HUNDRED, result.problemRate);
  return {
    rank,
    unit: result.unit.name,
    score: result.score && F.roundedHalfUp(result.score, 2),
    grade: gradeOf(result, rules),
    due: F.roundedHalfUp(result.due, 2),
    volumeFactor: F.roundedHalfUp(result.volumeFactor, 4),
    deductions: F.shortDecimal(result.deductions, 1),
    bonus: F.shortDecimal(result.bonus, 1),
    veto: result.veto,
    inspected: inspectedOf(result),
    problems: result.problems,
    problemRate: rate && F.roundedHalfUp(rate, 2),
    passRate: rate && F.roundedHalfUp(F.minus(F.HUNDRED, rate), 2),
    flags: flagsOf(result, rules, tied),
  };
}

function categoriesOf(units: readonly OrganisationUnit[]): readonly string[] {
  const found = [...new Set(units.map(({ category }) => category))];
  return [
    ...CATEGORY_ORDER.filter((category) => found.includes(category)),
    ...found.filter((c) => !CATEGORY_ORDER.includes(c)),
  ];
}

/** Units are ranked inside their category only (R48); those that can't be ranked follow in roster order. */
function rankingOf(category: string, results: readonly UnitResult[], rules: RuleSet): CategoryRanking {
  const own = results.filter(({ unit }) => unit.category === category);
  const places = ranked(own.filter(isRanked), (a, b) => compareResults(a, b, rules));
  return {
    category,
    ranking: [
      ...places.map(({ item, rank, tied }) => printed(item, rules, rank, tied)),
      ...own.filter((result) => !isRanked(result)).map((result) => printed(result, rules, null, false)),
    ],
  };
}

/** The separate list by 有问题率 (R71), the worst first, over all categories. */
function byProblemRate(results: readonly UnitResult[]): PeriodScore['byProblemRate'] {
  const inspected = results.flatMap(({ unit, problemRate }) =>
    problemRate ? [{ unit: unit.name, problemRate }] : [],
  );
  return ranked(inspected, (a, b) => F.compare(b.problemRate, a.problemRate)).map(({ item, rank }) => ({
    rank,
    unit: item.unit,
    problemRate: F.roundedHalfUp(F.times(F.HUNDRED, item.problemRate), 2),
  }));
}

/** The scores and rankings of a period by 比例计分法 (domain.md 5.3); the fault says which ledger is missing. */
export function scorePeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  rules: RuleSet,
): Result<PeriodScore, string> {
  const { organisation } = workbook;
  if (organisation.units.length === 0) {
    return failure('没有部门名册，无法分类排名；请在工作簿中加一张部门名册（部门名称、部门类别）');
  }
  const inputs = scoreInputs(workbook);
  if (inputs.indicators.length === 0) {
    return failure(
      '没有抽查指标台账，无法计算应得分；请在工作簿中加一张抽查指标台账（抽查指标、分值、风险等级、责任部门）',
    );
  }
  const months = monthsWithData(inputs, period);
  const results = organisation.units.map((unit) => unitResult(unit, months, inputs, organisation, rules));
  return success({
    period: period.text,
    rules: ruleSetName(rules),
    categories: categoriesOf(organisation.units).map((category) => rankingOf(category, results, rules)),
    byProblemRate: byProblemRate(results),
    totals: periodTotals(workbook, monthsOf(period)),
  });
}
