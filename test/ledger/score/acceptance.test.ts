import { expectSuccess } from '../../../ledger/result';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scorePeriod } from '../../../ledger/score/scorePeriod';
import { yearWorkbook } from '../bulletin/yearWorkbook';
import { periodOf, readFixture, truthWorkbook } from './truthWorkbook';

const expected = readFixture<{
  readonly periods: Readonly<Record<string, Omit<PeriodScore, 'rules'>>>;
}>('2016-acceptance.score.json');

const scoreOf = (workbook: RecognisedWorkbook, period: string): PeriodScore =>
  expectSuccess(scorePeriod(workbook, periodOf(period), DEFAULT_RULES));

describe.each(['2016-09', '2016'])('the year workbook in %s', (period) => {
  it('scores as computed independently, to the last digit', () => {
    expect(scoreOf(truthWorkbook('2016-acceptance'), period)).toEqual({
      ...expected.periods[period],
      rules: { version: DEFAULT_RULES.version, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('scores the same when it is read and recognised from its file', async () => {
    const { workbook } = await yearWorkbook();
    expect(scoreOf(workbook, period)).toMatchObject(expected.periods[period] ?? {});
  });
});

it('the year adds up to 67 entries and exactly 46.3 points (R53, R54)', () => {
  expect(scoreOf(truthWorkbook('2016-acceptance'), '2016').totals).toEqual({
    entries: 67,
    deductions: '46.3',
    checks: 23,
    personTimes: 410,
    problems: 6,
    interviews: 2,
  });
});
