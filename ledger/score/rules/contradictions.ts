import { parsePlainDate } from '../../calendar/plainDate';
import { compare, fractionOfDecimal, ONE, roundHalfUpShort, sum, ZERO } from '../fraction';
import type { RuleSet } from '../ruleSet';
import type { RuleFault, RuleFaultCode, RuleFaultValues } from './ruleFault';

/** An entry, what must hold of it, and what is wrong where it doesn't. */
type Law = readonly [path: string, holds: boolean, code: RuleFaultCode, values?: RuleFaultValues];

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
      return [`riskFactors.${grade}`, isPositive(factor), 'factorNotPositive'];
    }),
    ['riskFactors.中', !high || !medium || isAtMost(medium, high), 'mediumFactor'],
    ['riskFactors.低', !medium || !low || isAtMost(low, medium), 'lowFactor'],
    ['riskFactorWithoutGrade', isPositive(riskFactorWithoutGrade), 'factorNotPositive'],
    ['basePointsWhenEmpty', isPositive(basePointsWhenEmpty), 'pointsNotPositive'],
    ['volumeFactor.minimum', isPositive(minimum), 'volumeMinimumNotPositive'],
    ['volumeFactor.minimum', isAtMost(minimum, '1'), 'volumeMinimum'],
    ['volumeFactor.maximum', isAtMost('1', maximum), 'volumeMaximum'],
  ];
}

function limitLaws({ floor, ceiling, grades, veto }: RuleSet): Law[] {
  const lowest = grades.at(-1)?.from ?? '0';
  const passing = grades.length > 1 ? grades.at(-2) : undefined;
  const froms = grades.map(({ from }) => from);
  return [
    ['floor', isBelow(floor, ceiling), 'floor', { ceiling }],
    ['grades', isUnique(grades.map(({ name }) => name)), 'gradeRepeated'],
    ['grades', froms.every((from, i) => i === 0 || isBelow(from, froms[i - 1] ?? from)), 'gradeOrder'],
    ['grades', isAtMost(lowest, floor), 'lowestGrade', { floor }],
    ['grades', isAtMost(froms[0] ?? '0', ceiling), 'highestGrade', { ceiling }],
    [
      'veto.highestScore',
      passing === undefined || isBelow(veto.highestScore, passing.from),
      'vetoScore',
      { grade: passing?.name ?? '', from: passing?.from ?? '' },
    ],
    ['veto.words', veto.words.every((word) => word.trim() !== ''), 'vetoBlank'],
  ];
}

function shareLaws({ distribution, performanceShare }: RuleSet): Law[] {
  const total = sum(distribution.map(({ share }) => fractionOfDecimal(share)));
  const isWhole = distribution.length === 0 || compare(total, ONE) === 0;
  return [
    ['distribution', isWhole, 'shareSum', { total: roundHalfUpShort(total, 4) }],
    ['distribution', isUnique(distribution.map(({ grade }) => grade)), 'gradeRepeated'],
    ['performanceShare', isAtMost(performanceShare, '1'), 'performanceShare'],
  ];
}

function wholeLaws(rules: RuleSet): Law[] {
  const { categories, categoriesWithoutVolume, byCategory, individual, riskGrading, explanation } = rules;
  const unknown = (names: readonly string[]) => names.filter((name) => !categories.includes(name));
  const strangers = unknown(categoriesWithoutVolume);
  return [
    ['effectiveFrom', parsePlainDate(rules.effectiveFrom) !== null, 'noSuchDay'],
    ['categories', isUnique(categories), 'categoryRepeated'],
    ['categoriesWithoutVolume', strangers.length === 0, 'unknownCategory', { names: strangers, categories }],
    ...Object.keys(byCategory).map((name): Law => {
      return [
        `byCategory.${name}`,
        categories.includes(name),
        'unknownCategory',
        { names: [name], categories },
      ];
    }),
    ['individual.jointShare', isAtMost(individual.jointShare, '1'), 'jointShare'],
    ['riskGrading.high', riskGrading.high <= 27, 'productTooLarge'],
    ['riskGrading.medium', riskGrading.medium >= 1, 'productTooSmall'],
    ['riskGrading.medium', riskGrading.medium < riskGrading.high, 'mediumRisk'],
    ['explanation.lowestPassRate', isAtMost(explanation.lowestPassRate, '100'), 'passRate'],
    ['explanation.lastShare', isAtMost(explanation.lastShare, '1'), 'lastShare'],
  ];
}

const categoryLaws = (rules: RuleSet): Law[] => [
  ...pointLaws(rules),
  ...limitLaws(rules),
  ...shareLaws(rules),
];

function brokenOf(laws: readonly Law[]): readonly RuleFault[] {
  return laws
    .filter(([, holds]) => !holds)
    .map(([path, , code, values]) => ({ path, code, ...(values && { values }) }));
}

/** Entries that can be read but can't hold together, all at once; a category's own rules are judged with the others'. */
export function contradictionsIn(rules: RuleSet): readonly RuleFault[] {
  const common = brokenOf([...wholeLaws(rules), ...categoryLaws(rules)]);
  const said = new Set(common.map((fault) => JSON.stringify(fault)));
  const own = Object.entries(rules.byCategory).flatMap(([category, over]) =>
    brokenOf(categoryLaws({ ...rules, ...over } as RuleSet))
      .filter((fault) => !said.has(JSON.stringify(fault)))
      .map((fault) => ({ ...fault, path: `byCategory.${category}.${fault.path}` })),
  );
  return [...common, ...own];
}
