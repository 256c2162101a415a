import { nextRaising } from '../../../functions/timers/raiseWarnings';
import { shanghaiDate } from '../../../functions/timers/shanghaiDate';

describe('the date in China', () => {
  it.each([
    ['2016-10-08T15:59:59Z', '2016-10-08'],
    ['2016-10-08T16:00:00Z', '2016-10-09'],
    ['2016-12-31T16:00:00Z', '2017-01-01'],
  ])('at %s is %s, wherever the host stands', (instant, date) => {
    expect(shanghaiDate(new Date(instant))).toBe(date);
  });
});

it('raises at nine in the morning in China next', () => {
  const next = (now: string) => nextRaising(new Date(now)).toISOString();
  expect(next('2016-10-08T00:59:59Z')).toBe('2016-10-08T01:00:00.000Z');
  expect(next('2016-10-08T01:00:00Z')).toBe('2016-10-09T01:00:00.000Z');
});
