import { success, type Result } from '../../ledger/result';
import type { RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { operationSchema, type Change, type OperationResult } from '../../ledger/wire/sync';
import type { LedgerClient } from './client';
import { dirtyRecords } from './dirtyRecords';
import { heldRow, unsendableRow, type HeldRow } from './heldRows';
import { unreadable, type LedgerFault } from './ledgerFault';
import type { Outbox, PendingOperation } from './outbox';
import { pairedRecords } from './pairedRecords';
import { acknowledged, inPresentRows, type SyncState } from './syncState';
import { tablesOf, type WorkbookTable } from './workbookRecords';

/** Operations sent at once, and characters of their records: well below what the server takes. */
const MOST_AT_ONCE = 1000;
const MOST_CHARACTERS = 2_000_000;

export interface SyncInput {
  readonly workbook: RecognisedWorkbook;
  readonly state: SyncState;
  /** What all copies of the workbook share and no other workbook has, such as the moment of its creation. */
  readonly origin: string;
  readonly client: Pick<LedgerClient, 'sync'>;
  readonly outbox: Outbox;
  /** Keeps the state after each acknowledged batch: a pane that is closed in between loses nothing. */
  readonly save: (state: SyncState) => void | Promise<void>;
  readonly newId: () => string;
}

export interface SyncOutcome {
  readonly state: SyncState;
  /** Operations that the shared ledger acknowledged, replays included. */
  readonly sent: number;
  /** Changes that other callers made. */
  readonly received: readonly Change[];
  readonly held: readonly HeldRow[];
  /** Null when everything went through; otherwise what waits is sent again with the same ids the next time. */
  readonly fault: LedgerFault | null;
  /** Operations still to be sent after a fault. */
  readonly waiting: number;
}

/**
 * Brings workbook and shared ledger together, in batches. Each batch is put into the outbox before it is sent and taken
 * out after its answer is saved, so that whatever dies in between, nothing is lost and nothing happens twice.
 */
export async function synchronise(input: SyncInput): Promise<SyncOutcome> {
  const { workbook, origin, client, outbox, save, newId } = input;
  const tables = tablesOf(workbook, input.state.fallbackYear);
  let state = inPresentRows(input.state, tables);
  const held = new Map<string, HeldRow>();
  const sentIds = new Set<string>();
  const received: Change[] = [];
  let sent = 0;
  // A held row stays dirty; it must not be sent again and again in this run.
  const waiting = (): readonly PendingOperation[] => {
    const dirty = dirtyRecords(tables, state, origin, newId);
    return held.size === 0 ? dirty : dirty.filter((pending) => !held.has(placeOf(pending)));
  };
  if (state.ledgerId === null) {
    const first = await firstContact(input, state, tables);
    if (!first.ok) return outcome({ fault: first.fault, waiting: waiting().length });
    received.push(...first.value.changes);
    ({ state } = first.value);
    await save(state);
  }

  // Worked out once for many batches: what was sent meanwhile does not change what else there is to send.
  let queue: readonly PendingOperation[] | null = null;
  for (let isDone = false; !isDone;) {
    let batch = outbox.read();
    if (batch.length === 0) {
      queue ??= waiting();
      batch = firstBatch(queue);
      queue = queue.slice(batch.length);
      if (batch.length > 0) outbox.write(batch);
    }
    const operations = batch.map(({ operation }) => operation);
    const answer = await client.sync({ operations, cursors: state.cursors });
    if (!answer.ok) {
      // What was refused was not stored: it is worked out anew, perhaps by a newer add-in.
      const isRefused = answer.fault.kind === 'refused' && (answer.fault.status ?? 500) < 500;
      if (isRefused) outbox.write([]);
      // One record that the schema does not take gets its whole batch refused: the others go without it.
      const unsendable = isRefused ? batch.filter(isUnsendable) : [];
      for (const pending of unsendable) held.set(placeOf(pending), unsendableRow(pending));
      queue = null;
      if (unsendable.length > 0) continue;
      const left = new Set([...batch, ...waiting()].map(placeOf)).size;
      return outcome({ fault: answer.fault, waiting: left });
    }
    const { results, changes, more } = answer.value;
    if (!isAnswerTo(batch, results)) return outcome({ fault: unreadable(200), waiting: batch.length });
    const { records: before } = state;
    state = acknowledged(state, batch, answer.value);
    await save(state);
    if (batch.length > 0) outbox.write([]);

    for (const [i, pending] of batch.entries()) {
      const row = heldRow(pending, results[i]);
      if (row) held.set(placeOf(pending), row);
      if (['applied', 'replayed'].includes(results[i]?.outcome ?? '')) sent++;
      sentIds.add(pending.operation.operationId);
    }
    received.push(...ofOthers(changes, state).filter(({ operationId }) => !sentIds.has(operationId)));
    if (queue === null || (queue.length === 0 && state.records !== before)) queue = waiting();
    isDone = !more && queue.length === 0;
  }
  return outcome({ fault: null, waiting: 0 });

  function outcome(end: Pick<SyncOutcome, 'fault' | 'waiting'>): SyncOutcome {
    return { state, sent, received, held: [...held.values()], ...end };
  }
}

interface FirstContact {
  readonly state: SyncState;
  readonly changes: readonly Change[];
}

/**
 * Reads all of the shared ledger before anything is sent: a copy of this workbook may have brought its rows in, and
 * what was edited here since would come in a second time.
 */
async function firstContact(
  { client, origin }: Pick<SyncInput, 'client' | 'origin'>,
  state: SyncState,
  tables: readonly WorkbookTable[],
): Promise<Result<FirstContact, LedgerFault>> {
  const changes: Change[] = [];
  for (let { cursors } = state; ;) {
    const answer = await client.sync({ operations: [], cursors });
    if (!answer.ok) return answer;
    changes.push(...answer.value.changes);
    ({ cursors } = answer.value);
    if (answer.value.more) continue;
    const records = pairedRecords(tables, origin, changes);
    const { ledgerId } = answer.value;
    const met = { ...state, ledgerId, cursors, records };
    return success({ state: met, changes: ofOthers(changes, met) });
  }
}

/** The changes that are not this workbook's own, nor taken over before. */
function ofOthers(changes: readonly Change[], { records }: SyncState): readonly Change[] {
  if (changes.length === 0) return [];
  const versions = new Map(records.map(({ recordId, version }) => [recordId, version ?? 0]));
  return changes.filter(({ recordId, version }) => (versions.get(recordId) ?? 0) < version);
}

function firstBatch(pending: readonly PendingOperation[]): readonly PendingOperation[] {
  let batch = pending.slice(0, MOST_AT_ONCE);
  while (batch.length > 1 && JSON.stringify(batch).length > MOST_CHARACTERS)
    batch = batch.slice(0, Math.ceil(batch.length / 2));
  return batch;
}

function isAnswerTo(batch: readonly PendingOperation[], results: readonly OperationResult[]): boolean {
  return (
    results.length === batch.length &&
    results.every(({ operationId }, i) => operationId === batch[i]?.operation.operationId)
  );
}

function isUnsendable({ operation }: PendingOperation): boolean {
  return !operationSchema.safeParse(operation).success;
}

function placeOf({ sheet, row, operation }: PendingOperation): string {
  return JSON.stringify([sheet, row, operation.values === null]);
}
