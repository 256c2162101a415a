import type { InvocationContext, Timer } from '@azure/functions';
import { memoryRows } from '../../../functions/store/memoryRows';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { overdueRectifications, workingDaysToWarn } from '../../../functions/timers/overdueRectifications';
import { overdueWarning } from '../../../functions/timers/overdueRule';
import { shanghaiDate } from '../../../functions/timers/shanghaiDate';
import { parsePlainDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import { operation } from '../store/ledgerStoreContract';
import { storeOptions } from '../store/storeOptions';

const day = (text: string): PlainDate => parsePlainDate(text) ?? fail(text);

function fail(text: string): never {
  throw new Error(`no date: ${text}`);
}

describe('the warning of a rectification', () => {
  const deadline = { date: day('2016-09-30'), precision: 'day' } as const;
  const on = (date: string, values: RecordValues = {}) =>
    overdueWarning(
      { recordId: 'r1', unit: '城关供电所', values: { problem: '估抄', deadline, ...values } },
      day(date),
    );

  // 1-7 October 2016 is a holiday, 8 and 9 October (a weekend) are worked.
  it.each([
    ['2016-09-30', null],
    ['2016-10-07', null],
    ['2016-10-08', '预警'],
    ['2016-10-09', '预警'],
    ['2016-10-10', '督办'],
    ['2026-11-24', '督办'],
  ])('is on %s: %s (domain.md 9.4, T+1 and T+3 working days)', (date, level) => {
    expect(on(date)?.level ?? null).toBe(level);
  });

  it('names the problem, the deadline and the key that makes it happen once', () => {
    expect(on('2016-10-08', { problemNo: 'TX-001' })).toMatchObject({
      id: 'rectification.overdue|r1|2016-09-30',
      colour: '黄',
      title: '整改超期（时限2016-09-30）：TX-001 估抄',
      createdOn: '2016-10-08',
    });
  });

  it('lets a deadline on a day off move on to the next working day (民法典 203)', () => {
    const saturday = { deadline: { date: day('2016-10-15'), precision: 'day' } } as const;
    expect(on('2016-10-17', saturday)).toBeNull();
    expect(on('2016-10-18', saturday)?.level).toBe('预警');
  });

  it.each<[string, RecordValues]>([
    ['is done', { doneDate: deadline }],
    ['counts as done', { status: '已整改' }],
    ['goes on for good', { status: '长期坚持' }],
    ['was no problem', { status: '不属实' }],
    ['is closed', { closed: true }],
    ['has an open deadline', { deadline: { ...deadline, precision: 'open' } }],
    ['has no deadline', { deadline: null }],
  ])('is none when it %s', (_what, values) => {
    expect(on('2016-12-01', values)).toBeNull();
  });
});

describe('the daily run', () => {
  const partition = { unit: '城关供电所', year: 2016 };

  async function stage() {
    const store = await ledgerOverRows(memoryRows(), storeOptions());
    await store.append(partition, [operation('r1')]);
    let now = '';
    const timer = overdueRectifications({
      get: () => Promise.resolve({ ledgers: () => Promise.resolve([store]), now: () => new Date(now) }),
    });
    const run = async (at: string, last = '0001-01-01T00:00:00'): Promise<readonly string[]> => {
      now = at;
      const status = { scheduleStatus: { last, next: at, lastUpdated: last } };
      const context = { log: () => undefined };
      await timer(
        { ...status, isPastDue: false } as unknown as Timer,
        context as unknown as InvocationContext,
      );
      return (await store.warnings()).map(({ id, createdOn }) => `${createdOn} ${id}`);
    };
    return run;
  }
  const first = '2016-10-08 rectification.overdue|r1|2016-09-30';
  const second = '2016-10-10 rectification.supervised|r1|2016-09-30';

  it('warns once, however often it runs', async () => {
    const run = await stage();
    expect(await run('2016-09-30T01:00:00Z')).toEqual([]);
    expect(await run('2016-10-08T01:00:00Z', '2016-09-30T01:00:00Z')).toEqual([first]);
    expect(await run('2016-10-08T01:00:00Z', '2016-09-30T01:00:00Z')).toEqual([first]);
    expect(await run('2016-10-10T01:00:00Z', '2016-10-08T01:00:00Z')).toEqual([first, second]);
    const both = await Promise.all([run('2016-10-11T01:00:00Z'), run('2016-10-11T01:00:00Z')]);
    expect(both).toEqual([
      [first, second],
      [first, second],
    ]);
  });

  it('makes up for the steps of days that it missed', async () => {
    const run = await stage();
    expect(await run('2016-10-12T05:00:00Z', '2016-09-30T01:00:00Z')).toEqual([first, second]);
  });

  it('looks at working days only, each once, and not at years of them', () => {
    const days = workingDaysToWarn(day('2016-09-30'), day('2016-10-10'));
    expect(days).toEqual(['2016-10-08', '2016-10-09', '2016-10-10']);
    expect(workingDaysToWarn(day('2016-10-10'), day('2016-10-10'))).toEqual([]);
    expect(workingDaysToWarn(null, day('2016-10-10'))).toEqual(['2016-10-10']);
    expect(workingDaysToWarn(day('2010-01-01'), day('2016-10-10')).length).toBeLessThan(31);
  });
});

describe('the date in China', () => {
  it.each([
    ['2016-10-08T15:59:59Z', '2016-10-08'],
    ['2016-10-08T16:00:00Z', '2016-10-09'],
    ['2016-12-31T16:00:00Z', '2017-01-01'],
  ])('at %s is %s, wherever the host stands', (instant, date) => {
    expect(shanghaiDate(new Date(instant))).toBe(date);
  });
});
