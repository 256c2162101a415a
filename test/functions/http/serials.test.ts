/** Two offices ask for numbers at the same time, over HTTP, with connections that are cut. */
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { expectSuccess } from '../../../ledger/result';
import { appOverHttp } from './appOverHttp';
import { claiming } from './claimedIdentity';

const TIMES = 200;
const SERIES = { kind: 'performance', year: 2016 } as const;

describe('serial numbers over HTTP', () => {
  const address = appOverHttp();

  const office = (id: string, fetch = globalThis.fetch): LedgerClient =>
    createLedgerClient({
      ...{ baseUrl: address(), fetch },
      headers: claiming({ role: 'performanceOffice', id }),
    });
  const take = async (client: LedgerClient, operationId: string): Promise<number> =>
    expectSuccess(await client.takeSerial({ ...SERIES, operationId, highestRegistered: 9 })).number;

  it('has no gap and no duplicate when two clients ask 200 times at the same time', async () => {
    const [one, two] = [office('one'), office('two')];
    const given: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const id = `click-${String(i)}`;
      const [a, b] = await Promise.all([take(one, id), take(two, id)]);
      // A click of which the answer was lost is sent again, and has its number.
      if (i % 10 === 0) expect(await take(two, id)).toBe(b);
      given.push(a, b);
    }
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * TIMES }, (_, i) => i + 10));
  });

  it('gives the same number to a client whose answer was lost', async () => {
    const lost: typeof globalThis.fetch = async (...request) => {
      await fetch(...request);
      throw new TypeError('connection reset');
    };
    const request = { ...SERIES, year: 2017, operationId: 'cut', highestRegistered: 0 };
    expect(await office('one', lost).takeSerial(request)).toMatchObject({ fault: { kind: 'offline' } });
    expect(expectSuccess(await office('one').takeSerial(request)).number).toBe(1);
    const state = await office('one').seriesState({ ...SERIES, year: 2017 });
    expect(expectSuccess(state)).toEqual({ last: 1, withdrawn: [] });
  });

  it('does not give a withdrawn number again', async () => {
    const series = { kind: 'work', year: 2016 } as const;
    const client = office('one');
    const next = async (operationId: string) =>
      expectSuccess(await client.takeSerial({ ...series, operationId, highestRegistered: 0 }));
    expect((await next('a')).number).toBe(1);
    expect(expectSuccess(await client.withdrawSerial({ ...series, number: 1 })).isWithdrawn).toBe(true);
    expect(await next('a')).toMatchObject({ number: 1, isWithdrawn: true });
    expect((await next('b')).number).toBe(2);
    expect(expectSuccess(await client.seriesState(series))).toEqual({ last: 2, withdrawn: [1] });
  });
});
