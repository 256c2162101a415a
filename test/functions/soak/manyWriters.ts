/**
 * Many clients against one company over HTTP: each operation is sent one to three times, connections are cut at random,
 * some clients write the same record, readers follow by cursor. Throws where anything is lost, doubled or out of order.
 */
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { auditReportSchema } from '../../../ledger/wire/audit';
import type { Change, Cursors, Operation, OperationResult } from '../../../ledger/wire/sync';
import { claiming } from '../http/claimedIdentity';

export interface Writing {
  readonly clients: number;
  /** Operations of all clients together. */
  readonly operations: number;
  readonly random: () => number;
}

export interface Written {
  readonly operations: number;
  readonly requests: number;
  /** Requests whose connection was cut. */
  readonly cut: number;
  readonly replays: number;
  readonly conflicts: number;
  readonly partitions: number;
  readonly seconds: number;
}

const UNITS = ['城关供电所', '营销部', '办公室', '运维检修部'];
const YEARS = [2015, 2016];
const LARGEST_BATCH = 5;
/** Of ten requests, those that are cut. */
const CUT = 0.15;
const SHARED = { recordId: 'everybodys', kind: 'rectifications', unit: '城关供电所', year: 2016 } as const;

export async function writeFromMany(
  address: string,
  { clients, operations, random }: Writing,
): Promise<Written> {
  const started = performance.now();
  const count = { requests: 0, cut: 0, replays: 0, conflicts: 0 };
  const sent = new Set<string>();
  let sharedChanges = 0;

  /** A client whose every request may be cut. */
  const clientOf = (id: string): LedgerClient =>
    createLedgerClient({
      baseUrl: address,
      headers: claiming({ role: 'performanceOffice', id }),
      fetch: async (input, init) => {
        count.requests++;
        if (random() >= CUT) return fetch(input, init);
        count.cut++;
        const cut = new AbortController();
        setTimeout(() => cut.abort(), random() * 20);
        return fetch(input, { ...init, signal: cut.signal });
      },
    });
  /** Sends until it is acknowledged, one to three times over. */
  const deliver = async (
    client: LedgerClient,
    batch: readonly Operation[],
  ): Promise<readonly OperationResult[]> => {
    let first: readonly OperationResult[] | null = null;
    for (let times = 1 + Math.floor(random() * 3); times > 0 || first === null; times--) {
      const answers = await Promise.all(
        (random() < 0.3 ? [1, 2] : [1]).map(() =>
          client.sync({ operations: [...batch], cursors: everything }),
        ),
      );
      for (const answer of answers) {
        if (!answer.ok) continue;
        count.replays += answer.value.results.filter(({ outcome }) => outcome === 'replayed').length;
        first ??= answer.value.results;
      }
    }
    return first;
  };
  const writer = async (number: number): Promise<void> => {
    const client = clientOf(`writer${String(number)}`);
    const share = Math.floor(operations / clients) + (number < operations % clients ? 1 : 0);
    const versions = new Map<string, Operation>();
    for (let done = 0; done < share;) {
      const size = Math.min(share - done, 1 + Math.floor(random() * LARGEST_BATCH));
      const batch = Array.from({ length: size }, (_, i) => next(number, done + i, versions, random));
      for (const result of await deliver(client, batch))
        if (result.outcome !== 'applied' && result.outcome !== 'replayed')
          throw new Error(`operation ${result.operationId}: ${result.outcome}`);
      for (const { operationId } of batch) sent.add(operationId);
      done += size;
      if (random() < 0.05) await changeShared(client, `shared-${String(number)}-${String(done)}`);
    }
  };
  /** Everybody changes one record: who was overtaken looks at it again. */
  const changeShared = async (client: LedgerClient, id: string): Promise<void> => {
    let baseVersion: number | null = null;
    for (let attempt = 0; ; attempt++) {
      const operationId = `${id}-${String(attempt)}`;
      const [result] = await deliver(client, [
        { ...SHARED, operationId, baseVersion, values: { problem: id } },
      ]);
      if (result?.outcome === 'applied' || result?.outcome === 'replayed') {
        sent.add(operationId);
        sharedChanges++;
        return;
      }
      if (result?.outcome !== 'conflict') throw new Error(`${operationId}: ${String(result?.outcome)}`);
      count.conflicts++;
      baseVersion = result.current?.version ?? null;
    }
  };

  let isWriting = true;
  const readers = [1, 2].map((number) => readAll(clientOf(`reader${String(number)}`), () => isWriting));
  await Promise.all(Array.from({ length: clients }, (_, number) => writer(number)));
  isWriting = false;
  let partitions = 0;
  for (const changes of await Promise.all(readers)) {
    partitions = expectWhole(changes, sent);
    const last = changes.filter(({ recordId }) => recordId === SHARED.recordId).at(-1);
    if ((last?.version ?? 0) !== sharedChanges) throw new Error('a change of the shared record was lost');
  }
  const report = auditReportSchema.parse(
    await (
      await fetch(`${address}/api/audit/verify`, { headers: claiming({ role: 'auditAdministrator' }) })
    ).json(),
  );
  if (!report.holds) throw new Error(`the chain is broken: ${JSON.stringify(report)}`);
  return { operations: sent.size, ...count, partitions, seconds: (performance.now() - started) / 1000 };
}

