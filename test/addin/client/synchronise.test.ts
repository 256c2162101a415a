import type { LedgerClient } from '../../../addin/client/client';
import { OFFLINE } from '../../../addin/client/ledgerFault';
import { outboxIn } from '../../../addin/client/outbox';
import { emptySyncState, keepingMine, type SyncState } from '../../../addin/client/syncState';
import { synchronise } from '../../../addin/client/synchronise';
import { failure, success } from '../../../ledger/result';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import type { Operation, OperationResult, SyncRequest, SyncResponse } from '../../../ledger/wire/sync';
import { countingIds, scoreRows, sheetOf, workbookOf } from './sampleWorkbook';

/** A shared ledger of one partition, without any of a server. */
function ledger(ledgerId = 'L1') {
  const records = new Map<string, { version: number; values: RecordValues | null }>();
  const results = new Map<string, OperationResult>();
  const requests: SyncRequest[] = [];
  const apply = ({ operationId, recordId, baseVersion, values }: Operation): OperationResult => {
    const before = results.get(operationId);
    if (before) return before.outcome === 'applied' ? { ...before, outcome: 'replayed' } : before;
    const current = records.get(recordId) ?? null;
    if ((current?.version ?? null) !== baseVersion) return { outcome: 'conflict', operationId, current };
    const version = (baseVersion ?? 0) + 1;
    records.set(recordId, { version, values });
    const result = { outcome: 'applied', operationId, version, sequence: results.size + 1 } as const;
    results.set(operationId, result);
    return result;
  };
  const answer = (request: SyncRequest): SyncResponse => {
    requests.push(request);
    return {
      ledgerId,
      results: request.operations.map(apply),
      changes: [],
      cursors: { p: results.size },
      more: false,
    };
  };
  return { records, requests, answer };
}

/** A pane with its storage: what is saved survives, `state` and `outbox` are all it remembers. */
function pane(rows: readonly RecordValues[]) {
  let text: string | null = null;
  const outbox = outboxIn({ read: () => text, write: (given) => (text = given) });
  const newId = countingIds();
  const self = {
    rows,
    state: emptySyncState(2026) as SyncState,
    outbox,
    run: (sync: LedgerClient['sync']) =>
      synchronise({
        workbook: workbookOf(sheetOf('得失分', 'scores', self.rows)),
        state: self.state,
        client: { sync },
        outbox,
        save: (state) => void (self.state = state),
        newId,
      }),
  };
  return self;
}

const online = (shared: ReturnType<typeof ledger>): LedgerClient['sync'] => {
  return (request) => Promise.resolve(success(shared.answer(request)));
};
const offline: LedgerClient['sync'] = () => Promise.resolve(failure(OFFLINE));

describe('synchronising a workbook', () => {
  it('sends in batches of at most 1000 and says nothing twice', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(1200));
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 1200, fault: null, waiting: 0 });
    expect(shared.requests.map(({ operations }) => operations.length)).toEqual([1000, 200]);
    expect(await clerk.run(online(shared))).toMatchObject({ sent: 0 });
    expect(shared.requests.at(-1)).toEqual({ operations: [], cursors: { p: 1200 } });
  });

  it('keeps what could not be sent, with its ids', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    expect(await clerk.run(offline)).toMatchObject({ sent: 0, waiting: 3, fault: { kind: 'offline' } });
    const ids = clerk.outbox.read().map(({ operation }) => operation.operationId);
    await clerk.run(online(shared));
    expect(shared.requests[0]?.operations.map(({ operationId }) => operationId)).toEqual(ids);
    expect(clerk.outbox.read()).toEqual([]);
  });

  it('does nothing twice when the answer was lost, even after the row was edited meanwhile', async () => {
    const shared = ledger();
    const clerk = pane(scoreRows(3));
    await clerk.run((request) => {
      shared.answer(request);
      return offline(request);
    });
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
    expect(outcome.held).toEqual([
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
    clerk.state = keepingMine(clerk.state, recordId, 2);
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
  });

  it('works a refused batch out anew instead of sending it for ever', async () => {
    const clerk = pane(scoreRows(1));
    const refused = {
      kind: 'refused',
      code: 'request.invalid',
      message: '请更新加载项',
      status: 400,
    } as const;
    expect(await clerk.run(() => Promise.resolve(failure(refused)))).toMatchObject({
      fault: refused,
      waiting: 1,
    });
    expect(clerk.outbox.read()).toEqual([]);
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
