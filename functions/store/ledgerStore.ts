import type { KindId } from '../../ledger/kinds/kind';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { SharedDocumentKind } from '../../ledger/wire/sharedDocument';
import type { Rejection } from '../../ledger/wire/sync';
import type { Rows } from './rows';
import type { AccessLog } from './accessLog';
import type { Roster } from './roster';

/** The shared ledger is kept apart by unit and year: one change feed, one sequence and one hash chain each. */
export interface Partition {
  readonly unit: string;
  readonly year: number;
}

/** The year of what is of none, such as rules and letterheads; it never becomes old. */
export const NO_YEAR = 0;

/** What a record may be: a row of a ledger, or a document that the company shares. */
export type RecordKind = KindId | SharedDocumentKind;

/** A record as it stands; `values: null` once it was deleted. */
export interface StoredRecord {
  readonly kind: RecordKind;
  readonly recordId: string;
  /** Counts the changes of this record from 1. */
  readonly version: number;
  readonly values: RecordValues | null;
  /** Id of the caller who brought the record in. */
  readonly createdBy: string;
  /** The change that made it what it is. */
  readonly sequence: number;
  /** It is no longer here but there, under the same id; `values` is null then. */
  readonly movedTo?: Partition;
}

export type RecordId = Pick<StoredRecord, 'kind' | 'recordId'>;

export interface StandingRecord {
  readonly partition: Partition;
  readonly record: StoredRecord;
}

/** The end of a partition's chain. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** A change that a caller wants; see `ledger/wire/sync.ts`. */
export interface NewOperation {
  readonly operationId: string;
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly baseVersion: number | null;
  readonly values: RecordValues | null;
  readonly cleared?: readonly string[] | undefined;
  /** Id of the caller, never a name. */
  readonly changedBy: string;
  /** Instant in UTC, ISO 8601. */
  readonly changedAt: string;
}

/** The change by which a record left another partition. */
export interface Origin extends Partition {
  readonly sequence: number;
}

/**
 * An entry of the change feed; `sequence` counts the partition's changes from 1, without gaps. `hash` chains it to the
 * one before, so that a later alteration shows.
 */
export interface RecordChange extends StoredRecord {
  /** The digest of the values that the retention rule has erased; they are null then. */
  readonly erased?: string;
  /** The same record's change before this one; null for its first. */
  readonly previous: number | null;
  /** The record came from there and goes on with the version that it left with. */
  readonly movedFrom?: Origin;
  readonly operationId: string;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly hash: string;
}

export type AppendResult =
  | { readonly outcome: 'applied' | 'replayed'; readonly version: number; readonly sequence: number }
  | { readonly outcome: 'conflict'; readonly current: StoredRecord | null; readonly partition?: Partition }
  | { readonly outcome: 'forbidden'; readonly code: Rejection };

/** What the shared ledger keeps beside its ledgers, each area in a partition of its own. */
export const AREAS = ['warnings', 'warningSettings', 'closes', 'serials'] as const;
export type Area = (typeof AREAS)[number];

/** The rows of one area; what one `write` holds is written all or nothing. Keys are those that Azure Tables allows. */
export interface AreaRows {
  read(keys: readonly string[]): ReturnType<Rows['read']>;
  range(after: string, before: string, limit: number): ReturnType<Rows['range']>;
  write(writes: Parameters<Rows['write']>[1]): ReturnType<Rows['write']>;
}

/**
 * Why this is not done to the record as it stands (null: there is none), or null where it is; decided inside of the
 * transaction. The operation's values are the record as it would become.
 */
export type Permit = (operation: NewOperation, current: StoredRecord | null) => Rejection | null;

/** The one port to a company's shared ledger. What it acknowledged survives the end of the process. */
export interface LedgerStore {
  /** A random id given when the data were created. */
  readonly ledgerId: string;
  readonly accessLog: AccessLog;
  readonly roster: Roster;
  /** Applies the operations in order, each once however often it is sent; answers in the same order. */
  append(
    partition: Partition,
    operations: readonly NewOperation[],
    permit?: Permit,
  ): Promise<readonly AppendResult[]>;
  /**
   * Moves the records of operations into another partition, each once and whole or not at all: when it is interrupted,
   * whoever asks for `partitions` next finishes it. A conflict names the partition where it is not `from`.
   */
  move(
    from: Partition,
    to: Partition,
    operations: readonly NewOperation[],
    permit?: Permit,
  ): Promise<readonly AppendResult[]>;
  /** Where the record of a partition stands now, wherever it was moved; null where there is none. */
  follow(partition: Partition, record: RecordId): Promise<StandingRecord | null>;
  /** Which change of which partition is said to be the other half of a move; null where the record did not arrive. */
  otherHalf(half: RecordChange): Promise<Origin | null>;
  /** The partition's changes after `sequence`, oldest first, at most `limit`. */
  changesSince(partition: Partition, sequence: number, limit: number): Promise<readonly RecordChange[]>;
  /** The partition's last sequence and hash; 0 and none where it is empty. */
  head(partition: Partition): Promise<Head>;
  /** All records of the partition as they stand, deleted ones too. */
  standing(partition: Partition): Promise<readonly StoredRecord[]>;
  /** One change of the partition; null when there is none of this sequence. */
  change(partition: Partition, sequence: number): Promise<RecordChange | null>;
  partitions(): Promise<readonly Partition[]>;
  /** The partition's records of a kind, or of all kinds (null), without deleted ones. */
  records(partition: Partition, kind: RecordKind | null): Promise<readonly StoredRecord[]>;
  /** Erases the values of the changes up to `through` and of the records they made; the chain goes on holding. */
  erase(partition: Partition, through: number): Promise<void>;
  area(name: Area): AreaRows;
  close(): Promise<void>;
}
