import { parsePlainDate } from '../../calendar/plainDate';
import { compare, fractionOfDecimal, ONE, roundHalfUpShort, sum, ZERO } from '../fraction';
import type { RuleSet } from '../ruleSet';
import type { RuleFault } from './ruleFault';

/** An entry, what must hold of it, and what to say where it doesn't. */
type Law = readonly [path: string, holds: boolean, message: string];

const isAtMost = (a: string, b: string): boolean => compare(fractionOfDecimal(a), fractionOfDecimal(b)) <= 0;
const isBelow = (a: string, b: string): boolean => compare(fractionOfDecimal(a), fractionOfDecimal(b)) < 0;
const isPositive = (a: string): boolean => compare(fractionOfDecimal(a), ZERO) > 0;
const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

const FACTOR_ORDER = ['高', '中', '低'] as const;

function pointLaws({
  riskFactors,
  riskFactorWithoutGrade,
  basePointsWhenEmpty,
  volumeFactor,
}: RuleSet): Law[] {
  const { minimum, maximum } = volumeFactor;
  const [high, medium, low] = FACTOR_ORDER.map((grade) => riskFactors[grade]);
  return [
    ...Object.entries(riskFactors).map(([grade, factor]): Law => {
      return [`riskFactors.${grade}`, isPositive(factor), '风险系数应大于 0'];
    }),
    ['riskFactors.中', !high || !medium || isAtMost(medium, high), '中风险的系数不能大于高风险的系数'],
    ['riskFactors.低', !medium || !low || isAtMost(low, medium), '低风险的系数不能大于中风险的系数'],
    ['riskFactorWithoutGrade', isPositive(riskFactorWithoutGrade), '风险系数应大于 0'],
    ['basePointsWhenEmpty', isPositive(basePointsWhenEmpty), '分值应大于 0'],
    ['volumeFactor.minimum', isPositive(minimum), '业务量系数的下限应大于 0，否则应得分可能为零'],
    ['volumeFactor.minimum', isAtMost(minimum, '1'), '下限不能大于 1：未报业务量的单位按 1 计'],
    ['volumeFactor.maximum', isAtMost('1', maximum), '上限不能小于 1：未报业务量的单位按 1 计'],
  ];
}

function limitLaws({ floor, ceiling, grades, veto }: RuleSet): Law[] {
  const lowest = grades.at(-1)?.from ?? '0';
  const passing = grades.length > 1 ? grades.at(-2) : undefined;
  const froms = grades.map(({ from }) => from);
  return [
    ['floor', isBelow(floor, ceiling), `保底分应低于封顶分 ${ceiling}`],
    ['grades', isUnique(grades.map(({ name }) => name)), '等级名称不能重复'],
    [
      'grades',
      froms.every((from, i) => i === 0 || isBelow(from, froms[i - 1] ?? from)),
      '等级应从高到低排列，每一级的起始分低于上一级',
    ],
    ['grades', isAtMost(lowest, floor), `最低一级的起始分应不高于保底分 ${floor}，否则有的得分没有等级`],
    ['grades', isAtMost(froms[0] ?? '0', ceiling), `最高一级的起始分高于封顶分 ${ceiling}，没有单位能达到`],
    [
      'veto.highestScore',
      passing === undefined || isBelow(veto.highestScore, passing.from),
      `一票否决后的最高得分应低于“${passing?.name ?? ''}”的起始分 ${passing?.from ?? ''}`,
    ],
    ['veto.words', veto.words.every((word) => word.trim() !== ''), '一票否决的字样不能是空白'],
  ];
}

function shareLaws({ distribution, performanceShare }: RuleSet): Law[] {
  const total = sum(distribution.map(({ share }) => fractionOfDecimal(share)));
  const isWhole = distribution.length === 0 || compare(total, ONE) === 0;
  return [
    ['distribution', isWhole, `各等级的比例之和应为 1，现为 ${roundHalfUpShort(total, 4)}`],
    ['distribution', isUnique(distribution.map(({ grade }) => grade)), '等级名称不能重复'],
    ['performanceShare', isAtMost(performanceShare, '1'), '抽查得分所占比重应在 0 与 1 之间'],
  ];
}

function wholeLaws(rules: RuleSet): Law[] {
  const { categories, categoriesWithoutVolume, byCategory, individual, riskGrading, explanation } = rules;
  const unknown = (names: readonly string[]) => names.filter((name) => !categories.includes(name)).join('、');
  const strangers = unknown(categoriesWithoutVolume);
  return [
    ['effectiveFrom', parsePlainDate(rules.effectiveFrom) !== null, '没有这一天'],
    ['categories', isUnique(categories), '类别不能重复'],
    ['categoriesWithoutVolume', strangers === '', `没有类别“${strangers}”；类别有${categories.join('、')}`],
    ...Object.keys(byCategory).map((name): Law => {
      return [`byCategory.${name}`, unknown([name]) === '', `没有这一类别；类别有${categories.join('、')}`];
    }),
    ['individual.jointShare', isAtMost(individual.jointShare, '1'), '联责比例应在 0 与 1 之间'],
    ['riskGrading.high', riskGrading.high <= 27, '三因素之积最大为 27'],
    ['riskGrading.medium', riskGrading.medium >= 1, '三因素之积最小为 1'],
    ['riskGrading.medium', riskGrading.medium < riskGrading.high, '中风险的起点应低于高风险的起点'],
    ['explanation.lowestPassRate', isAtMost(explanation.lowestPassRate, '100'), '合格率应在 0 与 100 之间'],
    ['explanation.lastShare', isAtMost(explanation.lastShare, '1'), '末位比例应在 0 与 1 之间'],
  ];
}

const categoryLaws = (rules: RuleSet): Law[] => [
  ...pointLaws(rules),
  ...limitLaws(rules),
  ...shareLaws(rules),
];

function brokenOf(laws: readonly Law[]): readonly RuleFault[] {
  return laws.filter(([, holds]) => !holds).map(([path, , message]) => ({ path, message }));
}

/** Entries that can be read but can't hold together, all at once; a category's own rules are judged with the others'. */
export function contradictionsIn(rules: RuleSet): readonly RuleFault[] {
  const common = brokenOf([...wholeLaws(rules), ...categoryLaws(rules)]);
  const said = new Set(common.map(({ path, message }) => `${path} ${message}`));
  const own = Object.entries(rules.byCategory).flatMap(([category, over]) =>
    brokenOf(categoryLaws({ ...rules, ...over } as RuleSet))
      .filter(({ path, message }) => !said.has(`${path} ${message}`))
      .map(({ path, message }) => ({ path: `byCategory.${category}.${path}`, message })),
  );
  return [...common, ...own];
}
