/** Two offices share one record, and the ledger of one lacks a column: what it does not know it does not erase. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { conflictsOf } from '../../../addin/client/heldRows';
import { othersChanges, takenOver } from '../../../addin/client/othersChanges';
import { outboxIn } from '../../../addin/client/outbox';
import { synchronise, type SyncOutcome } from '../../../addin/client/synchronise';
import { emptySyncState, keepingMine, type SyncState } from '../../../addin/client/syncState';
import { tablesOf } from '../../../addin/client/workbookRecords';
import { expectSuccess } from '../../../ledger/result';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import { countingIds, sheetOf, workbookOf } from '../../addin/client/sampleWorkbook';
import { serveApp, type ServedApp } from './servedApp';

const SHEET = '得失分';
const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-columns-'));
let app: ServedApp;
let client: LedgerClient;
let offices = 0;

beforeAll(async () => {
  app = await serveApp(folder);
  client = createLedgerClient({ baseUrl: app.address, fetch });
});
afterAll(async () => {
  await app.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** A workbook of its own with one sheet, and the pane beside it; of others only this unit's records concern it. */
function office(name: string, unit: string, rows: readonly RecordValues[], lacking: readonly string[]) {
  const origin = `${name}-${String(++offices)}`;
  const newId = countingIds(`${origin}-`);
  const tables = () => tablesOf(self.workbook(), 2016);
  let received: SyncOutcome['received'] = [];
  const self = {
    rows,
    lacking,
    state: emptySyncState(2016) as SyncState,
    workbook: () => workbookOf(sheetOf(SHEET, 'scores', self.rows, self.lacking)),
    async synchronise() {
      const outcome = await synchronise({
        ...{ workbook: self.workbook(), state: self.state, origin, client, newId },
        outbox: outboxIn({ read: () => null, write: () => undefined }),
        save: (state) => void (self.state = state),
      });
      expect(outcome.fault).toBeNull();
      received = [...received, ...outcome.received.filter((change) => change.unit === unit)];
      return outcome;
    },
    others: () => othersChanges(tables(), self.state, received, origin),
    /** Writes what others did into the sheet, as far as it has columns. */
    takeOver() {
      const found = self.others();
      const taken = found.map((each) => {
        if (each.what === 'deleted') throw new Error('nobody deletes here');
        const own = Object.entries(each.values).filter(([field]) => !self.lacking.includes(field));
        const row = each.what === 'new' ? 5 + self.rows.length : each.row.row;
        self.rows = self.rows.toSpliced(row - 5, 1, Object.fromEntries(own));
        return { record: each.record, place: { sheet: SHEET, row } };
      });
      const state = takenOver(self.state, tables(), taken);
      if (state === null) throw new Error('it should fit');
      self.state = state;
      return found;
    },
  };
  return self;
}

/** What the shared ledger says of the unit's one record. */
async function record(unit: string): Promise<RecordValues | null> {
  const found: Array<RecordValues | null> = [];
  for (let cursors = {}; ;) {
    const answer = expectSuccess(await client.sync({ operations: [], cursors }));
    found.push(...answer.changes.filter((change) => change.unit === unit).map(({ values }) => values));
    if (!answer.more) return found.at(-1) ?? null;
    ({ cursors } = answer);
  }
}

/** One office's record in the other's sheet, which has no column for basis and remark. */
async function shared(unit: string) {
  const row: RecordValues = {
    ...{ unit, reason: '抄表不到位', basis: '制度第3条' },
    ...{ evidence: '照片2张', remark: '已约谈' },
  };
  const full = office('full', unit, [row], []);
  await full.synchronise();
  const narrow = office('narrow', unit, [], ['basis', 'remark']);
  await narrow.synchronise();
  expect(narrow.takeOver()).toMatchObject([{ what: 'new' }]);
  const edit = (pane: typeof full, values: RecordValues, emptied: readonly string[] = []) => {
    const kept = Object.entries({ ...pane.rows[0], ...values }).filter(([field]) => !emptied.includes(field));
    pane.rows = [Object.fromEntries(kept)];
  };
  return { row, full, narrow, edit };
}

