import fc from 'fast-check';
import { countDirty, dirtyRecords } from '../../../addin/client/dirtyRecords';
import { acknowledged, emptySyncState, inPresentRows, type SyncState } from '../../../addin/client/syncState';
import { tablesOf } from '../../../addin/client/workbookRecords';
import type {
  RecognisedSheet,
  RecognisedTable,
  RecognisedWorkbook,
} from '../../../ledger/recognise/recognised';
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

  it('is nothing where a sheet was renamed, and one change where a row of it was edited too', () => {
    const renamed = (name: string, some: readonly RecordValues[]) =>
      dirty(workbookOf(sheetOf(name, 'scores', some)), state).map(({ operation }) => operation);
    expect(renamed('九月', rows)).toEqual([]);
    const edited = { ...rows[3], reason: '改过' };
    expect(renamed('九月', rows.with(3, edited))).toEqual([
      expect.objectContaining({ recordId: state.records[3]?.recordId, baseVersion: 1, values: edited }),
    ]);
    // The next synchronisation remembers the new name.
    const tables = tablesOf(workbookOf(sheetOf('九月', 'scores', rows)), 2026);
    expect(new Set(inPresentRows(state, tables).records.map(({ sheet }) => sheet))).toEqual(
      new Set(['九月']),
    );
    // A sheet that has a row in common with a missing one is another sheet.
    const other = [rows[0] ?? {}, ...rows.slice(1).map((row) => ({ ...row, reason: '十月' }))];
    expect(renamed('十月', other).every(({ baseVersion }) => baseVersion === null)).toBe(true);
  });

  it('is new records where a sheet was copied and both are there, and nothing where its original is gone', () => {
    const copy = sheetOf('得失分 (2)', 'scores', rows);
    const both = dirty(workbookOf(sheetOf('得失分', 'scores', rows), copy), state);
    expect(both.map(({ sheet, operation }) => [sheet, operation.baseVersion])).toEqual(
      rows.map(() => ['得失分 (2)', null]),
    );
    expect(dirty(workbookOf(copy), state)).toEqual([]);
  });

  it('is nothing where a row was moved to another sheet of its kind', () => {
    const moved = workbookOf(
      sheetOf('得失分', 'scores', rows.toSpliced(2, 1)),
      sheetOf('十月', 'scores', rows.slice(2, 3)),
    );
    expect(dirty(moved, state)).toEqual([]);
  });

  it('keeps one record each, however often sheets are renamed and rows moved between them', () => {
    const place = fc.record({ sheet: fc.constantFrom('甲', '乙', '丙'), row: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 4 }), (steps) => {
        let at = new Map(rows.map((_, i) => [i, '得失分']));
        let known = state;
        for (const step of steps) {
          at = new Map([...at, ...step.map(({ row, sheet }) => [row, sheet] as const)]);
          const names = [...new Set(at.values())];
          const book = workbookOf(
            ...names.map((name) =>
              sheetOf(
                name,
                'scores',
                rows.filter((_, i) => at.get(i) === name),
              ),
            ),
          );
          known = synced(book, inPresentRows(known, tablesOf(book, 2026)));
          expect(known.records).toHaveLength(rows.length);
          expect(dirty(book, known)).toEqual([]);
        }
      }),
      { seed: 2016, numRuns: 100 },
    );
  });

  it('clears a field that it had sent when its cell is empty, not when its cell can not be read or its column is gone', () => {
    const emptied = rows.with(3, { unit: rows[3]?.unit ?? '', reason: rows[3]?.reason ?? '', serial: 4 });
    const cleared = (sheet: RecognisedSheet) =>
      dirty(workbookOf(sheet), state).map(({ operation }) => operation.cleared);
    const sheet = sheetOf('得失分', 'scores', emptied);
    expect(cleared(sheet)).toEqual([['deduction']]);
    expect(cleared(sheetOf('得失分', 'scores', emptied, ['deduction']))).toEqual([[]]);
    const [table] = sheet.tables;
    if (table === undefined) throw new Error('no table');
    const place = { sheet: '得失分', row: 8, column: 'E', field: 'deduction' };
    const unread: RecognisedTable = {
      ...table,
      records: table.records.map((each) => (each.row === 8 ? { ...each, raw: { deduction: '半分' } } : each)),
      problems: [{ ...place, code: 'number.invalid', value: '半分', message: '' }],
    };
    expect(cleared({ ...sheet, tables: [unread] })).toEqual([[]]);
    // Once nobody knows better, the emptied cell is a change.
    expect(dirty(workbookOf(sheet), synced(workbookOf({ ...sheet, tables: [unread] }), state))).toEqual([]);
  });

  it('moves a record of another unit or year there: one operation, the same record, its fields kept', () => {
    const moved = rows.with(0, { ...rows[0], unit: '调度中心' });
    const operations = dirty(scores(moved), state).map(({ operation }) => operation);
    const { recordId, unit, year } = state.records[0] ?? {};
    expect(operations).toEqual([
      expect.objectContaining({ recordId, unit: '调度中心', year, baseVersion: 1, cleared: [] }),
    ]);
    expect(operations[0]?.from).toEqual({ unit, year });
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
