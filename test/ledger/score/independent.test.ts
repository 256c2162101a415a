/** Random ledgers, scored by the engine and by a second calculation from the definition (R49, R54, R71; domain.md 5). */
import fc from 'fast-check';
import { failure } from '../../../ledger/result';
import { monthsOf } from '../../../ledger/score/period';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scorePeriod } from '../../../ledger/score/scorePeriod';
import { expectedScore } from './oracle';
import { caseWorkbook, randomCase } from './randomCase';
import { periodOf } from './truthWorkbook';

const PERIODS = ['2016-01', '2016-02', '2016-04', '2016Q1', '2016Q2', '2016'];

it('the whole document agrees to the last digit, whatever stands in the ledgers', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...PERIODS), (seed, text) => {
      const period = periodOf(text);
      const given = randomCase(seed);
      const expected = expectedScore(given, text, monthsOf(period));
      const scored = scorePeriod(caseWorkbook(given, seed), period, DEFAULT_RULES);
      if (expected === null) {
        expect(scored).toEqual(failure({ code: 'noRecords', period }));
        return;
      }
      expect(scored.ok ? { ...scored.value, rules: undefined } : scored.fault).toEqual({
        ...expected,
        rules: undefined,
      });
    }),
    { seed: 2016, numRuns: 400 },
  );
});
