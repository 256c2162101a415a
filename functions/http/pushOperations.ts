import { isKindId } from '../../ledger/kinds/kind';
import type { Identity } from '../../ledger/wire/identity';
import { isTooLarge, LARGEST_RECORD } from '../../ledger/wire/recordValues';
import type { Operation, OperationResult, Rejection } from '../../ledger/wire/sync';
import { mayInUnit, mayRecord } from '../identity/rights';
import { separationDenial } from '../identity/separationOfDuties';
import type { AppendResult, LedgerStore, Partition, Permit } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';
import { sideBySide } from './sideBySide';

type Rejected = Extract<OperationResult, { readonly outcome: 'rejected' }>;

/** Partitions that are written side by side; within one, operations stay in order. */
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
      const key = partitionKey(operation);
      const together = accepted.get(key);
      if (together) together.push(operation);
      else accepted.set(key, [operation]);
    }
  }
  const append = async (wanted: readonly Operation[]): Promise<void> => {
    const [{ unit, year }] = wanted as readonly [Operation];
    const [changedBy, changedAt] = [caller.id, now.toISOString()];
    const entries = wanted.map((operation) => ({ ...operation, changedBy, changedAt }));
    const appended = await store.append({ unit, year }, entries, permitOf(caller, unit));
    for (const [i, operation] of wanted.entries())
      results.set(operation, await toWireResult(store, { unit, year }, operation, appended[i]));
  };
  await sideBySide([...accepted.values()], PARTITIONS_AT_ONCE, append);
  return operations.flatMap((operation) => results.get(operation) ?? []);
}

/**
 * A record must be the caller's to change as it stands, and as it would become; then its fields count. Fields of a change
 * that was made on an older version are left to the merge, after which it comes again.
 */
function permitOf(caller: Identity, unit: string): Permit {
  return ({ kind, values, baseVersion }, current) => {
    if (!isKindId(kind)) return 'operation.forbidden';
    const createdBy = current?.createdBy ?? null;
    const standing = { unit, kind, values: current?.values ?? null, createdBy };
    const coming = { ...standing, values: values ?? current?.values ?? null };
    const isTheirs =
      (current === null || mayRecord(caller, 'ledger.write', standing)) &&
      mayRecord(caller, 'ledger.write', coming);
    if (!isTheirs) return 'operation.forbidden';
    if ((current?.version ?? null) !== baseVersion) return null;
    if (isTooLarge(values)) return 'record.tooLarge';
    return separationDenial(caller, { ...standing, values }, standing.values);
  };
}

function rejectionOf(caller: Identity, { operationId, unit, values }: Operation): OperationResult | null {
  if (!mayInUnit(caller, 'ledger.write', unit)) return rejected(operationId, 'operation.forbidden');
  return isTooLarge(values) ? rejected(operationId, 'record.tooLarge') : null;
}

const MOST = String(LARGEST_RECORD);

const REASONS: Readonly<Record<Rejection, Pick<Rejected, 'message' | 'messageEnglish'>>> = {
  'record.tooLarge': {
    message: `这条记录过长（超过 ${MOST} 字）：请缩短文字`,
    messageEnglish: `This record is longer than ${MOST} characters: shorten its texts`,
  },
  /** The same words whether there is no such record or the caller may not know of it. */
  'operation.forbidden': {
    message: '没有这条记录，或您的岗位不能修改它：如有需要，请联系绩效办',
    messageEnglish:
      'There is no such record, or your role may not change it: ask the performance office if you need it',
  },
  'operation.ownClosure': {
    message:
      '复查和销号（复查人、复查时间、复查意见、是否销号、销号人）由绩效办或组织部门填写，整改责任部门和责任人不能自行销号：请清空或还原这几栏后重新同步，并请绩效办复查；早已销号的历史记录由绩效办同步',
    messageEnglish:
      'Verification and closure are entered by the performance office or the organising department, not by the unit or person that rectifies: clear or restore these columns, synchronise again and ask the performance office to verify; rows closed long ago come in through the performance office',
  },
  'operation.ownExtension': {
    message: '延期的批准由绩效办按分管副总的批示登记：请在延期情况中只写申请，批准后由绩效办填写',
    messageEnglish:
      'An approved extension is entered by the performance office as the deputy manager decided: write only the request, the office enters the approval',
  },
  'operation.sameVerifier': {
    message: '复查人或销号人同时是整改责任人：请改由他人复查、销号后重新同步',
    messageEnglish:
      'The verifier or closer is also the owner of the rectification: let somebody else verify and close it, then synchronise again',
  },
};

function rejected(operationId: string, code: Rejection): OperationResult {
  return { outcome: 'rejected', operationId, code, ...REASONS[code] };
}

async function toWireResult(
  store: LedgerStore,
  partition: Partition,
  { operationId, baseVersion }: Operation,
  result: AppendResult | undefined,
): Promise<OperationResult> {
  if (result === undefined) throw new Error(`the store gave no result for operation ${operationId}`);
  if (result.outcome === 'forbidden') return rejected(operationId, result.code);
  if (result.outcome !== 'conflict') return { operationId, ...result };
  const { current } = result;
  if (current === null) return { outcome: 'conflict', operationId, current };
  // Back along the record's own changes to the version that the sender saw. Whoever brings in what is there already, such
  // as a copy of a workbook, began where the record did: ids are made of what it said first.
  const seen = baseVersion ?? 1;
  let change = await store.change(partition, current.sequence);
  while (change !== null && change.version !== seen)
    change = change.previous === null ? null : await store.change(partition, change.previous);
  return {
    ...{ outcome: 'conflict', operationId },
    current: { version: current.version, values: current.values },
    ...(change === null ? {} : { base: change.values }),
  };
}
