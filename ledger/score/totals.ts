import { roundHalfUpShort } from './fraction';
import { monthOf } from './ledgerRecords';
import { fractionOfMilli, type Milli } from './milli';
import { monthsOf, type Period } from './period';
import type { PeriodTotals } from './periodScore';
import type { ScoreInputs } from './scoreInputs';

/** What the ledgers record for a period, units that the roster doesn't know included, before caps. */
export function periodTotals(period: Period, inputs: ScoreInputs): PeriodTotals {
  const months = new Set<string | null>(monthsOf(period));
  const inPeriod = ({ month }: { month: string | null }): boolean => months.has(month);
  let [entries, deductions] = [0, 0];
  for (const entry of inputs.entries) {
    if (!inPeriod(entry)) continue;
    entries++;
    deductions += entry.deduction;
  }
  const checks = inputs.checks.filter(inPeriod);
  // Households or documents are no persons; a number without a unit is taken for 人次.
  const personTimes = checks
    .map(({ quantity }) => (quantity !== null && /^(?:人次?)?$/.test(quantity.unit) ? quantity.value : 0))
    .reduce((total, value) => total + value, 0);
  const interviews = inputs.interviews.filter(({ values }) => inPeriod({ month: monthOf(values.date) }));
  return {
    entries,
    deductions: roundHalfUpShort(fractionOfMilli(deductions as Milli), 1),
    checks: checks.length,
    personTimes,
    problems: checks.reduce((total, { problems }) => total + problems, 0),
    interviews: interviews.length,
  };
}
