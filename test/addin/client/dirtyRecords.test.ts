import fc from 'fast-check';
import { countDirty, dirtyRecords } from '../../../addin/client/dirtyRecords';
import { acknowledged, emptySyncState, type SyncState } from '../../../addin/client/syncState';
import { tablesOf } from '../../../addin/client/workbookRecords';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import { countingIds, scoreRows, sheetOf, workbookOf } from './sampleWorkbook';

const newId = countingIds();
const scores = (rows: readonly RecordValues[]) => workbookOf(sheetOf('得失分', 'scores', rows));
const dirty = (workbook: RecognisedWorkbook, state: SyncState) =>
  dirtyRecords(tablesOf(workbook, 2026), state, '2016-09-01T00:00:00Z', newId);

/** The state after the shared ledger took everything. */
function synced(workbook: RecognisedWorkbook, state = emptySyncState(2026)): SyncState {
  const batch = dirty(workbook, state);
  const results = batch.map(({ operation }, i) => ({
    outcome: 'applied' as const,
    operationId: operation.operationId,
    version: (operation.baseVersion ?? 0) + 1,
    sequence: i + 1,
  }));
  return acknowledged(state, batch, { ledgerId: 'L', results, changes: [], cursors: {}, more: false });
}

describe('what has to be sent', () => {
  const rows = scoreRows(10);
  const state = synced(scores(rows));

  it('is every row at first, and nothing when nothing has changed', () => {
    expect(dirty(scores(rows), emptySyncState(2026))).toHaveLength(10);
    expect(dirty(scores(rows), state)).toEqual([]);
    expect(countDirty(tablesOf(scores(rows), 2026), state)).toBe(0);
  });

  it('is an edited row, on top of the version that was seen', () => {
    const edited = rows.with(3, { ...rows[3], deduction: '0.8' });
    const before = state.records[3];
    expect(dirty(scores(edited), state).map(({ operation }) => operation)).toEqual([
      expect.objectContaining({ recordId: before?.recordId, baseVersion: 1, values: edited[3] }),
    ]);
  });

  it('is one new record when a row is inserted above the others', () => {
    const inserted = [{ unit: '营销部', reason: '新的一条' }, ...rows];
    expect(dirty(scores(inserted), state).map(({ operation }) => operation.values)).toEqual([inserted[0]]);
  });

  it('is one change when the row below an inserted one is edited too', () => {
    const edited = { ...rows[5], reason: '改过' };
    const changed = [...rows.slice(0, 3), { unit: '营销部', reason: '新' }, ...rows.slice(3).with(2, edited)];
    const operations = dirty(scores(changed), state).map(({ operation }) => operation);
    expect(operations.map(({ baseVersion, values }) => [baseVersion, values])).toEqual([
      [null, { unit: '营销部', reason: '新' }],
      [1, edited],
    ]);
  });

  it('is a deletion when a row is gone, but nothing when its sheet is', () => {
    const operations = dirty(scores(rows.toSpliced(4, 1)), state).map(({ operation }) => operation);
    expect(operations).toEqual([
      expect.objectContaining({ recordId: state.records[4]?.recordId, baseVersion: 1, values: null }),
    ]);
    expect(dirty(workbookOf(), state)).toEqual([]);
  });

  it('moves a record of another unit into that unit: gone there, new here', () => {
    const moved = rows.with(0, { ...rows[0], unit: '调度中心' });
    const operations = dirty(scores(moved), state).map(({ operation }) => operation);
    expect(operations.map(({ unit, values }) => [unit, values === null])).toEqual([
      ['城关供电所', true],
      ['调度中心', false],
    ]);
    expect(dirty(scores(moved), synced(scores(moved), state))).toEqual([]);
  });

  it('puts records of no unit, of several units and of the roster under the company', () => {
    const workbook = workbookOf(
      sheetOf('会议', 'meetings', [{ topic: '讲评' }]),
      sheetOf('督办', 'supervised', [{ unit: ['营销部', '办公室'], matter: '自查' }]),
      sheetOf('部门名册', 'organisation', [{ unit: '营销部', category: '业务职能' }]),
    );
    expect(dirty(workbook, state).map(({ operation }) => operation.unit)).toEqual(['公司', '公司', '公司']);
  });

  it('reaches what the sheet says after any edits, without making records up', () => {
    const row = fc.record({
      unit: fc.constantFrom('营销部', '办公室'),
      reason: fc.constantFrom('甲', '乙', '丙', '丁'),
    });
    const sheet = fc.array(row, { maxLength: 12 });
    fc.assert(
      fc.property(sheet, sheet, (first, second) => {
        const before = synced(scores(first));
        const after = synced(scores(second), before);
        expect(after.records).toHaveLength(second.length);
        expect(dirty(scores(second), after)).toEqual([]);
      }),
      { seed: 2016, numRuns: 200 },
    );
  });
});
