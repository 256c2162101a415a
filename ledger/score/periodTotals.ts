import type { RecognisedWorkbook } from '../recognise/recognised';
import { decimalOfNumber } from '../values/decimal';
import { fractionOf, shortDecimal, sum } from './fraction';
import { monthOf, pointsOf, quantityOf, recordsOf } from './ledgerRecords';
import type { PeriodTotals } from './periodScore';
import { entryMonth, entryRecords } from './scoreInputs';

/** What the ledgers record for the months, before caps. Every record counts once, however many units it names. */
export function periodTotals(workbook: RecognisedWorkbook, months: readonly string[]): PeriodTotals {
  const within = (month: string | null): boolean => month !== null && months.includes(month);
  const entries = entryRecords(workbook).filter((record) => within(entryMonth(record)));
  const checks = recordsOf(workbook, 'checks').filter(({ values }) => within(monthOf(values.date)));
  const personTimes = checks
    .map(({ values }) => quantityOf(values.quantity))
    .filter((quantity) => quantity !== null && (quantity.unit === '人次' || quantity.unit === ''))
    .map((quantity) => fractionOf(decimalOfNumber(quantity?.value ?? 0)));
  const interviews = recordsOf(workbook, 'interviews').filter(({ values }) => within(monthOf(values.date)));
  return {
    entries: entries.length,
    deductions: shortDecimal(sum(entries.map(({ values }) => pointsOf(values.deduction))), 3),
    checks: checks.length,
    personTimes: Number(shortDecimal(sum(personTimes), 3)),
    problems: checks.reduce((count, { values }) => count + (Number(values.problemCount) || 0), 0),
    interviews: interviews.length,
  };
}
