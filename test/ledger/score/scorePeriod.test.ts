import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { expectSuccess } from '../../../ledger/result';
import type { PeriodScore, UnitScore } from '../../../ledger/score/periodScore';
import { DEFAULT_RULES, readRuleSet, ruleSetHash, type RuleSet } from '../../../ledger/score/ruleSet';
import { scorePeriod } from '../../../ledger/score/scorePeriod';
import { ledgerSheet, periodOf, workbookOf } from './truthWorkbook';
import { EXAMPLE, exampleWorkbook, type ExampleUnit } from './workedExample';

const period = periodOf('2016-03');

function score(workbook: RecognisedWorkbook, rules: RuleSet = DEFAULT_RULES): PeriodScore {
  return expectSuccess(scorePeriod(workbook, period, rules));
}

function unitsOf({ categories }: PeriodScore): readonly UnitScore[] {
  return categories.flatMap(({ ranking }) => ranking);
}

function unitOf(result: PeriodScore, name: string): UnitScore {
  const found = unitsOf(result).find(({ unit }) => unit === name);
  if (found === undefined) throw new Error(name);
  return found;
}

const station = (unit: string, more: Partial<ExampleUnit> = {}): ExampleUnit => ({
  ...{
    unit,
    category: '基层',
    indicators: [2, 0, 0],
    volume: 100,
    deductions: [],
    inspected: 20,
    problems: 0,
  },
  ...more,
});

describe('比例计分法', () => {
  it('computes the worked example (domain.md 5.8)', () => {
    const result = score(exampleWorkbook(EXAMPLE));
    const lines = unitsOf(result).map((unit) => [
      unit.rank,
      unit.unit,
      unit.volumeFactor,
      unit.due,
      unit.deductions,
      unit.score,
      unit.problemRate,
    ]);
    expect(lines).toEqual([
      [1, '运检部', '1.0714', '24.86', '1', '95.98', '5.00'],
      [2, '营销部', '1.5000', '43.80', '2.5', '94.29', '6.67'],
      [3, '安监部', '0.5000', '6.80', '0.5', '92.65', '5.00'],
      [1, '城关供电所', '1.8000', '56.52', '3.3', '94.16', '6.67'],
      [2, '王京供电所', '0.9000', '28.26', '1.8', '93.63', '8.89'],
      [3, '川里供电所', '0.5000', '15.70', '1.3', '91.72', '20.00'],
      [1, '后勤服务中心', '1.0000', '10.20', '0.3', '97.06', '5.00'],
    ]);
    expect(result.totals).toMatchObject({ deductions: '10.7', checks: 7, problems: 21 });
    expect(result.byProblemRate[0]).toEqual({ rank: 1, unit: '川里供电所', problemRate: '20.00' });
  });

  it('takes no more for an indicator than it is worth, and reads 指标12 as one number', () => {
    const units = [station('甲供电所', { indicators: [12, 0, 0] })];
    const entries = ['指标1', '指标1、', '依据第2项内容', '指标120', '指标12'].map((basis) => ({
      ...{ unit: '甲供电所', basis, reason: '考核', deduction: '2' },
    }));
    // 指标1 loses its 3 points for 4, 第2项内容 2, 指标12 2; 指标120 is none of its indicators and has no cap.
    expect(unitOf(score(exampleWorkbook(units, { entries })), '甲供电所').deductions).toBe('9');
  });

  it('lets 各供电所 bear an indicator, the department not', () => {
    const units = [station('甲供电所'), station('乙供电所'), station('营销部', { category: '业务职能' })];
    const indicators = [
      { unit: '各供电所', indicator: '抄表到位率', grade: '中', basePoints: '4', serial: 9 },
    ];
    const result = score(exampleWorkbook(units, { indicators }));
    expect(unitsOf(result).map(({ unit, due }) => [unit, due])).toEqual([
      ['营销部', '6.00'],
      ['甲供电所', '10.00'],
      ['乙供电所', '10.00'],
    ]);
  });

  it('holds a vetoed unit below the pass mark, whatever its points', () => {
    const entries = [{ unit: '甲供电所', reason: '瞒报事故', remark: '一票 否决', deduction: '0.1' }];
    const vetoed = unitOf(score(exampleWorkbook([station('甲供电所')], { entries })), '甲供电所');
    expect(vetoed).toMatchObject({ score: '59.90', grade: 'D', veto: true, flags: ['一票否决'] });
  });

  it('limits bonuses and never passes 100', () => {
    const units = [station('甲供电所', { deductions: ['0.6'] })];
    const entries = [{ unit: '甲供电所', reason: '竞赛获奖', bonus: '8' }];
    expect(unitOf(score(exampleWorkbook(units, { entries })), '甲供电所')).toMatchObject({
      bonus: '5',
      score: '95.00',
    });
    const clean = unitOf(score(exampleWorkbook([station('甲供电所')], { entries })), '甲供电所');
    expect(clean.score).toBe('100.00');
  });
});

