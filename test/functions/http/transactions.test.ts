/** What calls cost in storage transactions, as functions/README.md reckons with for a province. */
import { pullChanges } from '../../../functions/http/pullChanges';
import { pushOperations } from '../../../functions/http/pushOperations';
import { memoryRows } from '../../../functions/store/memoryRows';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import type { Rows } from '../../../functions/store/rows';
import type { Identity } from '../../../ledger/wire/identity';
import type { Operation } from '../../../ledger/wire/sync';
import { storeOptions } from '../store/storeOptions';

const NOW = new Date('2016-10-10T01:00:00Z');
const YEARS = [2012, 2013, 2014, 2015, 2016];
const UNITS = Array.from({ length: 30 }, (_, i) => `单位${String(i)}`);
const OFFICE: Identity = { id: 'o', name: '李静', role: 'performanceOffice', units: [] };
const HEAD: Identity = { id: 'h', name: '赵刚', role: 'unitHead', units: ['单位0'] };

function operation(unit: string, year: number, recordId: string, baseVersion: number | null): Operation {
  const operationId = `${String(UNITS.indexOf(unit))}-${String(year)}-${recordId}-${String(baseVersion)}`;
  return { operationId, recordId, kind: 'checks', unit, year, baseVersion, values: { matter: operationId } };
}

/** Azure Tables bills each key that is read, each page of a thousand rows, and each batch. */
function counted(rows: Rows): Rows & { count: number } {
  const counting = {
    ...rows,
    mostWrites: 100,
    count: 0,
    read: (...[partition, keys]: Parameters<Rows['read']>) => {
      counting.count += keys.length;
      return rows.read(partition, keys);
    },
    range: async (...wanted: Parameters<Rows['range']>) => {
      const found = await rows.range(...wanted);
      counting.count += Math.max(1, Math.ceil(found.length / 1000));
      return found;
    },
    write: (...wanted: Parameters<Rows['write']>) => {
      counting.count++;
      return rows.write(...wanted);
    },
  };
  return counting;
}

it('costs what the page of arithmetic says', async () => {
  const rows = counted(memoryRows());
  const store = await ledgerOverRows(rows, storeOptions());
  const push = (operations: readonly Operation[]) => pushOperations(store, OFFICE, operations, NOW);
  for (const unit of [...UNITS, '公司'])
    for (const year of YEARS) await push([operation(unit, year, 'first', null)]);
  const costOf = async (call: () => Promise<unknown>): Promise<number> => {
    rows.count = 0;
    await call();
    return rows.count;
  };
  const twenty = (baseVersion: number | null) =>
    Array.from({ length: 20 }, (_, i) => operation(UNITS[i % 3] ?? '', 2016, `r${String(i)}`, baseVersion));
  expect(await costOf(() => push(twenty(null)))).toBe(6);
  expect(await costOf(() => push(twenty(1)))).toBe(26);
  for (const [caller, cost] of [
    [HEAD, 11],
    [OFFICE, 156],
  ] as const) {
    const { cursors } = await pullChanges(store, caller, {}, new Map());
    expect(await costOf(() => pullChanges(store, caller, cursors, new Map()))).toBe(cost);
  }
});
