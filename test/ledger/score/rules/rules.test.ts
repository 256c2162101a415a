/** Rules as data (R39, R48, R74): contradictions, versions in force, differential rules, the sandbox, the other methods. */
import { expectSuccess, failure } from '../../../../ledger/result';
import { resultOfPeriod, unitsOfResult } from '../../../../ledger/score/periodResult';
import { DEFAULT_RULES, readRuleSet, type RuleSet } from '../../../../ledger/score/ruleSet';
import { compareRules } from '../../../../ledger/score/rules/compareRules';
import { RULE_ENTRIES } from '../../../../ledger/score/rules/ruleEntries';
import { readRuleSets, rulesInForce } from '../../../../ledger/score/rules/rulesInForce';
import { riskGrade } from '../../../../ledger/score/riskGrade';
import { scoreInputs } from '../../../../ledger/score/scoreInputs';
import { periodOf } from '../truthWorkbook';
import { EXAMPLE, exampleWorkbook, type ExampleUnit } from '../workedExample';

const period = periodOf('2016-03');
const rulesOf = (json: unknown): RuleSet => expectSuccess(readRuleSet(json));

function resultOf(rules: RuleSet, units: readonly ExampleUnit[] = EXAMPLE) {
  const inputs = expectSuccess(scoreInputs(exampleWorkbook(units)));
  return expectSuccess(resultOfPeriod(inputs, period, rules));
}

const scoresOf = (rules: RuleSet) =>
  Object.fromEntries(unitsOfResult(resultOf(rules)).map(({ unit, score }) => [unit.name, score]));

it('every entry of a rule set is explained, once', () => {
  expect(RULE_ENTRIES.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_RULES).sort());
});

it('the default rules hold together', () => {
  expect(rulesOf({})).toEqual(DEFAULT_RULES);
});

it('says everything that contradicts itself at once', () => {
  const read = readRuleSet({
    effectiveFrom: '2016-02-30',
    floor: '60',
    ceiling: '50',
    volumeFactor: { minimum: '3', maximum: '2' },
    veto: { highestScore: '85' },
    distribution: [{ grade: 'A', share: '0.5' }],
    byCategory: { 基层: { performanceShare: '2' }, 外包: {} },
  });
  const faults = read.ok ? [] : read.fault;
  expect(new Set(faults.map(({ path }) => path))).toEqual(
    new Set([
      ...['effectiveFrom', 'floor', 'grades', 'volumeFactor.minimum', 'veto.highestScore', 'distribution'],
      ...['byCategory.基层.performanceShare', 'byCategory.外包'],
    ]),
  );
});

it('says every entry that can’t be read at once, and what it should be', () => {
  const read = readRuleSet({ bonus: '5', floor: 60, grades: [], method: 'V9', smallestSample: 1.5 });
  const faults = read.ok ? [] : read.fault;
  expect(Object.fromEntries(faults.map(({ path, code }) => [path, code]))).toEqual({
    ...{ bonus: 'unknownEntry', floor: 'text', grades: 'none', method: 'choice', smallestSample: 'whole' },
  });
});

it('the version in force on a period’s first day holds for all of it', () => {
  const versions = expectSuccess(
    readRuleSets([
      { version: 'a', effectiveFrom: '2016-01-01' },
      { version: 'b', effectiveFrom: '2016-05-15' },
    ]),
  );
  const inForce = (text: string) => expectSuccess(rulesInForce(periodOf(text), versions));
  expect([inForce('2016-05').rules.version, inForce('2016-06').rules.version]).toEqual(['a', 'b']);
  expect(inForce('2016Q2').later.map(({ version }) => version)).toEqual(['b']);
  const before = periodOf('2015');
  const fault = { code: 'noRulesYet', period: before, earliest: '2016-01-01' };
  expect(rulesInForce(before, versions)).toEqual(failure(fault));
});

it('a category’s own rules change its scores and no others (差别考评)', () => {
  const before = scoresOf(DEFAULT_RULES);
  const after = scoresOf(rulesOf({ byCategory: { 基层: { method: 'plainDeduction' } } }));
  // V2 of 5.8: 100 − 3.3, − 1.8, − 1.3: the plain deduction puts 城关 last.
  expect(after).toEqual({ ...before, 城关供电所: '96.70', 王京供电所: '98.20', 川里供电所: '98.70' });
});

