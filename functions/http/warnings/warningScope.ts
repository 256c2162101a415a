import { failure, success, type Result } from '../../../ledger/result';
import type { Identity } from '../../../ledger/wire/identity';
import { COMPANY } from '../../../ledger/wire/recordValues';
import type { Warning } from '../../../ledger/wire/warning';
import { may, mayAnywhere, type Right } from '../../identity/rights';
import type { LedgerStore } from '../../store/ledgerStore';
import { warningBook } from '../../warnings/warningBook';
import { forbidden, warningUnknown, type Refusal } from '../refusal';

/** What concerns the whole company, such as a holiday, is everybody's to see who sees warnings at all. */
export function maySee(caller: Identity, { unit }: Warning): boolean {
  return may(caller, 'warnings.read', unit) || (unit === COMPANY && mayAnywhere(caller, 'warnings.read'));
}

/** The warning that a call is about, if the caller may do this to it. */
export async function warningFor(
  store: LedgerStore,
  caller: Identity,
  id: string,
  right: Right,
): Promise<Result<Warning, Refusal>> {
  const [warning] = !isKey(id) ? [] : await warningBook(store.area('warnings')).find([id]);
  if (warning === undefined) return failure(warningUnknown);
  // Whoever may not see a warning doesn't learn that it exists.
  if (!maySee(caller, warning)) return failure({ ...warningUnknown, isDenial: true });
  return may(caller, right, warning.unit) ? success(warning) : failure({ ...forbidden, record: id });
}

/** Ids come out of addresses: anything that no key can be is unknown, and never reaches the storage. */
export function isKey(id: string): boolean {
  return id.length <= 400 && /^[^/\\#?\u0000-\u001f\u007f-\u009f]+$/.test(id);
}
