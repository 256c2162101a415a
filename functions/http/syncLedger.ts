import { success } from '../../ledger/result';
import {
  syncRequestSchema,
  syncResponseSchema,
  type Operation,
  type OperationResult,
  type SyncResponse,
} from '../../ledger/wire/sync';
import type { LedgerStore } from '../store/ledgerStore';
import { shanghaiDate } from '../timers/shanghaiDate';
import { handOver, warnOfLateRecords } from '../warnings/runWarnings';
import { partitionKey } from '../store/rowKeys';
import { writeEndpoint } from './endpoint';
import { pullChanges, type OwnChanges } from './pullChanges';
import { pushOperations } from './pushOperations';

/** POST /api/ledger/sync: takes the caller's operations and answers with the changes since the caller's cursors. */
export const syncLedger = writeEndpoint({
  name: 'syncLedger',
  method: 'POST',
  route: 'ledger/sync',
  summary: '同步：发送操作，取回自游标以来的变化',
  right: 'ledger.read',
  body: syncRequestSchema,
  answer: syncResponseSchema,
  handle: async ({ body: { operations, cursors }, caller, store, now, log, seen, denied }) => {
    const results = await pushOperations(store, caller, operations, now());
    const stored = operations.filter((_, i) => ['applied', 'replayed'].includes(results[i]?.outcome ?? ''));
    await warnOfLateEntries(store, now(), stored);
    const moved = stored.filter(({ from, unit }) => from !== undefined && from.unit !== unit);
    if (moved.length > 0) await handOver(store, moved, now(), shanghaiDate(now()));
    const pulled = await pullChanges(store, caller, cursors, sequencesOf(operations, results));
    denied(results.filter((r) => r.outcome === 'rejected' && r.code !== 'record.tooLarge').length);
    // The caller's own changes come back too; only those of others are read.
    const own = new Set(operations.map(({ operationId }) => operationId));
    const others = pulled.changes.filter(({ operationId }) => !own.has(operationId));
    seen({ count: others.length, units: others.map(({ unit }) => unit) });
    const count = (outcome: string): string =>
      `${String(results.filter((result) => result.outcome === outcome).length)} ${outcome}`;
    const counts = ['applied', 'replayed', 'conflict', 'rejected'].map(count).join(', ');
    log(`sync by ${caller.id}: ${counts}; ${String(pulled.changes.length)} changes given`);
    return success<SyncResponse>({ ledgerId: store.ledgerId, results, ...pulled });
  },
});

/** A rectification that comes in after its deadline is warned of at once, not only at the next morning's run. */
async function warnOfLateEntries(store: LedgerStore, now: Date, stored: readonly Operation[]): Promise<void> {
  const records = stored.flatMap(({ values, ...operation }) =>
    operation.kind === 'rectifications' && values !== null ? [{ ...operation, values }] : [],
  );
  if (records.length > 0) await warnOfLateRecords(store, records, now, shanghaiDate(now));
}

function sequencesOf(operations: readonly Operation[], results: readonly OperationResult[]): OwnChanges {
  const own = new Map<string, Set<number>>();
  for (const [i, operation] of operations.entries()) {
    const result = results[i];
    if (result?.outcome !== 'applied') continue;
    const key = partitionKey(operation);
    own.set(key, (own.get(key) ?? new Set()).add(result.sequence));
  }
  return own;
}
