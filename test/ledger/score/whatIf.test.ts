/** 假如: another figure or rule gives exactly the result that the ledgers would give if they said so. */
import { expectSuccess } from '../../../ledger/result';
import { fractionOfDecimal } from '../../../ledger/score/fraction';
import { parseMilli, ZERO_MILLI } from '../../../ledger/score/milli';
import { resultOfPeriod, unitsOfResult, type PeriodResult } from '../../../ledger/score/periodResult';
import { DEFAULT_RULES, readRuleSet } from '../../../ledger/score/ruleSet';
import { scoreInputs } from '../../../ledger/score/scoreInputs';
import { rowKey, whatIf } from '../../../ledger/score/whatIf';
import { periodOf } from './truthWorkbook';
import { EXAMPLE, exampleWorkbook, type ExampleUnit } from './workedExample';

function resultOf(units: readonly ExampleUnit[], rules = DEFAULT_RULES): PeriodResult {
  const inputs = expectSuccess(scoreInputs(exampleWorkbook(units)));
  return expectSuccess(resultOfPeriod(inputs, periodOf('2016-03'), rules));
}

const scoresOf = (result: PeriodResult) => unitsOfResult(result).map(({ unit, score }) => [unit.name, score]);
const before = resultOf(EXAMPLE);
const NOTHING = { deductions: new Map(), volumes: new Map(), rules: DEFAULT_RULES };
const entryOf = (unit: string) => {
  const entry = before.inputs.entries.find(({ units }) => units.includes(unit));
  if (entry === undefined) throw new Error(unit);
  return entry;
};

it('nothing supposed changes nothing', () => {
  const { changes } = expectSuccess(whatIf(before, NOTHING));
  expect(new Set(changes.map(({ move }) => move))).toEqual(new Set(['stays']));
});

it('another deduction and another volume', () => {
  const deduction = parseMilli('5') ?? ZERO_MILLI;
  const volume = before.inputs.volumes.find(({ units }) => units.includes('川里供电所'));
  const { result, changes } = expectSuccess(
    whatIf(before, {
      ...NOTHING,
      deductions: new Map([[rowKey(entryOf('王京供电所').row), deduction]]),
      volumes: new Map([[rowKey(volume?.row ?? entryOf('王京供电所').row), fractionOfDecimal('450')]]),
    }),
  );
  const changed = EXAMPLE.map((each) => {
    if (each.unit === '王京供电所') return { ...each, deductions: ['5'] };
    return each.unit === '川里供电所' ? { ...each, volume: 450 } : each;
  });
  expect(scoresOf(result)).toEqual(scoresOf(resultOf(changed)));
  expect(changes.find(({ unit }) => unit === '王京供电所')).toMatchObject({ move: 'falls', places: -1 });
});

it('another rule', () => {
  const rules = expectSuccess(readRuleSet({ method: 'plainDeduction' }));
  const { result } = expectSuccess(whatIf(before, { ...NOTHING, rules }));
  expect(scoresOf(result)).toEqual(scoresOf(resultOf(EXAMPLE, rules)));
});