describe('ranking (R71)', () => {
  it('puts small samples last within their grade, says which samples mix units, and ranks nobody uninspected', () => {
    const units = [
      station('甲供电所', { inspected: 9 }),
      station('乙供电所', { deductions: ['0.1'] }),
      station('丙供电所', { inspected: 0 }),
      station('丁供电所', { indicators: [0, 0, 0], volume: null }),
      station('戊供电所', { deductions: ['0.6'] }),
    ];
    const checks = [{ unit: '乙供电所', quantity: { value: 5, unit: '户' }, problemCount: 1 }];
    const result = score(exampleWorkbook(units, { checks }));
    expect(unitsOf(result).map(({ rank, unit, flags }) => [rank, unit, ...flags])).toEqual([
      [1, '乙供电所', '计量单位不一'],
      [2, '甲供电所', '样本不足'],
      [3, '戊供电所'],
      [null, '丙供电所', '未被抽查'],
      [null, '丁供电所', '未承担指标', '未报业务量'],
    ]);
    expect(unitOf(result, '乙供电所')).toMatchObject({
      inspected: [
        { value: 20, unit: '件' },
        { value: 5, unit: '户' },
      ],
      problemRate: '4.00',
    });
  });

  it('breaks ties by problem rate, then by graver problems, then shares the rank and skips the next', () => {
    const units = ['甲', '乙', '丙', '丁'].map((name) => station(`${name}供电所`, { inspected: 0 }));
    const check = (unit: string, problemCount: number, severity: string) => ({
      ...{ unit, quantity: { value: 50, unit: '件' }, problemCount, severity },
    });
    const checks = [
      check('甲供电所', 1, '较大'),
      check('乙供电所', 1, '一般'),
      check('丙供电所', 1, '一般'),
      check('丁供电所', 2, '一般'),
    ];
    const ranks = unitsOf(score(exampleWorkbook(units, { checks }))).map(({ rank, unit, flags }) => [
      rank,
      unit,
      ...flags,
    ]);
    expect(ranks).toEqual([
      [1, '乙供电所', '并列'],
      [1, '丙供电所', '并列'],
      [3, '甲供电所'],
      [4, '丁供电所'],
    ]);
  });
});

describe('what is missing is said', () => {
  it.each([
    [workbookOf([]), 'noRoster'],
    [workbookOf([ledgerSheet('organisation', [{ unit: '营销部', category: '业务职能' }])]), 'noIndicators'],
    [exampleWorkbook([station('甲供电所', { volume: null, inspected: 0 })]), 'noRecords'],
  ])('by its code, whose words are in addin/locales', (workbook, code) => {
    expect(scorePeriod(workbook, period, DEFAULT_RULES)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe('rules', () => {
  it('are data: what a file leaves out is as in the default, and every rule set has its own hash', () => {
    const stricter = expectSuccess(readRuleSet({ version: '2016.2', smallestSample: 30 }));
    const flags = unitOf(score(exampleWorkbook(EXAMPLE), stricter), '川里供电所').flags;
    expect(flags).toEqual(['样本不足']);
    expect(ruleSetHash(stricter)).not.toBe(ruleSetHash(DEFAULT_RULES));
    expect(ruleSetHash({ ...DEFAULT_RULES })).toBe(ruleSetHash(DEFAULT_RULES));
  });

  it.each([
    [[], [{ path: '', code: 'notAnObject' }]],
    [{ riskFactors: { 高: '一点五' } }, [{ path: 'riskFactors.高', code: 'decimal' }]],
    [{ bonus: '5' }, [{ path: 'bonus', code: 'unknownEntry' }]],
  ])('that can’t be read are refused with the entry that is wrong', (json, faults) => {
    const refused = readRuleSet(json);
    expect(refused.ok ? [] : refused.fault).toEqual(faults);
  });
});
