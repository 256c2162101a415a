import fc from 'fast-check';
import { dirtyRecords } from '../../../addin/client/dirtyRecords';
import { heldInPresentRows, type HeldRow } from '../../../addin/client/heldRows';
import { givenBack, othersChanges, takenOver, type SharedRecord } from '../../../addin/client/othersChanges';
import { emptySyncState, inPresentRows, type SyncState } from '../../../addin/client/syncState';
import { rememberedOf, tablesOf } from '../../../addin/client/workbookRecords';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import { countingIds, scoreRows, sheetOf, workbookOf } from './sampleWorkbook';

const ORIGIN = '2016-09-01T00:00:00Z';
const tablesWith = (rows: readonly RecordValues[]) =>
  tablesOf(workbookOf(sheetOf('得失分', 'scores', rows)), 2016);

/** The state of a workbook all of whose rows the shared ledger has: ids r0, r1, … at version 1. */
function stateOf(rows: readonly RecordValues[]): SyncState {
  const records = tablesWith(rows).flatMap(({ records: own }) =>
    own.map((row, i) => ({ ...rememberedOf(row), recordId: `r${String(i)}`, version: 1 })),
  );
  return { ...emptySyncState(2016), ledgerId: 'L', records };
}

const rows = scoreRows(4);
const theirs = (i: number, values: RecordValues | null, version = 2): SharedRecord => ({
  ...{ recordId: `r${String(i)}`, kind: 'scores', unit: String(rows[i]?.unit ?? '办公室'), year: 2016 },
  ...{ version, values },
});

describe('what others did', () => {
  it('is told with the fields that differ, at the row where the record now stands', () => {
    const moved = [{ unit: '营销部', reason: '插入' }, ...rows];
    const change = theirs(1, { ...rows[1], serial: 9, deduction: '0.8' });
    expect(othersChanges(tablesWith(moved), stateOf(rows), [change], ORIGIN)).toMatchObject([
      { what: 'changed', fields: ['deduction'], row: { row: 7 } },
    ]);
  });

  it('is not told of a row that was edited here, or of what is known: the next synchronisation asks', () => {
    const edited = rows.with(1, { ...rows[1], reason: '我改的' });
    const change = theirs(1, { ...rows[1], deduction: '0.8' });
    expect(othersChanges(tablesWith(edited), stateOf(rows), [change], ORIGIN)).toEqual([]);
    expect(othersChanges(tablesWith(rows), stateOf(rows), [theirs(1, rows[1] ?? {}, 1)], ORIGIN)).toEqual([]);
  });

  it('is the last of several changes, a deletion, or a new record for the only table of its kind', () => {
    const found = othersChanges(
      tablesWith(rows),
      stateOf(rows),
      [
        ...[theirs(0, { ...rows[0], reason: '一' }), theirs(0, { ...rows[0], reason: '二' }, 3)],
        ...[theirs(2, null), theirs(9, { unit: '办公室', reason: '他人新增' }, 1)],
        { ...theirs(8, { topic: '例会' }), kind: 'meetings' as const },
      ],
      ORIGIN,
    );
    expect(found).toMatchObject([
      { what: 'changed', values: { reason: '二' } },
      { what: 'deleted', row: { row: 7 } },
      { what: 'new', sheet: '得失分', values: { reason: '他人新增' } },
    ]);
  });

  it('is nothing to be sent once the sheet says it, and again to be told when the step is taken back', () => {
    const change = theirs(1, { ...rows[1], deduction: '0.8' });
    const added = theirs(9, { unit: '办公室', reason: '他人新增' }, 1);
    const after = tablesWith([...rows.with(1, change.values ?? {}), added.values ?? {}]);
    const taken = [
      { record: change, place: { sheet: '得失分', row: 6 } },
      { record: added, place: { sheet: '得失分', row: 9 } },
    ];
    const before = stateOf(rows);
    const state = takenOver(before, after, taken);
    if (state === null) throw new Error('it should fit');
    expect(dirtyRecords(after, state, ORIGIN, countingIds())).toEqual([]);
    expect(othersChanges(after, state, [change, added], ORIGIN)).toEqual([]);
    const back = givenBack(state, before, taken);
    expect(othersChanges(tablesWith(rows), back, [change, added], ORIGIN)).toHaveLength(2);
    // Whoever takes the added row out of the sheet does not delete the record of others.
    const without = tablesWith(rows.with(1, change.values ?? {}));
    expect(dirtyRecords(without, state, ORIGIN, countingIds())).toEqual([]);
    expect(inPresentRows(state, without).records.some(({ recordId }) => recordId === 'r9')).toBe(false);
  });

  it('is not taken over where the row reads as a record of another unit', () => {
    const added = theirs(9, { unit: '办公室', reason: '他人新增' }, 1);
    const place = { sheet: '得失分', row: 9 };
    const after = tablesWith([...rows, { unit: '营销部', reason: '他人新增' }]);
    expect(takenOver(stateOf(rows), after, [{ record: added, place }])).toBeNull();
  });
});

it('a held row is found again by what was sent, however the sheet was sorted and whatever came in', () => {
  const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  fc.assert(
    fc.property(shuffled, fc.nat(5), fc.nat(3), (order, conflicting, inserted) => {
      const all = scoreRows(6);
      const sent = tablesWith(all.with(conflicting, { ...all[conflicting], reason: '我改的' }))[0]?.records;
      const mine = sent?.[conflicting];
      if (sent === undefined || mine === undefined) throw new Error('no row');
      const { values, ...place } = mine;
      const reason = { kind: 'conflict' as const, current: { version: 2, values: {} }, mine: values };
      const held: HeldRow = { ...place, recordId: `r${String(conflicting)}`, reason };
      const extra = Array.from({ length: inserted }, (_, i) => ({
        unit: '办公室',
        reason: `新${String(i)}`,
      }));
      const now = [...extra, ...order.map((i) => sent[i]?.values ?? {})];
      const [found] = heldInPresentRows([held], tablesWith(now), stateOf(all));
      expect(found?.row).toBe(5 + inserted + order.indexOf(conflicting));
    }),
    { seed: 2016, numRuns: 100 },
  );
});
