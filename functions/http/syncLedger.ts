import { failure, success } from '../../ledger/result';
import type { Identity } from '../../ledger/wire/identity';
import { LARGEST_RECORD } from '../../ledger/wire/recordValues';
import {
  MOST_CHANGES,
  syncRequestSchema,
  type Change,
  type Cursors,
  type Operation,
  type OperationResult,
  type SyncResponse,
} from '../../ledger/wire/sync';
import { callerOf } from '../identity/developmentIdentity';
import { may, mayAnywhere } from '../identity/rights';
import type { Services } from '../services';
import type { AppendResult, LedgerStore, Partition, RecordChange } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';
import { raiseOverdueWarnings } from '../timers/overdueRectifications';
import { shanghaiDate } from '../timers/shanghaiDate';
import type { Handle } from './endpoint';
import { readJson } from './readJson';
import { forbidden } from './refusal';

/** POST /api/ledger/sync: takes the caller's operations and answers with the changes since the caller's cursors. */
export const syncLedger: Handle = async (request, services, log) => {
  const caller = callerOf(request.headers, services.settings);
  if (!caller.ok) return caller;
  if (!mayAnywhere(caller.value, 'ledger.read')) return failure(forbidden);
  const body = await readJson(request, syncRequestSchema);
  if (!body.ok) return body;
  const { operations, cursors } = body.value;

  const results = await push(services, caller.value, operations);
  await warnOfLateEntries(services, operations, results);
  const pulled = await pull(services.store, caller.value, cursors);
  const count = (outcome: string): string =>
    `${String(results.filter((result) => result.outcome === outcome).length)} ${outcome}`;
  const counts = ['applied', 'replayed', 'conflict', 'rejected'].map(count).join(', ');
  log(`sync by ${caller.value.id}: ${counts}; ${String(pulled.changes.length)} changes given`);
  return success<SyncResponse>({ ledgerId: services.store.ledgerId, results, ...pulled });
};

/** Partition by partition, in the order of the operations within each; the results are in the request's order. */
async function push(
  { store, now }: Services,
  caller: Identity,
  operations: readonly Operation[],
): Promise<OperationResult[]> {
  const results = new Map<Operation, OperationResult>();
  const accepted = new Map<string, Operation[]>();
  for (const operation of operations) {
    const rejected = rejectionOf(caller, operation);
    if (rejected) results.set(operation, rejected);
    else {
      const key = partitionKey(operation);
      accepted.set(key, [...(accepted.get(key) ?? []), operation]);
    }
  }
  const changedAt = now().toISOString();
  for (const wanted of accepted.values()) {
    const [{ unit, year }] = wanted as [Operation];
    const entries = wanted.map((operation) => ({ ...operation, changedBy: caller.id, changedAt }));
    const appended = await store.append({ unit, year }, entries);
    wanted.forEach((operation, i) => {
      results.set(operation, toWireResult(operation.operationId, appended[i]));
    });
  }
  return operations.flatMap((operation) => results.get(operation) ?? []);
}

function rejectionOf(caller: Identity, { operationId, unit, values }: Operation): OperationResult | null {
  const rejected = { outcome: 'rejected', operationId } as const;
  if (!may(caller, 'ledger.write', unit))
    return { ...rejected, code: 'operation.forbidden', message: `您的岗位不能修改“${unit}”的记录` };
  if (JSON.stringify(values).length > LARGEST_RECORD)
    return {
      ...rejected,
      code: 'record.tooLarge',
      message: `这条记录过长（超过 ${String(LARGEST_RECORD)} 字）：请缩短文字`,
    };
  return null;
}

function toWireResult(operationId: string, result: AppendResult | undefined): OperationResult {
  if (result === undefined) throw new Error(`the store gave no result for operation ${operationId}`);
  if (result.outcome !== 'conflict') return { operationId, ...result };
  const { current } = result;
  return {
    outcome: 'conflict',
    operationId,
    current: current && { version: current.version, values: current.values },
  };
}

/** A rectification that comes in after its deadline is warned of at once, not only at the next morning's run. */
async function warnOfLateEntries(
  { store, now }: Services,
  operations: readonly Operation[],
  results: readonly OperationResult[],
): Promise<void> {
  const stored = operations.filter((_, i) => ['applied', 'replayed'].includes(results[i]?.outcome ?? ''));
  await raiseOverdueWarnings(
    store,
    stored.filter(({ kind }) => kind === 'rectifications'),
    [shanghaiDate(now())],
  );
}

/** The changes of all partitions that the caller may read, until the response is full. */
async function pull(
  store: LedgerStore,
  caller: Identity,
  cursors: Cursors,
): Promise<Pick<SyncResponse, 'changes' | 'cursors' | 'more'>> {
  const changes: Change[] = [];
  const reached: Record<string, number> = {};
  let more = false;
  for (const partition of await store.partitions()) {
    if (!may(caller, 'ledger.read', partition.unit)) continue;
    const key = partitionKey(partition);
    const cursor = cursors[key] ?? 0;
    const room = MOST_CHANGES - changes.length;
    // One beyond the room tells whether there is more.
    const found = await store.changesSince(partition, cursor, room + 1);
    const given = found.slice(0, room);
    more ||= found.length > room;
    changes.push(...given.map((change) => toWireChange(partition, change)));
    reached[key] = given.at(-1)?.sequence ?? cursor;
  }
  return { changes, cursors: reached, more };
}

/** Who made a change, and its link in the chain, are for the audit and stay with the server. */
function toWireChange(partition: Partition, change: RecordChange): Change {
  const { sequence, operationId, recordId, kind, version, values, changedAt } = change;
  const record = { recordId, kind, version, values };
  return { partition: partitionKey(partition), ...partition, ...record, sequence, operationId, changedAt };
}
