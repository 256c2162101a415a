import { approvedUntil } from '../../ledger/warn/extension';
import type { Identity } from '../../ledger/wire/identity';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { Denial } from '../../ledger/wire/sync';
import { mayClose } from './rights';
import { namesIn, type Subject } from './recordScope';

/** What says that a rectification was verified and closed (复查、销号). */
const CLOSURE = ['verifier', 'verifiedDate', 'opinion', 'closed', 'closedBy'] as const;
const VERIFIERS = ['verifier', 'closedBy'] as const;

/**
 * Why a change of a rectification is refused although the record is the caller's to change: whoever puts a problem right
 * does not find that it is right (domain.md 9.2), nor approves that it takes longer (9.4). `standing` is null for a record that is yet to be; the performance office
 * brings old rows in as their workbook has them. Null where nothing speaks against it.
 */
export function separationDenial(
  caller: Identity,
  { unit, kind, createdBy, values }: Subject,
  standing: RecordValues | null,
): Denial | null {
  if (kind !== 'rectifications') return null;
  const isExtended = values !== null && approvedUntil(values) !== approvedUntil(standing ?? {});
  const isClosure = CLOSURE.some((field) => differs(standing, values, field));
  if (!isExtended && !isClosure) return null;
  if (!mayClose(caller, { unit, kind, createdBy, values: standing ?? values }))
    return isClosure ? 'operation.ownClosure' : 'operation.ownExtension';
  if (!isClosure) return null;
  if (standing === null || values === null) return null;
  const owners = namesIn(values, 'owner');
  if (owners.includes(caller.name)) return 'operation.ownClosure';
  const isOwners = VERIFIERS.some((field) => namesIn(values, field).some((name) => owners.includes(name)));
  return isOwners ? 'operation.sameVerifier' : null;
}

/** 否 and an empty cell both say that nothing was closed. */
function differs(before: RecordValues | null, after: RecordValues | null, field: string): boolean {
  const said = (values: RecordValues | null): string => JSON.stringify(values?.[field] || null);
  return said(before) !== said(after);
}
