import { parsePeriod } from '../../../ledger/score/period';
import type { PeriodScore } from '../../../ledger/score/periodScore';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scorePeriod } from '../../../ledger/score/scorePeriod';
import { expectSuccess } from '../../../ledger/result';
import { readFixture, truthWorkbook } from './truthWorkbook';

const expected = readFixture<{
  readonly periods: Readonly<Record<string, Omit<PeriodScore, 'rules'>>>;
}>('2016-acceptance.score.json');

function score(text: string): PeriodScore {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return expectSuccess(scorePeriod(truthWorkbook('2016-acceptance'), period, DEFAULT_RULES));
}

it.each(['2016-09', '2016'])(
  'the year workbook scores as computed independently, to the last digit: %s',
  (period) => {
    const { rules, ...actual } = score(period);
    expect(actual).toEqual(expected.periods[period]);
    expect(rules).toEqual({
      version: DEFAULT_RULES.version,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  },
);

it('the year adds up to 67 entries and exactly 46.3 points (R53, R54)', () => {
  expect(score('2016').totals).toEqual({
    entries: 67,
    deductions: '46.3',
    checks: 23,
    personTimes: 410,
    problems: 6,
    interviews: 2,
  });
});
