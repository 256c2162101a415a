import { isKindId } from '../../ledger/kinds/kind';
import type { Identity } from '../../ledger/wire/identity';
import { isTooLarge } from '../../ledger/wire/recordValues';
import type { Operation, OperationResult } from '../../ledger/wire/sync';
import { mayInUnit, mayRecord } from '../identity/rights';
import { separationDenial } from '../identity/separationOfDuties';
import type { LedgerStore, NewOperation, Permit } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';
import { rejected, resultOf, startOf } from './operationResults';
import { sideBySide } from './sideBySide';

/** Partitions that are written side by side; within one, where a move starts from, operations stay in order. */
const PARTITIONS_AT_ONCE = 4;

/** Applies a caller's operations as far as they are permitted; the results are in the request's order. */
export async function pushOperations(
  store: LedgerStore,
  caller: Identity,
  operations: readonly Operation[],
  now: Date,
): Promise<OperationResult[]> {
  const results = new Map<Operation, OperationResult>();
  const accepted = new Map<string, Operation[]>();
  for (const operation of operations) {
    const rejection = rejectionOf(caller, operation);
    if (rejection) results.set(operation, rejection);
    else {
      const key = partitionKey(startOf(operation));
      const together = accepted.get(key);
      if (together) together.push(operation);
      else accepted.set(key, [operation]);
    }
  }
  const append = async (wanted: readonly Operation[]): Promise<void> => {
    const changed = { changedBy: caller.id, changedAt: now.toISOString() };
    for (const together of runsOfOneWay(wanted)) {
      const entries = together.map((operation) => newOperation(operation, changed));
      const [first] = together;
      const start = startOf(first);
      const end = { unit: first.unit, year: first.year };
      const permit = permitOf(caller, start.unit, end.unit);
      const stored =
        first.from === undefined
          ? await store.append(end, entries, permit)
          : await store.move(start, end, entries, permit);
      for (const [i, operation] of together.entries())
        results.set(operation, await resultOf(store, caller, operation, stored[i]));
    }
  };
  await sideBySide([...accepted.values()], PARTITIONS_AT_ONCE, append);
  return operations.flatMap((operation) => results.get(operation) ?? []);
}

/** Cuts operations that start from one partition into runs that stay there, or move to the same other one. */
function runsOfOneWay(operations: readonly Operation[]): ReadonlyArray<[Operation, ...Operation[]]> {
  const runs: Array<[Operation, ...Operation[]]> = [];
  for (const operation of operations) {
    const run = runs.at(-1);
    if (run?.[0].unit === operation.unit && run[0].year === operation.year) run.push(operation);
    else runs.push([operation]);
  }
  return runs;
}

function newOperation(
  { operationId, kind, recordId, baseVersion, values, cleared }: Operation,
  changed: Pick<NewOperation, 'changedBy' | 'changedAt'>,
): NewOperation {
  return { operationId, kind, recordId, baseVersion, values, cleared, ...changed };
}

/**
 * A record must be the caller's to change as it stands, and as it would become, where it then lies; after that its fields
 * count. Fields of a change that was made on an older version are left to the merge, after which it comes again.
 */
function permitOf(caller: Identity, unit: string, unitAfter: string): Permit {
  return ({ kind, values, baseVersion }, current) => {
    if (!isKindId(kind)) return 'operation.forbidden';
    const createdBy = current?.createdBy ?? null;
    const standing = { unit, kind, values: current?.values ?? null, createdBy };
    const coming = { ...standing, unit: unitAfter, values: values ?? current?.values ?? null };
    const isTheirs =
      (current === null || mayRecord(caller, 'ledger.write', standing)) &&
      mayRecord(caller, 'ledger.write', coming);
    if (!isTheirs) return 'operation.forbidden';
    if ((current?.version ?? null) !== baseVersion) return null;
    if (isTooLarge(values)) return 'record.tooLarge';
    const denial = separationDenial(caller, { ...standing, values }, standing.values);
    if (denial !== null || unitAfter === unit) return denial;
    // To the other unit, a closure that comes with the record is said by whoever brings it.
    return separationDenial(caller, coming, null);
  };
}

function rejectionOf(caller: Identity, operation: Operation): OperationResult | null {
  const { operationId, values } = operation;
  const units = [startOf(operation).unit, operation.unit];
  if (!units.every((unit) => mayInUnit(caller, 'ledger.write', unit)))
    return rejected(operationId, 'operation.forbidden');
  return isTooLarge(values) ? rejected(operationId, 'record.tooLarge') : null;
}
