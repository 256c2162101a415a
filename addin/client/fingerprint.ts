import { sortedByKey } from '../../ledger/values/sortedByKey';

const OFFSETS = [0x811c9dc5, 0x1b873593];
const PRIME = 0x01000193;

/**
 * A short digest of a record's content that tells whether it changed, in whatever order its fields were read: FNV-1a over
 * UTF-16 units, run twice from two offsets (64 bits). Not against forgery.
 */
export function fingerprint(content: unknown): string {
  const text = JSON.stringify(sortedByKey(content));
  return OFFSETS.map((offset) => {
    let hash = offset;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