/** Cursors beyond everything: a writer wants no changes back. */
const everything: Cursors = Object.fromEntries(
  UNITS.flatMap((unit) =>
    YEARS.map((year) => [`${Buffer.from(unit).toString('base64url')}|${String(year)}`, 1_000_000_000]),
  ),
);

/** A new record, or a change of one that this client wrote. */
function next(
  client: number,
  position: number,
  records: Map<string, Operation>,
  random: () => number,
): Operation {
  const operationId = `w${String(client)}-${String(position)}`;
  const known = [...records.values()];
  const before = random() < 0.4 ? known[Math.floor(random() * known.length)] : undefined;
  const pick = <Value>(of: readonly Value[]): Value => of[Math.floor(random() * of.length)] as Value;
  const operation: Operation = before
    ? { ...before, operationId, baseVersion: (before.baseVersion ?? 0) + 1 }
    : {
        ...{ operationId, recordId: `r${operationId}`, kind: 'rectifications', baseVersion: null },
        ...{ unit: pick(UNITS), year: pick(YEARS), values: {} },
      };
  const written = { ...operation, values: { problem: `抄表不到位，第${operationId}次`, status: '整改中' } };
  records.set(written.recordId, written);
  return written;
}

/** Follows by cursor until nothing more comes after the last write; a cut connection is tried again. */
async function readAll(client: LedgerClient, isWriting: () => boolean): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let cursors: Cursors = {};
  for (;;) {
    const isLast = !isWriting();
    const answer = await client.sync({ operations: [], cursors });
    if (answer.ok) {
      changes.push(...answer.value.changes);
      cursors = answer.value.cursors;
      if (isLast && answer.value.changes.length === 0) return changes;
    }
    if (!isLast) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The feed of a reader: every operation once, every partition's sequence without gaps and in order. */
function expectWhole(changes: readonly Change[], sent: ReadonlySet<string>): number {
  const ids = new Set(changes.map(({ operationId }) => operationId));
  const lost = [...sent].filter((id) => !ids.has(id));
  if (lost.length > 0)
    throw new Error(`lost: ${lost.slice(0, 5).join(', ')} and others, ${String(lost.length)}`);
  if (ids.size !== changes.length || ids.size !== sent.size) throw new Error('an operation was done twice');
  const last = new Map<string, number>();
  for (const { partition, sequence } of changes) {
    if (sequence !== (last.get(partition) ?? 0) + 1) throw new Error(`gap before ${String(sequence)}`);
    last.set(partition, sequence);
  }
  return last.size;
}
