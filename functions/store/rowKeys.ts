import { AREAS, type Area, type Partition, type RecordKind } from './ledgerStore';
import type { Rows } from './rows';

/**
 * The layout of every store. A partition of the ledger holds
 *   H                    its head: last sequence and hash
 *   C|000000000042       its changes
 *   R|kind|record id     its records as they stand
 *   O|operation id       receipts: what became of an operation; of a move O|…|left and O|…|came
 * and beside them stand three partitions of the store itself. That of the partitions holds, beside a row for each,
 *   M|partition|operation id   moves between two of them that are not finished
 */
export const HEAD = 'H';
export const PARTITIONS = 'partitions';
export const STORE = 'store';
export const MEMBERS = 'members';
/** Which access logs there are, by `month|writer`; each has a partition of its own. */
export const ACCESS_LOGS = 'accessLogs';
export const LEDGER_ID = 'ledgerId';

/** Sorts after every key that begins with `prefix`; the ids' alphabet ends before it. */
export function endOf(prefix: string): string {
  return `${prefix}~`;
}

export const CHANGES = 'C|';

export function changeKey(sequence: number): string {
  return CHANGES + String(sequence).padStart(12, '0');
}

export const RECORDS = 'R|';

export function recordsPrefix(kind: RecordKind | null): string {
  return kind === null ? RECORDS : `${RECORDS}${kind}|`;
}

export function recordKey(record: { readonly kind: RecordKind; readonly recordId: string }): string {
  return recordsPrefix(record.kind) + record.recordId;
}

/** The halves of a move have receipts of their own: an id that was used for anything else does not keep a record away. */
export function receiptKey({ operationId, movedTo, movedFrom }: Receipted): string {
  if (movedFrom !== undefined) return cameKey(operationId);
  return movedTo === undefined ? `O|${operationId}` : `O|${operationId}|left`;
}

export function cameKey(operationId: string): string {
  return `O|${operationId}|came`;
}

interface Receipted {
  readonly operationId: string;
  readonly movedTo?: Partition | undefined;
  readonly movedFrom?: Partition | undefined;
}

/** No partition's key has its first bar here. */
export const MOVES = 'M|';

export function moveKey(from: Partition, operationId: string): string {
  return `${MOVES}${partitionKey(from)}|${operationId}`;
}

/** An area's partition; no ledger's partition begins like this. */
export function areaPartition(area: Area): string {
  return `area|${area}`;
}

/** Unit names are Chinese and may hold what Azure Tables forbids in keys (`/ \ # ?`), so they are written in base64url. */
export function partitionKey({ unit, year }: Partition): string {
  return `${Buffer.from(unit, 'utf8').toString('base64url')}|${String(year)}`;
}

/** The partitions beside the ledgers that a company's backup holds: areas, roster and access logs. */
export async function besidePartitions(rows: Rows): Promise<readonly string[]> {
  const logs = await rows.range(ACCESS_LOGS, '', endOf(''), Infinity);
  return [...AREAS.map(areaPartition), MEMBERS, ACCESS_LOGS, ...logs.map(({ key }) => `accessLog|${key}`)];
}
