import { addDays } from '../../calendar/plainDate';
import { workingDayFrom } from '../../calendar/workingDays';
import { fairnessOf } from '../../score/fairness/fairness';
import { lastDayOf, type Period } from '../../score/period';
import { resultOfPeriod } from '../../score/periodResult';
import { DEFAULT_RULES } from '../../score/ruleSet';
import { rulesInForce } from '../../score/rules/rulesInForce';
import { scoreInputs } from '../../score/scoreInputs';
import { monthsBetween } from '../months';
import type { Days, Occasion } from '../occasion';
import { workbookOfYear, type Situation } from '../sharedRecords';

/** The statistics draw lots for ranks alone, which no warning depends on. */
const NO_CHANCE = (): number => 0.5;

/**
 * A unit whose problem rate of a month, by the company's rule set in force in it, lies beyond the funnel's limit of 99.8 % (design.md,
 * "Fairness"; R73).
 */
export function passRates(situation: Situation, days: Days): readonly Occasion[] {
  const notice = situation.rules.passRate;
  if (!notice.isOn) return [];
  const ended = monthsBetween(days).flatMap((month) => {
    const on = workingDayFrom(addDays(lastDayOf(month), 1), situation.calendar);
    return on >= days.from && on <= days.to ? [{ month, on }] : [];
  });
  return ended.flatMap(({ month, on }) => {
    const inputs = scoreInputs(workbookOfYear(situation, month.year));
    const inForce = rulesInForce(month, situation.ruleSets);
    const rules = inForce.ok ? inForce.value.rules : DEFAULT_RULES;
    const result = inputs.ok ? resultOfPeriod(inputs.value, month, rules) : inputs;
    // Without a roster, indicators or checks there is nothing to hold a rate against.
    if (!result.ok) return [];
    return fairnessOf(result.value, NO_CHANCE)
      .units.filter(({ isBeyondLimit }) => isBeyondLimit)
      .map(({ unit, problems, inspected }): Occasion => ({
        rule: 'passRate.beyondLimit',
        notice,
        subject: unit,
        unit,
        dueDate: lastDayOf(month),
        on,
        matter: periodWords(month),
        detail: `${periodWords(month)}抽查${String(inspected)}件，有问题${String(problems)}件`,
      }));
  });
}

function periodWords({ year, months }: Period): string {
  return `${String(year)}年${String(months[0])}月`;
}