it('computes the other methods of domain.md 5.2 on the worked example', () => {
  const of = (method: string) => scoresOf(rulesOf({ method }));
  // V3: 100 − 3.3/1.8, 100 − 1.8/0.9, 100 − 1.3/0.5.
  expect(of('volumeAdjusted')).toMatchObject({
    城关供电所: '98.17',
    王京供电所: '98.00',
    川里供电所: '97.40',
  });
  // V4: 业务职能 bear 10, 12 and 6 indicators, mean 28/3: 100 − 1·(28/3)/10, 100 − 2.5·(28/3)/12, 100 − 0.5·(28/3)/6.
  expect(of('indicatorAdjusted')).toMatchObject({ 运检部: '99.07', 营销部: '98.06', 安监部: '99.22' });
  // V5: no check names an indicator, so the pass rate alone.
  expect(of('passRate')).toMatchObject({ 运检部: '95.00', 川里供电所: '80.00' });
  // V1: all deductions are routine lapses.
  expect(of('completionRate')).toMatchObject({ 城关供电所: '96.70' });
});

it('only inspected indicators count where the rules say so: padding dilutes nothing', () => {
  const [first, ...others] = EXAMPLE;
  if (first === undefined) throw new Error('no example');
  const padded = [{ ...first, indicators: [40, 4, 2] as const }, ...others];
  const rules = rulesOf({ onlyInspected: true });
  const scoreIn = (units: readonly ExampleUnit[]) => unitsOfResult(resultOf(rules, units))[0];
  expect(scoreIn(EXAMPLE)?.score).toBe(scoreIn(padded)?.score);
  expect(scoreIn(EXAMPLE)?.flags).toContain('指标未被抽查');
});

it('the sandbox says who would rise and who would fall', () => {
  const inputs = expectSuccess(scoreInputs(exampleWorkbook(EXAMPLE)));
  const plain = rulesOf({ version: 'v2', method: 'plainDeduction' });
  const { units } = expectSuccess(compareRules(inputs, period, DEFAULT_RULES, plain));
  const moves = Object.fromEntries(
    units.map(({ unit, move, places, points }) => [unit, [move, places, points]]),
  );
  expect(moves).toMatchObject({
    城关供电所: ['falls', -2, '2.54'],
    川里供电所: ['rises', 2, '6.98'],
    王京供电所: ['rises', 0, '4.57'],
  });
});

it('forced distribution: ⌊n·share⌋, one where the scores differ, the largest share takes the rest (5.6)', () => {
  const shares = [
    ['A', '0.2'],
    ['B', '0.5'],
    ['C', '0.25'],
    ['D', '0.05'],
  ].map(([grade, share]) => ({ grade, share }));
  const stations = ['甲', '乙', '丙', '丁', '戊'].map((name, i): ExampleUnit => ({
    ...{
      unit: `${name}供电所`,
      category: '基层',
      indicators: [5, 5, 5],
      volume: 100,
      inspected: 20,
      problems: 0,
    },
    deductions: i < 2 ? [] : [String(i)],
  }));
  const { categories } = resultOf(rulesOf({ distribution: shares }), stations);
  const distribution = categories.find(({ category }) => category === '基层')?.distribution;
  // The first two tie at the border of A: both get it, and the overflow is reported.
  expect(distribution?.grades.map(({ grade }) => grade)).toEqual(['A', 'A', 'B', 'C', 'D']);
  expect(distribution?.places[0]).toEqual({ grade: 'A', allowed: 1, given: 2 });
});

it.each([
  [[3, 2, 2], '高', '高'],
  [[1, 2, 3], '高', '中'],
  [[1, 1, 3], '低', '低'],
  [[2, 2, 1], '中', '中'],
  [[2, 2, 2], '中', '高'],
] as const)('risk factors %j are %s by product and %s by count (R21)', (factors, product, count) => {
  const [frequency, subjectivity, severity] = factors;
  const grade = (method: 'product' | 'count') =>
    riskGrade({ frequency, subjectivity, severity }, { method, high: 12, medium: 4 });
  expect([grade('product'), grade('count')]).toEqual([product, count]);
});
