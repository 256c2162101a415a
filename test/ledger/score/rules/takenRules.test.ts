/** The company's rules, taken into a workbook: they hold for the period, and nothing else changes (R48, R74). */
import fc from 'fast-check';
import { parsePeriod } from '../../../../ledger/score/period';
import { DEFAULT_RULES, type RuleSet } from '../../../../ledger/score/ruleSet';
import { readRuleSets } from '../../../../ledger/score/rules/rulesInForce';
import { rulesOfPeriod } from '../../../../ledger/score/rules/rulesOfPeriod';
import { takenRules } from '../../../../ledger/score/rules/takenRules';

const DAYS = ['2016-01-01', '2016-04-01', '2016-07-15', '2016-09-01', '2016-11-01', '2017-01-01'];
const rulesFrom = (effectiveFrom: string, version: string): RuleSet => ({
  ...DEFAULT_RULES,
  ...{ effectiveFrom, version },
});
const periodOf = (text: string) => {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return period;
};

it('hold for the period, beside the rule sets that were there and do not contradict them', () => {
  fc.assert(
    fc.property(
      fc.subarray(DAYS),
      fc.constantFrom(...DAYS.slice(0, 4)),
      fc.constantFrom('2016-09', '2016-10', '2016Q4', '2017'),
      fc.boolean(),
      (days, day, month, isNamesake) => {
        const kept = days.map((each, i) => rulesFrom(each, `own ${String(i)}`));
        const taken = rulesFrom(day, isNamesake ? 'own 0' : 'company');
        const period = periodOf(month);
        const { ruleSets, replaced } = takenRules(taken, period, kept);
        expect(rulesOfPeriod(period, ruleSets)).toBe(taken);
        expect(readRuleSets(ruleSets).ok).toBe(true);
        expect(new Set([...ruleSets, ...replaced])).toEqual(new Set([...kept, taken]));
        for (const each of kept.filter(({ version }) => version !== taken.version))
          if (each.effectiveFrom < day) expect(ruleSets).toContain(each);
      },
    ),
    { seed: 20261126, numRuns: 500 },
  );
});
