import { hash } from 'node:crypto';
import type { RecordChange } from './ledgerStore';
import { sortedByKey } from '../../ledger/values/sortedByKey';

/** Hash before a partition's first change. */
export const FIRST_HASH = '';

/** SHA-256 over the hash before, and everything the change says, in a fixed order of fields. */
export function changeHash(before: string, change: Omit<RecordChange, 'hash'>): string {
  const { sequence, previous, operationId, kind, recordId, version, values } = change;
  const { createdBy, changedBy, changedAt } = change;
  const about = [operationId, version, previous, createdBy, changedBy, changedAt];
  // Values count by their digest, so that the chain still holds after the retention rule has erased them.
  const body = JSON.stringify([...about, change.erased ?? valuesDigest(values), ...moveOf(change)]);
  return hash('sha256', [before, String(sequence), kind, recordId, body].join('\n'));
}

/** Nothing of a change that is no move, so that what was hashed before there were moves holds. */
function moveOf({
  movedTo,
  movedFrom,
}: Pick<RecordChange, 'movedTo' | 'movedFrom'>): ReadonlyArray<string | number> {
  if (movedTo !== undefined) return ['to', movedTo.unit, movedTo.year];
  return movedFrom === undefined ? [] : ['from', movedFrom.unit, movedFrom.year, movedFrom.sequence];
}

/** What stands for a change's values in its hash. */
export function valuesDigest(values: RecordChange['values']): string {
  return hash('sha256', JSON.stringify(sortedByKey(values)));
}
