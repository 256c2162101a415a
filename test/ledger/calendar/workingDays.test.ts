import { parsePlainDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import {
  addWorkingDays,
  isEstimatedYear,
  isWorkingDay,
  workingDaysBetween,
} from '../../../ledger/calendar/workingDays';

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(text);
  return date;
};

describe('working days', () => {
  it.each([
    ['2016-02-05', 3, '2016-02-15'],
    ['2016-06-08', 2, '2016-06-13'],
    ['2016-09-29', 5, '2016-10-11'],
    ['2016-12-30', 5, '2017-01-09'],
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('%s + %i working days is %s (domain.md 10.5)', (from, days, to) => {
    expect(addWorkingDays(day(from), days)).toBe(to);
    expect(workingDaysBetween(day(from), day(to))).toBe(days);
  });

  it('counts the make-up days of 2016 as working days', () => {
    for (const date of ['2016-02-06', '2016-02-14', '2016-06-12', '2016-09-18', '2016-10-08', '2016-10-09'])
      expect([date, isWorkingDay(day(date))]).toEqual([date, true]);
  });

  it('does not take New Year for a working day in a year whose holidays are not published', () => {
    expect(isEstimatedYear(2027)).toBe(true);
    expect(isWorkingDay(day('2027-01-01'))).toBe(false);
    expect(addWorkingDays(day('2026-12-30'), 2)).toBe('2027-01-04');
  });

  it('lets the company decide otherwise', () => {
    const overrides = new Map([[day('2016-03-08'), 'rest' as const]]);
    expect(isWorkingDay(day('2016-03-08'), overrides)).toBe(false);
    expect(addWorkingDays(day('2016-03-07'), 1, overrides)).toBe('2016-03-09');
  });
});
