import { createHash } from 'node:crypto';
import { FIRST_HASH } from './changeHash';
import type { Area, AreaRows, Head } from './ledgerStore';
import { isExpected, type Row, type RowWrite } from './rows';
import { sortedByKey } from '../../ledger/values/sortedByKey';

/**
 * Areas whose rows are changed where they stand: what their keys begin with counts for the audit. Each write of such rows
 * adds a link with their digests to a chain in the same area and the same transaction:
 *   Z                 its head: last sequence and hash
 *   Z|000000000042    its links
 */
export const CHAINED: Readonly<Partial<Record<Area, string>>> = {
  warnings: 'W|',
  warningSettings: 'V|',
  serials: 'N|',
};
const HEAD = 'Z';
const LINKS = 'Z|';
const END = '\uffff';
/** Attempts after which a chain that moves all the time is our fault and not contention. */
const MOST_ATTEMPTS = 100;

/** A row's key and its digest. */
type Digest = readonly [key: string, digest: string];

/** An entry of an area's chain. */
export interface Link {
  readonly sequence: number;
  readonly rows: readonly Digest[];
  readonly hash: string;
}

/** The area with a chain over the rows of this prefix. Whoever only loses the chain's head to another writer tries again. */
export function chainedArea(
  area: AreaRows,
  prefix: string,
  waitBeforeRetry: (attempt: number) => Promise<void>,
): AreaRows {
  return {
    ...area,
    write: async (writes) => {
      const changed = await changedRows(area, prefix, writes);
      if (changed.length === 0) return area.write(writes);
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        // The first attempt takes the conditions of the writes for granted.
        const own = attempt === 0 ? [] : writes.map(({ key }) => key);
        const found = await area.read([HEAD, ...own]);
        if (attempt > 0 && !writes.every((write) => holds(write, found))) return false;
        const row = found.get(HEAD);
        const before = row?.value as Head | undefined;
        // A chain that begins late begins with all there is.
        const known = before === undefined ? await standing(area, prefix) : [];
        const added = known.filter(([key]) => !changed.some(([other]) => other === key));
        const { link, head } = linked(before, [...added, ...changed]);
        const links = [
          { key: linkKey(link.sequence), value: link, expected: { tag: null } },
          { key: HEAD, value: head, expected: { tag: row?.tag ?? null } },
        ];
        if (await area.write([...writes, ...links])) return true;
        if (attempt > 0) await waitBeforeRetry(attempt);
      }
      throw new Error('the chain of the area moved all the time');
    },
  };
}

/** The head of an area's chain; sequence 0 where it has none. */
export async function areaHead(area: AreaRows): Promise<Head> {
  const row = (await area.read([HEAD])).get(HEAD);
  return (row?.value as Head | undefined) ?? { sequence: 0, hash: FIRST_HASH };
}

export async function areaLinks(area: AreaRows): Promise<readonly Link[]> {
  return (await area.range(LINKS, LINKS + END, Infinity)).map(({ value }) => value as Link);
}

/** The digests of the rows that count, as they stand. */
export async function standing(area: AreaRows, prefix: string): Promise<readonly Digest[]> {
  const rows = await area.range(prefix, prefix + END, Infinity);
  return rows.map(({ key, value }) => [key, digestOf(value)]);
}

export function linkHash(before: string, { sequence, rows }: Omit<Link, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([before, sequence, rows]))
    .digest('hex');
}

function linked(
  before: Head | undefined,
  rows: readonly Digest[],
): { readonly link: Link; readonly head: Head } {
  const sequence = (before?.sequence ?? 0) + 1;
  const hash = linkHash(before?.hash ?? FIRST_HASH, { sequence, rows });
  return { link: { sequence, rows, hash }, head: { sequence, hash } };
}

/** What of the writes the chain has to tell of: rows that count and whose digest becomes another. */
async function changedRows(
  area: AreaRows,
  prefix: string,
  writes: readonly RowWrite[],
): Promise<readonly Digest[]> {
  const counting = writes.filter(({ key }) => key.startsWith(prefix));
  if (counting.some(({ value }) => value === null)) throw new Error('a row that is chained is never removed');
  const there = counting.filter(({ expected }) => expected === 'any' || expected.tag !== null);
  const rows = there.length === 0 ? null : await area.read(there.map(({ key }) => key));
  return counting
    .map(({ key, value }): Digest => [key, digestOf(value)])
    .filter(([key, digest]) => {
      const before = rows?.get(key);
      return before === undefined || digestOf(before.value) !== digest;
    });
}

/** Whether the condition of a write holds; where all do, it was the chain alone that had moved. */
function holds({ key, value, expected }: RowWrite, found: ReadonlyMap<string, Row>): boolean {
  const tag = found.get(key)?.tag ?? null;
  return value === null ? tag !== null : isExpected(expected, tag);
}

/** Who has seen a warning is noted beside it without a link: many do at the same time, and nothing follows from it. */
function digestOf(value: unknown): string {
  const counted = typeof value === 'object' && value !== null ? { ...value, seen: undefined } : value;
  return createHash('sha256')
    .update(JSON.stringify(sortedByKey(counted)))
    .digest('hex');
}

function linkKey(sequence: number): string {
  return LINKS + String(sequence).padStart(12, '0');
}
