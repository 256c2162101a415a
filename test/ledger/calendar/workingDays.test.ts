import fc from 'fast-check';
import {
  dateOfDayNumber,
  dayNumber,
  parsePlainDate,
  type PlainDate,
} from '../../../ledger/calendar/plainDate';
import {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
  workingDayUpTo,
} from '../../../ledger/calendar/workingDays';

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
}

describe('“N个工作日内”', () => {
  it.each([
    ['2016-02-05', 3, '2016-02-15'],
    ['2016-06-08', 2, '2016-06-13'],
    ['2016-09-29', 5, '2016-10-11'],
    ['2016-12-30', 5, '2017-01-09'],
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('counts holidays and make-up days: %s + %i is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it('doesn’t take New Year’s Day of a year without a notice for a working day, and says that it estimates', () => {
    expect(addWorkingDays(day('2026-12-30'), 3)).toBe('2027-01-05');
    expect([isProvisional(day('2026-12-31')), isProvisional(day('2027-01-05'))]).toEqual([false, true]);
  });

  it('follows the company’s own days before the national calendar', () => {
    const overrides = new Map([
      [day('2016-03-12'), 'work' as const],
      [day('2016-03-14'), 'off' as const],
    ]);
    expect(addWorkingDays(day('2016-03-11'), 2, overrides)).toBe('2016-03-15');
    expect(workingDayUpTo(day('2016-03-14'), overrides)).toBe('2016-03-12');
  });

  it('has 250 working days in 2016 and 248 in 2025', () => {
    expect(workingDaysBetween(day('2015-12-31'), day('2016-12-31'))).toBe(250);
    expect(workingDaysBetween(day('2024-12-31'), day('2025-12-31'))).toBe(248);
  });

  it('ends on a working day, and counting back gives the number that was added', () => {
    const days = fc.integer({ min: dayNumber(day('2004-01-01')), max: dayNumber(day('2030-12-31')) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const from = dateOfDayNumber(start);
        const to = addWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(count);
      }),
    );
  });
});
