/** Functions for sheets of one's own: what they compute, what they say when they can't, and what Excel is told of them. */
import { readFileSync } from 'node:fs';
import { CHINESE_SUFFIX, CUSTOM_FUNCTIONS } from '../../../addin/formulas/customFunctions';
import { deadline, workingDays } from '../../../addin/formulas/days';
import { duePoints, score } from '../../../addin/formulas/points';
import { problemRate, wilsonLower, wilsonUpper } from '../../../addin/formulas/rates';
import type { CellResult } from '../../../addin/formulas/cellFault';
import { expectSuccess } from '../../../ledger/result';
import { EXAMPLE } from '../../ledger/score/workedExample';

interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly result: { readonly type: string };
  readonly parameters: ReadonlyArray<{
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly optional?: boolean;
  }>;
}

const { functions } = JSON.parse(readFileSync('addin/formulas/functions.json', 'utf8')) as {
  functions: readonly Described[];
};
const serial = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25569;
const wordsOf = (result: CellResult): string =>
  result.ok ? '' : `${result.fault.code} ${result.fault.chinese}`;

describe('what Excel is told', () => {
  it('every function that is associated is described in both languages, and no other', () => {
    const ids = Object.keys(CUSTOM_FUNCTIONS).flatMap((id) => [id, `${id}${CHINESE_SUFFIX}`]);
    expect(functions.map(({ id }) => id)).toEqual(ids);
  });

  it('ids, names, arguments and their help are such as Excel takes', () => {
    for (const { id, name, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(name).toMatch(/^\p{L}[\p{L}\d_.]{2,}$/u);
      // A name such as AB1 would be a cell.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(description).not.toBe('');
      for (const each of parameters) expect(each.description).not.toBe('');
      const optional = parameters.map((each) => each.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
  });

  it('both languages take the same arguments, as many as the function has', () => {
    const shapeOf = ({ parameters }: Described) =>
      parameters.map(({ type, dimensionality, optional }) => [type, dimensionality, optional]);
    for (const [id, run] of Object.entries(CUSTOM_FUNCTIONS)) {
      const [english, chinese] = functions.filter((each) => each.id.replace(CHINESE_SUFFIX, '') === id);
      if (english === undefined || chinese === undefined) throw new Error(id);
      expect(shapeOf(chinese)).toEqual(shapeOf(english));
      expect(english.parameters.length).toBe(run.length);
      expect(/[\u4e00-\u9fff]/.test(chinese.name)).toBe(true);
    }
  });

  it('the built script associates them all and gives a fault as the cell’s error', async () => {
    const known = new Map<string, (...args: unknown[]) => number>();
    class CellError extends Error {
      constructor(
        readonly code: string,
        message: string,
      ) {
        super(message);
      }
    }
    Object.assign(globalThis, {
      CustomFunctions: {
        associate: (id: string, run: (...args: unknown[]) => number) => known.set(id, run),
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
        Error: CellError,
      },
    });
    await import('../../../addin/formulas/main');
    expect([...known.keys()]).toEqual(functions.map(({ id }) => id));
    expect(known.get('PROBLEMRATE_ZH')?.(6, 410)).toBe(0.0146);
    expect(() => known.get('PROBLEMRATE_ZH')?.(0, 0)).toThrow('未被抽查，没有有问题率');
    expect(() => known.get('PROBLEMRATE')?.(0, 0)).toThrow('Nothing was inspected');
  });
});

describe('points', () => {
  it('the worked example of domain.md 5.8', () => {
    const factors: Readonly<Record<string, number>> = { 城关供电所: 1.8, 王京供电所: 0.9, 川里供电所: 0.5 };
    const scores = EXAMPLE.filter(({ unit }) => unit in factors).map(({ unit, indicators, deductions }) => {
      const grades = indicators.flatMap((count, i) =>
        Array.from({ length: count }, () => [['高', '中', '低'][i]]),
      );
      const due = expectSuccess(
        duePoints(
          grades.map(() => [2]),
          grades,
          factors[unit],
        ),
      );
      return [
        due,
        expectSuccess(
          score(
            due,
            deductions.reduce((sum, each) => sum + Number(each), 0),
          ),
        ),
      ];
    });
    expect(scores).toEqual([
      [56.52, 94.16],
      [28.26, 93.63],
      [15.7, 91.72],
    ]);
  });

  it('halves go up where binary floats would let them fall, and limits hold', () => {
    // 100·(1 − 19.95/1000) is 98.005 exactly; the nearest binary float lies below it.
    expect(expectSuccess(score(1000, 19.95))).toBe(98.01);
    expect(expectSuccess(score(10, 0.5, 8, 2))).toBe(99);
    expect(expectSuccess(score(10, 20))).toBe(0);
    expect(expectSuccess(score(10, 20, null, null, 60))).toBe(60);
    expect(expectSuccess(score(10, 0, 9, 1, 0, 105))).toBe(105);
  });

  it('empty cells count as in a ledger', () => {
    expect(expectSuccess(duePoints([[''], [3], ['']], [['高'], [''], ['']]))).toBe(6);
    expect(expectSuccess(duePoints([[2]], [['高']], 24.857142857142858))).toBe(74.571428571429);
  });

  it.each([
    [score(0, 0), /notAvailable.*没有得分/],
    [score(-1, 0), /invalidValue.*不小于0/],
    [score(10, 0, 0, 1.5), /月数/],
    [score(10, 0, 0, 1, 100, 60), /保底分应低于封顶分/],
    [duePoints([[1]], [['高', '中']]), /个数不同/],
    [duePoints([['两分']], [['高']]), /第1个分值“两分”/],
  ])('says what is wrong (%#)', (result, words) => {
    expect(wordsOf(result)).toMatch(words);
  });
});

describe('rates', () => {
  it('the seed’s 6 of 410 and 6 of 23, and Wilson’s bounds of 1 of 10', () => {
    expect([expectSuccess(problemRate(6, 410)), expectSuccess(problemRate(6, 23))]).toEqual([0.0146, 0.2609]);
    expect(expectSuccess(wilsonLower(1, 10))).toBeCloseTo(0.01787621, 7);
    expect(expectSuccess(wilsonUpper(1, 10))).toBeCloseTo(0.40415003, 7);
  });

  it.each([
    [problemRate(0, 0), /notAvailable.*未被抽查/],
    [problemRate(-1, 5), /invalidValue/],
    [wilsonUpper(6, 5), /不能多于/],
  ])('says what is wrong (%#)', (result, words) => {
    expect(wordsOf(result)).toMatch(words);
  });
});

describe('working days', () => {
  it('counts by the published calendar: the National Day week of 2016 and its make-up days', () => {
    // 30 September, 8 and 9 October (make-up days), 10 October.
    expect(expectSuccess(workingDays(serial('2016-09-29'), serial('2016-10-10')))).toBe(4);
    expect(expectSuccess(deadline(serial('2016-09-29'), 4))).toBe(serial('2016-10-10'));
    expect(expectSuccess(workingDays(serial('2016-10-10'), serial('2016-09-29')))).toBe(0);
  });

  it('an unpublished year is an estimate only where one is asked for', () => {
    const [from, to] = [serial('2029-12-28'), serial('2030-01-04')];
    expect(wordsOf(workingDays(from, to))).toMatch(/没有2029年的放假安排/);
    expect(expectSuccess(workingDays(from, to, true))).toBe(4);
    expect(wordsOf(deadline(serial('2026-12-30'), 5))).toMatch(/没有2027年的放假安排/);
  });

  it.each([
    [workingDays(0.5, serial('2016-09-29')), /不是日期/],
    [deadline(serial('2016-09-29'), 1.5), /整数/],
  ])('says what is wrong (%#)', (result, words) => {
    expect(wordsOf(result)).toMatch(words);
  });
});
