import fc from 'fast-check';
import type { LedgerClient } from '../../../addin/client/client';
import { OFFLINE, type LedgerFault } from '../../../addin/client/ledgerFault';
import { outboxIn } from '../../../addin/client/outbox';
import { emptySyncState, keepingMine, type SyncState } from '../../../addin/client/syncState';
import { synchronise } from '../../../addin/client/synchronise';
import type { PlainDate } from '../../../ledger/calendar/plainDate';
import { signInFault } from '../../../addin/client/signIn/signInFault';
import { failure, success } from '../../../ledger/result';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import {
  syncRequestSchema,
  valuesAfter,
  type Change,
  type Operation,
  type OperationResult,
  type SyncRequest,
  type SyncResponse,
} from '../../../ledger/wire/sync';
import { countingIds, scoreRows, sheetOf, workbookOf } from './sampleWorkbook';

/** A shared ledger of one partition, without any of a server. */
function ledger(ledgerId = 'L1') {
  const records = new Map<string, { version: number; values: RecordValues | null }>();
  const results = new Map<string, OperationResult>();
  const requests: SyncRequest[] = [];
  const feed: Change[] = [];
  const apply = (operation: Operation): OperationResult => {
    const { operationId, recordId, kind, unit, year, baseVersion } = operation;
    const before = results.get(operationId);
    if (before) return before.outcome === 'applied' ? { ...before, outcome: 'replayed' } : before;
    const current = records.get(recordId) ?? null;
    if ((current?.version ?? null) !== baseVersion) return { outcome: 'conflict', operationId, current };
    const version = (baseVersion ?? 0) + 1;
    const values = valuesAfter(operation, current?.values ?? null);
    records.set(recordId, { version, values });
    const sequence = results.size + 1;
    const result = { outcome: 'applied', operationId, version, sequence } as const;
    results.set(operationId, result);
    feed.push({
      ...{ operationId, recordId, kind, unit, year, version, values },
      ...{ partition: 'p', sequence, changedAt: '2016-09-01T00:00:00Z' },
    });
    return result;
  };
  const answer = (request: SyncRequest): SyncResponse => {
    requests.push(request);
    const changes = feed.slice(request.cursors.p ?? 0);
    return {
      ...{ ledgerId, results: request.operations.map(apply), changes },
      ...{ cursors: { p: feed.length }, more: false },
    };
  };
  return { records, requests, answer };
}

let panes = 0;

/** A pane with its storage: what is saved survives, `state` and `outbox` are all it remembers. */
function pane(rows: readonly RecordValues[]) {
  let text: string | null = null;
  const outbox = outboxIn({
    read: () => text,
    write: (given) => (text = given),
  });
  const newId = countingIds(`pane${String(++panes)}-`);
  const self = {
    rows,
    sheet: '得失分',
    origin: '2016-09-01T00:00:00Z',
    state: emptySyncState(2026) as SyncState,
    outbox,
    run: (sync: LedgerClient['sync']) =>
      synchronise({
        workbook: workbookOf(sheetOf(self.sheet, 'scores', self.rows)),
        state: self.state,
        client: { sync },
        origin: self.origin,
        outbox,
        save: (state) => void (self.state = state),
        newId,
      }),
  };
  return self;
}

const REFUSED: LedgerFault = {
  ...{ kind: 'refused', code: 'request.invalid', status: 400 },
  ...{ message: '请更新加载项', messageEnglish: 'update the add-in' },
};
/** As the server does, it takes a request as a whole or not at all. */
const online = (shared: ReturnType<typeof ledger>): LedgerClient['sync'] => {
  return (request) => {
    const isTaken = syncRequestSchema.safeParse(request).success;
    return Promise.resolve(isTaken ? success(shared.answer(request)) : failure(REFUSED));
  };
};
const offline: LedgerClient['sync'] = () => Promise.resolve(failure(OFFLINE));
/** The line breaks when something is sent: before it arrives, or before its answer does. */
const breaking = (shared: ReturnType<typeof ledger>, hasArrived: boolean): LedgerClient['sync'] => {
  return (request) => {
    if (request.operations.length === 0) return online(shared)(request);
    if (hasArrived) shared.answer(request);
    return offline(request);
  };
};

