/** A year of business days over the acceptance workbook's records: whatever runs are missed, doubled, late or cut off. */
import { memoryRows } from '../../../functions/store/memoryRows';
import type { LedgerStore } from '../../../functions/store/ledgerStore';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import type { Rows } from '../../../functions/store/rows';
import { shanghaiDate } from '../../../functions/timers/shanghaiDate';
import { runMissedDays } from '../../../functions/warnings/runWarnings';
import { warningBook } from '../../../functions/warnings/warningBook';
import { looksAt } from '../../../ledger/check/across/missedCoverage';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { DEFAULT_WARN_RULES } from '../../../ledger/warn/defaultWarnRules';
import { situationOf, type SharedRecord } from '../../../ledger/warn/sharedRecords';
import { yearRecords } from '../../ledger/warn/yearRecords';
import { storeOptions } from '../store/storeOptions';
import { keepRecords } from './keepRecords';
import { plainList } from './plainList';

const RECORDS = yearRecords();
const HOUR_MS = 3_600_000;

/** Rows whose writes fail now and then, before or after they were done, as when the process ends there. */
function fragile(rows: Rows, random: () => number): Rows & { isFragile: boolean } {
  const wrapped = {
    ...rows,
    isFragile: false,
    write: async (...[partition, writes]: Parameters<Rows['write']>) => {
      const fate = wrapped.isFragile ? random() : 1;
      if (fate < 0.06) throw new Error('ended before the write');
      const isDone = await rows.write(partition, writes);
      if (fate < 0.12) throw new Error('ended after the write');
      return isDone;
    },
  };
  return wrapped;
}

async function yearStore(): Promise<{ readonly store: LedgerStore; readonly rows: { isFragile: boolean } }> {
  const rows = fragile(memoryRows(), seededRandom(7));
  const store = await ledgerOverRows(rows, storeOptions());
  await keepRecords(store, RECORDS);
  return { store, rows };
}

async function raisedIn(store: LedgerStore): Promise<readonly string[]> {
  const warnings = await warningBook(store.area('warnings')).all();
  return warnings.map(({ id, createdOn }) => `${createdOn} ${id}`).sort();
}

/** Nine in the morning in China on each day of 2016 from the first working day on. */
const MORNINGS = Array.from({ length: 363 }, (_, i) => new Date(Date.UTC(2016, 0, 4 + i, 1)));
const run = (store: LedgerStore, now: Date) => runMissedDays(store, now, shanghaiDate(now));

describe('a year of warnings', () => {
  let expected: readonly string[];
  beforeAll(() => {
    const { rows } = situationOf(RECORDS, DEFAULT_WARN_RULES, new Map());
    const rowOf = (record: SharedRecord) => rows[record.kind].find((row) => row.record === record);
    expected = plainList(RECORDS, (check, indicator) => {
      const [one, other] = [rowOf(check), rowOf(indicator)];
      return one !== undefined && other !== undefined && looksAt(one, other);
    });
  });

  it('is what a plain count of days comes to', async () => {
    const { store } = await yearStore();
    for (const morning of MORNINGS) await run(store, morning);
    expect(expected.length).toBeGreaterThan(400);
    expect(await raisedIn(store)).toEqual(expected);
    const runs = await warningBook(store.area('warnings')).runs(400);
    expect(runs).toHaveLength(250);
    expect(runs.reduce((sum, { created }) => sum + created, 0)).toBe(expected.length);
  });

  it('is the same when most runs are missed', async () => {
    const { store } = await yearStore();
    const random = seededRandom(1);
    for (const [i, morning] of MORNINGS.entries())
      if (i === 0 || i === MORNINGS.length - 1 || random() < 0.08) await run(store, morning);
    expect(await raisedIn(store)).toEqual(expected);
  });

  it('is the same when runs come twice at once, late, and are cut off in the middle', async () => {
    const { store, rows } = await yearStore();
    const random = seededRandom(2);
    await run(store, MORNINGS[0] ?? new Date());
    rows.isFragile = true;
    let cutOff = 0;
    for (const morning of MORNINGS) {
      if (random() < 0.7) continue;
      const late = new Date(morning.getTime() + Math.floor(random() * 15) * HOUR_MS);
      const both = random() < 0.5 ? [run(store, late), run(store, late)] : [run(store, late)];
      const outcomes = await Promise.allSettled(both);
      cutOff += outcomes.filter(({ status }) => status === 'rejected').length;
    }
    rows.isFragile = false;
    await run(store, MORNINGS.at(-1) ?? new Date());
    expect(cutOff).toBeGreaterThan(15);
    expect(await raisedIn(store)).toEqual(expected);
  });

  it('is the same wherever the host’s clock stands', () => {
    const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
    const dates = zones.map((zone) => {
      process.env.TZ = zone;
      return shanghaiDate(new Date('2016-10-08T01:00:00Z'));
    });
    delete process.env.TZ;
    expect(new Set(dates)).toEqual(new Set(['2016-10-08']));
  });
});
