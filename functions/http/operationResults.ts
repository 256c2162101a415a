import { isKindId } from '../../ledger/kinds/kind';
import type { Identity } from '../../ledger/wire/identity';
import { LARGEST_RECORD } from '../../ledger/wire/recordValues';
import type { Operation, OperationResult, Place, Rejection } from '../../ledger/wire/sync';
import { mayRecord } from '../identity/rights';
import type { AppendResult, LedgerStore, RecordChange, StandingRecord } from '../store/ledgerStore';
import { partitionKey } from '../store/rowKeys';

type Rejected = Extract<OperationResult, { readonly outcome: 'rejected' }>;

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

export function rejected(operationId: string, code: Rejection): OperationResult {
  return { outcome: 'rejected', operationId, code, ...REASONS[code] };
}

/** Where the record of an operation lies before it. */
export function startOf({ from, unit, year }: Operation): Place {
  return from ?? { unit, year };
}

/** What the caller is told of an operation. */
export async function resultOf(
  store: LedgerStore,
  caller: Identity,
  operation: Operation,
  result: AppendResult | undefined,
): Promise<OperationResult> {
  const { operationId, baseVersion } = operation;
  if (result === undefined) throw new Error(`the store gave no result for operation ${operationId}`);
  if (result.outcome === 'forbidden') return rejected(operationId, result.code);
  if (result.outcome !== 'conflict') return { operationId, ...result };
  const { current, partition = startOf(operation) } = result;
  const standing = current && (await store.follow(partition, current));
  if (standing === null) return { outcome: 'conflict', operationId, current: null };
  const place = { unit: standing.partition.unit, year: standing.partition.year };
  const isElsewhere = partitionKey(place) !== partitionKey(startOf(operation));
  if (isElsewhere && !mayRead(caller, standing)) return rejected(operationId, 'operation.forbidden');
  const { version, values } = standing.record;
  // Whoever brings in what is there already, such as a copy of a workbook, began where the record did: ids are made of
  // what it said first.
  const base = await versionOf(store, standing, baseVersion ?? 1);
  return {
    ...{ outcome: 'conflict', operationId },
    current: { version, values, ...(isElsewhere && { movedTo: place }) },
    ...(base && { base: base.values }),
  };
}

function mayRead(
  caller: Identity,
  { partition: { unit }, record: { kind, values, createdBy } }: StandingRecord,
): boolean {
  return isKindId(kind) && mayRecord(caller, 'ledger.read', { unit, kind, values, createdBy });
}

/** The change that made a version of a record, back along its own changes wherever it came from; null where none did. */
async function versionOf(
  store: LedgerStore,
  { partition, record }: StandingRecord,
  version: number,
): Promise<RecordChange | null> {
  let change = await store.change(partition, record.sequence);
  for (let at = partition; change !== null && change.version !== version;) {
    const { movedFrom, previous }: RecordChange = change;
    const before = movedFrom?.sequence ?? previous;
    at = movedFrom ?? at;
    change = before === null ? null : await store.change(at, before);
  }
  return change;
}
