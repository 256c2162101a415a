import { createHash } from 'node:crypto';
import type { AccessEntry, AccessPage } from '../../ledger/wire/accessLog';
import { ACCESS_LOGS, endOf } from './rowKeys';
import type { Rows } from './rows';

/** The company's access log: append-only, chained by hash, in one chain a month and writer, so that no writers meet. */
export interface AccessLog {
  /** On the disk when it resolves. */
  write(entry: AccessEntry): Promise<void>;
  /** A month (YYYY-MM) in pages, writer by writer. */
  page(month: string, after: string | null, limit: number): Promise<AccessPage>;
  /** The months that have entries, the oldest first. */
  months(): Promise<readonly string[]>;
  /** The month's chains: how long they are, their last hash, and their first broken entry. */
  chains(month: string): Promise<readonly LogChain[]>;
}

export interface LogChain {
  readonly writer: string;
  readonly length: number;
  readonly hash: string;
  /** Null when it holds. */
  readonly broken: number | null;
}

interface Chained extends AccessEntry {
  readonly hash: string;
}

const ENTRY = 'E|';

/** `writer` names this process; nobody else may use it. */
export function accessLogOver(rows: Rows, writer: string): AccessLog {
  let month = '';
  let length = 0;
  let hash = '';
  let waiting: Array<{ readonly entry: AccessEntry; readonly done: (error: unknown) => void }> = [];
  let isWriting = false;

  // What comes in while a batch is being written goes into the next one together.
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    for (let batch = waiting; batch.length > 0; batch = waiting) {
      const [first] = batch;
      const of = monthOf(first?.entry);
      const together = batch.filter(({ entry }) => monthOf(entry) === of).slice(0, rows.mostWrites);
      waiting = batch.filter((each) => !together.includes(each));
      const error = await writeBatch(
        of,
        together.map(({ entry }) => entry),
      ).then(
        () => null,
        (reason: unknown) => reason,
      );
      for (const { done } of together) done(error);
    }
    isWriting = false;
  };
  const writeBatch = async (of: string, entries: readonly AccessEntry[]): Promise<void> => {
    if (of !== month) {
      await rows.write(ACCESS_LOGS, [{ key: `${of}|${writer}`, value: writer, expected: { tag: null } }]);
      [month, length, hash] = [of, 0, ''];
    }
    let last = hash;
    const writes = entries.map((entry, i) => {
      last = entryHash(last, entry);
      const value: Chained = { ...entry, hash: last };
      return { key: entryKey(length + i + 1), value, expected: { tag: null } };
    });
    if (!(await rows.write(partitionOf(of, writer), writes)))
      throw new Error(`access log ${writer}: another process writes under the same name`);
    length += entries.length;
    hash = last;
  };

  const entriesOf = async (
    of: string,
    by: string,
    after: number,
    limit: number,
  ): Promise<readonly Chained[]> => {
    const found = await rows.range(partitionOf(of, by), entryKey(after), endOf(ENTRY), limit);
    return found.map(({ value }) => value as Chained);
  };
  const writersOf = async (of: string): Promise<readonly string[]> =>
    (await rows.range(ACCESS_LOGS, `${of}|`, endOf(`${of}|`), Infinity)).map(({ value }) => String(value));

  return {
    write: (entry) =>
      new Promise((resolve, reject) => {
        const done = (error: unknown): void => {
          if (error === null) resolve();
          else reject(error as Error);
        };
        waiting.push({ entry, done });
        if (!isWriting) void writeAll();
      }),
    page: async (of, after, limit) => {
      const [from = '', position = '0'] = after?.split('.') ?? [];
      const writers = (await writersOf(of)).filter((each) => each >= from);
      for (const [i, by] of writers.entries()) {
        const start = by === from ? Number(position) : 0;
        const found = await entriesOf(of, by, start, limit);
        const isLast = i === writers.length - 1 && found.length < limit;
        if (found.length === 0 && !isLast) continue;
        const entries = found.map(({ hash: _, ...entry }) => entry);
        // Reading the log is written into it: its end is where it was not full, not where it is empty.
        return { entries, next: isLast ? null : `${by}.${String(start + found.length)}` };
      }
      return { entries: [], next: null };
    },
    months: async () => {
      const found = await rows.range(ACCESS_LOGS, '', endOf(''), Infinity);
      return [...new Set(found.map(({ key }) => key.slice(0, 7)))];
    },
    chains: async (of) => {
      const chains: LogChain[] = [];
      for (const by of await writersOf(of)) {
        const entries = await entriesOf(of, by, 0, Infinity);
        chains.push({
          writer: by,
          length: entries.length,
          hash: entries.at(-1)?.hash ?? '',
          broken: broken(entries),
        });
      }
      return chains;
    },
  };
}

function monthOf(entry: AccessEntry | undefined): string {
  return entry?.at.slice(0, 7) ?? '';
}

function entryKey(position: number): string {
  return ENTRY + String(position).padStart(12, '0');
}

function partitionOf(month: string, writer: string): string {
  return `accessLog|${month}|${writer}`;
}

function entryHash(before: string, entry: AccessEntry): string {
  const { at, event, endpoint, callId, callerId, role, code, count, units } = entry;
  const body = JSON.stringify([before, at, event, endpoint, callId, callerId, role, code, count, units]);
  return createHash('sha256').update(body).digest('hex');
}

function broken(entries: readonly Chained[]): number | null {
  let before = '';
  for (const [i, entry] of entries.entries()) {
    if (entryHash(before, entry) !== entry.hash) return i + 1;
    before = entry.hash;
  }
  return null;
}
