import { createHash } from 'node:crypto';
import type { Delivery } from '../../ledger/wire/warnSettings';
import type { AreaRows } from '../store/ledgerStore';
import type { KeyedRow } from '../store/rows';
import { END, messageKey, MESSAGES, type Message } from '../warnings/warningBook';

const BATCHES = 'B|';
const DELIVERIES = 'D|';
/** Messages of one batch; with its own row they fit into one transaction of Azure Tables. */
export const MOST_MESSAGES = 90;
/** Later instants get smaller keys, so that the newest deliveries come first. */
const LAST_INSTANT_MS = 9_999_999_999_999;

/** Messages that go out together. What is in it never changes: its id is the idempotency key of every attempt. */
export interface Batch {
  readonly id: string;
  readonly target: string;
  readonly warnings: readonly string[];
  readonly attempts: number;
  /** Instant in UTC, ISO 8601. */
  readonly nextAttemptAt: string;
}

/** The outbox of one company: rows M, B and D of the area of warnings (warningBook.ts). */
export interface Outbox {
  messages(): Promise<readonly Message[]>;
  batches(): Promise<readonly Batch[]>;
  /** Puts messages to one target into a batch in their stead, unless somebody else has; at most MOST_MESSAGES. */
  freeze(messages: readonly Message[], now: Date): Promise<void>;
  /** Takes a batch on until an instant, so that nobody else sends it meanwhile; false when somebody else has. */
  claim(batch: Batch, until: Date): Promise<boolean>;
  /** Has a batch tried again at an instant. */
  postpone(batch: Batch, until: Date): Promise<void>;
  /** Takes a batch away, sent or given up, and notes the delivery. */
  finish(batch: Batch, delivery: Delivery): Promise<void>;
  /** The latest, the newest first. */
  deliveries(most: number): Promise<readonly Delivery[]>;
}

export function outboxOf(area: AreaRows): Outbox {
  const rowsOf = (prefix: string, most = Infinity): Promise<readonly KeyedRow[]> =>
    area.range(prefix, prefix + END, most);
  const rewrite = async (batch: Batch, change: Partial<Batch>): Promise<boolean> => {
    const row = (await area.read([BATCHES + batch.id])).get(BATCHES + batch.id);
    const current = row?.value as Batch | undefined;
    // Whoever has taken it on since then has raised its attempts.
    if (row === undefined || current?.attempts !== batch.attempts) return false;
    return area.write([
      { key: BATCHES + batch.id, value: { ...current, ...change }, expected: { tag: row.tag } },
    ]);
  };
  return {
    messages: async () => (await rowsOf(MESSAGES)).map(({ value }) => value as Message),
    batches: async () => (await rowsOf(BATCHES)).map(({ value }) => value as Batch),
    freeze: async (messages, now) => {
      const [first] = messages;
      const keys = messages.map(({ target, warning }) => messageKey(target, warning));
      const found = await area.read(keys);
      if (first === undefined || found.size < keys.length) return;
      const id = batchId(messages);
      const batch: Batch = {
        ...{ id, target: first.target, warnings: messages.map(({ warning }) => warning) },
        ...{ attempts: 0, nextAttemptAt: now.toISOString() },
      };
      await area.write([
        { key: BATCHES + id, value: batch, expected: { tag: null } },
        ...keys.map((key) => ({ key, value: null, expected: { tag: found.get(key)?.tag ?? null } })),
      ]);
    },
    claim: (batch, until) =>
      rewrite(batch, { attempts: batch.attempts + 1, nextAttemptAt: until.toISOString() }),
    postpone: async (batch, until) => {
      await rewrite(batch, { nextAttemptAt: until.toISOString() });
    },
    finish: async (batch, delivery) => {
      const row = (await area.read([BATCHES + batch.id])).get(BATCHES + batch.id);
      if (row === undefined) return;
      const at = String(LAST_INSTANT_MS - Date.parse(delivery.at)).padStart(13, '0');
      await area.write([
        { key: BATCHES + batch.id, value: null, expected: { tag: row.tag } },
        { key: `${DELIVERIES}${at}|${batch.id}`, value: delivery, expected: { tag: null } },
      ]);
    },
    deliveries: async (most) => (await rowsOf(DELIVERIES, most)).map(({ value }) => value as Delivery),
  };
}

/** A message about a warning may come again, when it is escalated: its time tells the batches apart. */
function batchId(messages: readonly Message[]): string {
  const text = JSON.stringify(messages.map(({ target, warning, createdAt }) => [target, warning, createdAt]));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
