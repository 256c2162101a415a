import { createHash } from 'node:crypto';
import type { RecordChange } from './ledgerStore';

/** Hash before a partition's first change. */
export const FIRST_HASH = '';

/** SHA-256 over the hash before, and everything the change says, in a fixed order of fields. */
export function changeHash(before: string, change: Omit<RecordChange, 'hash'>): string {
  const { sequence, previous, operationId, kind, recordId, version, values } = change;
  const { createdBy, changedBy, changedAt } = change;
  const about = [operationId, version, previous, createdBy, changedBy, changedAt];
  const body = JSON.stringify([...about, sortedByKey(values)]);
  return createHash('sha256')
    .update([before, String(sequence), kind, recordId, body].join('\n'))
    .digest('hex');
}

/** The number of the first change whose hash is wrong, or null when the chain holds; `before` is the hash it goes on from. */
export function firstBrokenLink(changes: readonly RecordChange[], before = FIRST_HASH): number | null {
  let hash = before;
  for (const change of changes) {
    hash = changeHash(hash, change);
    if (hash !== change.hash) return change.sequence;
  }
  return null;
}

/** Stores may give back an object's fields in another order. */
function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, sortedByKey(entry)]);
}