describe('synchronising a workbook', () => {
  it('sends in batches of at most 1000 and says nothing twice', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(1200));
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 1200, fault: null, waiting: 0 });
    expect(shared.requests.map(({ operations }) => operations.length)).toEqual([0, 1000, 200]);
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 0 });
    expect(shared.requests.at(-1)).toEqual({ operations: [], cursors: { p: 1200 } });
  });

  it('keeps what could not be sent, with its ids', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    expect(await clerk.run(offline)).toMatchObject({ sent: 0, waiting: 3, fault: { kind: 'offline' } });
    expect(await clerk.run(breaking(shared, false))).toMatchObject({ sent: 0, waiting: 3 });
    const ids = clerk.outbox.read().map(({ operation }) => operation.operationId);
    await clerk.run(online(shared));
    expect(shared.requests.at(-1)?.operations.map(({ operationId }) => operationId)).toEqual(ids);
    expect(ids).toHaveLength(3);
    expect(clerk.outbox.read()).toEqual([]);
  });

  it('does nothing twice when the answer was lost, even after the row was edited meanwhile', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    await clerk.run(breaking(shared, true));
    clerk.rows = clerk.rows.with(1, { ...clerk.rows[1], deduction: '0.9' });
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 4, held: [] });
    expect([...shared.records.values()].map(({ version }) => version)).toEqual([1, 2, 1]);
  });

  it('shows a conflict and lets the workbook win on demand', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(2));
    await clerk.run(online(shared));
    const [recordId = ''] = shared.records.keys();
    shared.records.set(recordId, { version: 2, values: { reason: '别人改的' } });
    clerk.rows = clerk.rows.with(0, { ...clerk.rows[0], reason: '我改的' });
    const outcome = await clerk.run(online(shared));
    expect(outcome.held).toMatchObject([
      {
        recordId,
        sheet: '得失分',
        row: 5,
        reason: {
          ...{ kind: 'conflict', current: { version: 2, values: { reason: '别人改的' } } },
          mine: clerk.rows[0],
        },
      },
    ]);
    expect(outcome.fault).toBeNull();
    clerk.state = keepingMine(clerk.state, recordId, { version: 2, values: { reason: '别人改的' } });
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 1, held: [] });
    expect(shared.records.get(recordId)?.values?.reason).toBe('我改的');
  });

  it('takes the same change of both sides, as two copies of a workbook make it, for none', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(2));
    await clerk.run(online(shared));
    const copy = pane(clerk.rows);
    copy.state = clerk.state;
    const changed = clerk.rows.with(0, { ...clerk.rows[0], reason: '两边都这样改' });
    clerk.rows = changed;
    copy.rows = changed;
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 1, held: [] });
    shared.records.forEach((record) => expect(record.version).toBeLessThanOrEqual(2));
    expect(await copy.run(online(shared))).toMatchObject({ held: [], waiting: 0 });
    expect(copy.state.records.map(({ version }) => version)).toEqual([2, 1]);
    expect(shared.requests.at(-1)?.operations).toHaveLength(1);
  });

  describe('of a workbook and its copy', () => {
    const contents = (shared: ReturnType<typeof ledger>) =>
      [...shared.records.values()].map(({ values }) => values?.reason);

    it('made before the first synchronisation: each row is there once, equal rows as often as in one', async () => {
      const shared = ledger();
      const rows = [...scoreRows(3), { unit: '办公室', reason: '同样' }, { unit: '办公室', reason: '同样' }];
      const [clerk, copy] = [pane(rows), pane([{ unit: '营销部', reason: '新' }, ...rows])];
      expect(await clerk.run(online(shared))).toMatchObject({
        sent: 5,
        held: [],
      });
      expect(await copy.run(online(shared))).toMatchObject({
        sent: 1,
        held: [],
        waiting: 0,
      });
      expect(shared.records.size).toBe(6);
      expect(await copy.run(online(shared))).toMatchObject({
        sent: 0,
        held: [],
      });
      // The two know the same records from now on: what both change differently is a conflict.
      clerk.rows = clerk.rows.with(1, { ...clerk.rows[1], reason: '甲改的' });
      copy.rows = copy.rows.with(2, { ...copy.rows[2], reason: '乙改的' });
      expect(await clerk.run(online(shared))).toMatchObject({
        sent: 1,
        held: [],
      });
      const { held } = await copy.run(online(shared));
      expect(held).toMatchObject([{ row: 7, reason: { kind: 'conflict', current: { version: 2 } } }]);
      expect(shared.records.size).toBe(6);
    });

    it('made before, and the original edited since: what others did, since the copy said nothing of it', async () => {
      const shared = ledger();
      const [clerk, copy] = [pane(scoreRows(3)), pane(scoreRows(3))];
      await clerk.run(online(shared));
      clerk.rows = clerk.rows.with(0, { ...clerk.rows[0], reason: '改过' });
      await clerk.run(online(shared));
      const { held, received, sent } = await copy.run(online(shared));
      expect({ held, sent }).toEqual({ held: [], sent: 0 });
      expect(received).toMatchObject([{ version: 2, values: { reason: '改过' } }]);
      // What the copy then changes itself is a conflict with it.
      copy.rows = copy.rows.with(0, { ...copy.rows[0], reason: '副本改的' });
      const conflict = (await copy.run(online(shared))).held[0];
      expect(conflict?.reason).toMatchObject({ kind: 'conflict', current: { version: 2 } });
      copy.state = keepingMine(copy.state, conflict?.recordId ?? '', { version: 2, values: {} });
      expect(await copy.run(online(shared))).toMatchObject({ sent: 1, held: [] });
      expect(contents(shared)).toEqual([
        '副本改的',
        ...scoreRows(3)
          .slice(1)
          .map(({ reason }) => reason),
      ]);
    });

    it('made before, and edited in both before each met the shared ledger: one record and a question', async () => {
      const shared = ledger();
      const rows = scoreRows(3).map((row) => ({ ...row, basis: '制度第3条' }));
      const [clerk, copy] = [
        pane(rows),
        pane(rows.with(1, { ...rows[1], deduction: '0.9' } as (typeof rows)[1])),
      ];
      await clerk.run(online(shared));
      expect((await copy.run(online(shared))).held).toMatchObject([
        { row: 6, reason: { kind: 'conflict', current: { version: 1, values: { deduction: '0.5' } } } },
      ]);
      expect(shared.records.size).toBe(3);
      expect((await copy.run(online(shared))).held).toHaveLength(1);
      expect(shared.records.size).toBe(3);
    });

    it('however each was edited, in what is no required field or in one field, no record is there twice', async () => {
      interface Edit {
        readonly row: number;
        readonly field: string;
        readonly text: string;
      }
      const edit: fc.Arbitrary<Edit> = fc.record({
        row: fc.nat(5),
        field: fc.constantFrom('deduction', 'remark', 'reason', 'responsible'),
        text: fc.constantFrom('1', '2', '3'),
      });
      const edited = (rows: readonly RecordValues[], edits: readonly Edit[]) =>
        rows.map((row, i) =>
          Object.assign(
            {},
            row,
            ...edits.filter((each) => each.row === i).map((each) => ({ [each.field]: each.text })),
          ),
        ) as readonly RecordValues[];
      // One edit of what names a record at most: what has wholly become another one is another one.
      const once = fc.uniqueArray(edit, { selector: ({ row }) => row, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(once, fc.boolean(), async (edits, isOriginalFirst) => {
          const rows = scoreRows(6).map((row) => ({
            ...row,
            ...{ basis: '制度第3条', date: { date: '2016-09-05' as PlainDate, precision: 'day' as const } },
          }));
          const shared = ledger();
          const copies = [pane(rows), pane(edited(rows, edits))];
          for (const each of isOriginalFirst ? copies : [...copies].reverse()) await each.run(online(shared));
          expect(shared.records.size).toBe(6);
        }),
        { seed: 2016, numRuns: 100 },
      );
    });

    it('made after: what only one of them changed is the same record, a row that both add is there once', async () => {
      const shared = ledger();
      const clerk = pane(scoreRows(3));
      await clerk.run(online(shared));
      const copy = pane(clerk.rows);
      copy.state = clerk.state;
      clerk.rows = [...clerk.rows, { unit: '办公室', reason: '补记' }];
      copy.rows = [...copy.rows.with(0, { ...copy.rows[0], deduction: '0.8' }), ...clerk.rows.slice(3)];
      await clerk.run(online(shared));
      expect(await copy.run(online(shared))).toMatchObject({
        sent: 1,
        held: [],
      });
      expect(shared.records.size).toBe(4);
    });

    it('made before, where the original has deleted a row: told, and not a record anew', async () => {
      const shared = ledger();
      const [clerk, copy] = [pane(scoreRows(3)), pane(scoreRows(3))];
      await clerk.run(online(shared));
      clerk.rows = clerk.rows.toSpliced(1, 1);
      await clerk.run(online(shared));
      const { sent, received } = await copy.run(online(shared));
      expect(sent).toBe(0);
      expect(received).toMatchObject([{ version: 2, values: null }]);
      // That both have deleted it is no conflict.
      copy.rows = clerk.rows;
      expect(await copy.run(online(shared))).toMatchObject({ held: [], waiting: 0 });
      expect(copy.state.records).toHaveLength(2);
    });

    it('whose sheet was renamed before it met the shared ledger: no record is there twice', async () => {
      const shared = ledger();
      const [clerk, copy] = [pane(scoreRows(3)), pane(scoreRows(3))];
      await clerk.run(online(shared));
      copy.sheet = '九月';
      expect(await copy.run(online(shared))).toMatchObject({ sent: 0, held: [], waiting: 0 });
      copy.sheet = '十月';
      copy.rows = copy.rows.with(0, { ...copy.rows[0], deduction: '0.9' });
      expect(await copy.run(online(shared))).toMatchObject({ sent: 1, held: [] });
      expect(shared.records.size).toBe(3);
    });

    it('is not any other workbook with the same rows', async () => {
      const shared = ledger();
      const [clerk, other] = [pane(scoreRows(3)), pane(scoreRows(3))];
      other.origin = '2016-10-01T00:00:00Z';
      await clerk.run(online(shared));
      expect(await other.run(online(shared))).toMatchObject({ sent: 3 });
      expect(shared.records.size).toBe(6);
    });
  });

  it('takes a row that is written again after its deletion, or beside its edited self, for a new record', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    const [first, ...others] = clerk.rows;
    if (first === undefined) throw new Error('no rows');
    await clerk.run(online(shared));
    clerk.rows = others;
    await clerk.run(online(shared));
    clerk.rows = [...others, first];
    expect(await clerk.run(online(shared))).toMatchObject({
      sent: 1,
      held: [],
    });
    expect(shared.records.size).toBe(4);

    const another = pane(scoreRows(3));
    another.origin = '2016-10-01T00:00:00Z';
    await another.run(online(shared));
    another.rows = [{ ...first, reason: '改过' }, ...others];
    await another.run(online(shared));
    another.rows = [...another.rows, first];
    expect(await another.run(online(shared))).toMatchObject({
      sent: 1,
      held: [],
    });
    expect(shared.records.size).toBe(8);
  });

  it('fills another shared ledger from the beginning', async () => {
    const clerk = pane(scoreRows(4));
    await clerk.run(online(ledger('L1')));
    const other = ledger('L2');
    clerk.rows = clerk.rows.with(0, { ...clerk.rows[0], reason: '改过' });
    await clerk.run(online(other));
    expect([...other.records.values()].map(({ values }) => values)).toEqual(
      expect.arrayContaining([...clerk.rows]),
    );
    expect(other.records.size).toBe(4);
    expect(clerk.state.ledgerId).toBe('L2');
  });

  it('holds a row that can not be sent and sends the others', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3).with(1, { unit: '营销部', reason: '长'.repeat(30_001) }));
    const outcome = await clerk.run(online(shared));
    expect(outcome).toMatchObject({ sent: 2, fault: null, held: [{ row: 6, reason: { kind: 'rejected' } }] });
    expect(clerk.outbox.read()).toEqual([]);
  });

  it('works a refused batch out anew instead of sending it for ever', async () => {
    const clerk = pane(scoreRows(1));
    const refusing = () => Promise.resolve(failure(REFUSED));
    expect(await clerk.run(refusing)).toMatchObject({ fault: REFUSED, waiting: 1 });
    expect(clerk.outbox.read()).toEqual([]);
  });

  it('keeps what was under way for whoever has to sign in first', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    await clerk.run(breaking(shared, true));
    const needed = failure(signInFault('needed'));
    expect(await clerk.run(() => Promise.resolve(needed))).toMatchObject({ waiting: 3 });
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 3, held: [] });
    expect([...shared.records.values()].map(({ version }) => version)).toEqual([1, 1, 1]);
  });

  it('does not trust an answer that is to another question', async () => {
    const clerk = pane(scoreRows(2));
    const shared = ledger();
    const outcome = await clerk.run((request) =>
      Promise.resolve(success({ ...shared.answer(request), results: [] })),
    );
    expect(outcome.fault?.kind).toBe('unreadable');
    expect(clerk.state.records).toEqual([]);
  });
});
