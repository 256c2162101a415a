import fc from 'fast-check';
import { readCalendarDays } from '../../../ledger/calendar/calendarDays';
import { dateOfDayNumber } from '../../../ledger/calendar/plainDate';

it('reads days as they are typed, pasted from a sheet or saved as CSV (domain.md 10.4)', () => {
  const text =
    '\ufeff日期,类型,说明\r\n2027-02-06,班,春节调休\r\n2027/2/8\t放假\t春节\r\n2027年2月9日 休\r\n\r\n';
  expect(readCalendarDays(text)).toEqual({
    days: [
      { date: '2027-02-06', type: '班', note: '春节调休' },
      { date: '2027-02-08', type: '休', note: '春节' },
      { date: '2027-02-09', type: '休', note: '' },
    ],
    unreadable: [],
  });
});

it('says which lines it can not read, and lets the last line of a day hold', () => {
  const { days, unreadable } = readCalendarDays(
    '2027-02-30,休\n2027-02-06,也许\n2027-02-06,班\n2027-02-06,休',
  );
  expect(days).toEqual([{ date: '2027-02-06', type: '休', note: '' }]);
  expect(unreadable).toEqual([
    { line: 1, text: '2027-02-30,休' },
    { line: 2, text: '2027-02-06,也许' },
  ]);
});

it('reads every day that is written as it writes them', () => {
  const day = fc.record({
    at: fc.integer({ min: 0, max: 40_000 }),
    type: fc.constantFrom('休' as const, '班' as const),
  });
  fc.assert(
    fc.property(fc.uniqueArray(day, { selector: ({ at }) => at, maxLength: 30 }), (days) => {
      const written = days.map(({ at, type }) => ({ date: dateOfDayNumber(at), type, note: '' }));
      const { days: found } = readCalendarDays(written.map(({ date, type }) => `${date},${type}`).join('\n'));
      expect(found).toEqual([...written].sort((a, b) => (a.date < b.date ? -1 : 1)));
    }),
    { seed: 2016, numRuns: 100 },
  );
});
