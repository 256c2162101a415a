import { parseNcrontab } from '../../../functions/local/ncrontab';
import { startTimer, type Clock, type TimerStatus } from '../../../functions/local/timerSchedule';

const DAY_MS = 86_400_000;
const daily = parseNcrontab('0 0 1 * * *');

/** A clock that stands still until it is told to go on. */
function handClock(start: string): Clock & { goOn(ms: number): Promise<void> } {
  let now = Date.parse(start);
  let calls: Array<{ at: number; call: () => void }> = [];
  return {
    now: () => new Date(now),
    after: (waitMs, call) => {
      const entry = { at: now + waitMs, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((other) => other !== entry);
      };
    },
    goOn: async (ms) => {
      const end = now + ms;
      for (;;) {
        const next = calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        calls = calls.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.call();
        for (let i = 0; i < 10; i++) await Promise.resolve();
      }
      now = end;
    },
  };
}

function inMemory(): { status: TimerStatus | null; read(): TimerStatus | null; write(s: TimerStatus): void } {
  return {
    status: null,
    read() {
      return this.status;
    },
    write(status) {
      this.status = status;
    },
  };
}

describe('a timer of the local host', () => {
  it('runs at 09:00 in Beijing, day after day', async () => {
    const clock = handClock('2026-11-24T00:59:58Z');
    const runs: string[] = [];
    const timer = startTimer(daily, inMemory(), clock, () => {
      runs.push(clock.now().toISOString());
      return Promise.resolve();
    });
    await clock.goOn(1000);
    expect(runs).toEqual([]);
    await clock.goOn(2 * DAY_MS);
    expect(runs).toEqual(['2026-11-24T01:00:00.000Z', '2026-11-25T01:00:00.000Z']);
    await timer.stop();
    await clock.goOn(2 * DAY_MS);
    expect(runs).toHaveLength(2);
  });

  it('makes up for any number of missed days with one run, which learns when the last one was', async () => {
    const statuses = inMemory();
    const before = handClock('2026-11-20T00:00:00Z');
    const first = startTimer(daily, statuses, before, () => Promise.resolve());
    await before.goOn(DAY_MS / 2);
    await first.stop();

    const after = handClock('2026-11-24T05:00:00Z');
    const runs: Array<[string | null, boolean]> = [];
    const second = startTimer(daily, statuses, after, ({ last }, isPastDue) => {
      runs.push([last, isPastDue]);
      return Promise.resolve();
    });
    await after.goOn(DAY_MS / 2);
    expect(runs).toEqual([['2026-11-20T01:00:00.000Z', true]]);
    await second.stop();
    expect(statuses.status?.next).toBe('2026-11-25T01:00:00.000Z');
  });

  it('can be run at once without moving its schedule', async () => {
    const statuses = inMemory();
    let runs = 0;
    const timer = startTimer(daily, statuses, handClock('2026-11-24T05:00:00Z'), () => {
      runs++;
      return Promise.resolve();
    });
    const before = statuses.status;
    await timer.runNow();
    expect([runs, statuses.status]).toEqual([1, before]);
    await timer.stop();
  });
});

describe('a schedule', () => {
  it.each([
    ['0 0 1 * * *', '2026-11-24T01:00:00Z', '2026-11-25T01:00:00Z'],
    ['0 30 9 1 * *', '2026-12-31T23:00:00Z', '2027-01-01T09:30:00Z'],
    ['0 */15 * * * *', '2026-11-24T10:14:59Z', '2026-11-24T10:15:00Z'],
    ['0 0 8 * * 1-5', '2026-11-27T08:00:00Z', '2026-11-30T08:00:00Z'],
    ['0 0 0 29 2 *', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['0 0 0 1,15 6,12 *', '2026-12-01T00:00:00Z', '2026-12-15T00:00:00Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(parseNcrontab(expression)(new Date(after)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each(['0 0 1 * *', '0 0 24 * * *', '0 0 5-1 * * *', 'x 0 1 * * *', '0 0 1 */0 * *'])(
    'refuses %s',
    (expression) => {
      expect(() => parseNcrontab(expression)).toThrow();
    },
  );
});