it('a sheet without a column changes the others, and clears what it did say', async () => {
  const { row, narrow, edit } = await shared('城关所');
  edit(narrow, { reason: '抄表不到位3户' }, ['evidence']);
  expect(await narrow.synchronise()).toMatchObject({ sent: 1, held: [] });
  const { unit, basis, remark } = row;
  expect(await record('城关所')).toEqual({ unit, reason: '抄表不到位3户', basis, remark });
});

it('a column that comes later and is empty erases nothing, nor does one that was lost', async () => {
  const { row, full, narrow, edit } = await shared('城区供电所');
  narrow.lacking = ['remark'];
  edit(narrow, { deduction: '0.5' });
  expect(await narrow.synchronise()).toMatchObject({ sent: 1, held: [] });
  expect(await record('城区供电所')).toEqual({ ...row, deduction: '0.5' });

  await full.synchronise();
  full.takeOver();
  full.lacking = ['remark', 'basis'];
  edit(full, { deduction: '0.8' }, ['remark', 'basis']);
  expect(await full.synchronise()).toMatchObject({ sent: 1, held: [] });
  // Back again without its cells: they were not emptied by anybody.
  full.lacking = [];
  edit(full, { deduction: '0.9' });
  expect(await full.synchronise()).toMatchObject({ sent: 1, held: [] });
  expect(await record('城区供电所')).toEqual({ ...row, deduction: '0.9' });
});

it('a record that moves to another unit keeps what the sheet that moves it has no column for, and is moved back', async () => {
  const { row, full, narrow, edit } = await shared('河西供电所');
  edit(narrow, { unit: '河东供电所', deduction: '0.5' });
  expect(await narrow.synchronise()).toMatchObject({ sent: 1, held: [] });
  const moved = { ...row, unit: '河东供电所', deduction: '0.5' };
  expect(await record('河东供电所')).toEqual(moved);
  expect(await record('河西供电所')).toBeNull();
  expect(narrow.others()).toEqual([]);

  // The other office is asked about one record, not about one that went and one that came.
  const before = full.state;
  edit(full, { reason: '甲改的' });
  const [conflict] = conflictsOf((await full.synchronise()).held);
  if (conflict === undefined) throw new Error('both changed it');
  expect(conflict).toMatchObject({ current: { values: moved, movedTo: { unit: '河东供电所' } }, base: row });
  full.state = keepingMine(full.state, conflict.recordId, conflict.current);
  expect(await full.synchronise()).toMatchObject({ sent: 1, held: [] });
  expect(await record('河西供电所')).toEqual({ ...row, reason: '甲改的' });
  expect(full.state.records.map(({ recordId }) => recordId)).toEqual(
    before.records.map(({ recordId }) => recordId),
  );
});

it('what another office changes in a missing column is no question; a conflict is about the rest', async () => {
  const { row, full, narrow, edit } = await shared('川里供电分所');
  edit(full, { remark: '已谈话' });
  await full.synchronise();
  await narrow.synchronise();
  expect(narrow.others()).toMatchObject([{ what: 'changed', fields: [] }]);
  narrow.takeOver();

  edit(full, { reason: '甲改的', remark: '又谈话' });
  edit(narrow, { reason: '乙改的' });
  await full.synchronise();
  const [conflict] = conflictsOf((await narrow.synchronise()).held);
  if (conflict === undefined) throw new Error('both changed the reason');
  expect(conflict.mine).toMatchObject({ reason: '乙改的', basis: '制度第3条', remark: '已谈话' });
  narrow.state = keepingMine(narrow.state, conflict.recordId, conflict.current);
  expect(await narrow.synchronise()).toMatchObject({ sent: 1, held: [] });
  expect(await record('川里供电分所')).toEqual({ ...row, reason: '乙改的', remark: '又谈话' });
});
