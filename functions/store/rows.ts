/** One row: its value and a tag that changes whenever the row does. */
export interface Row {
  readonly value: unknown;
  readonly tag: string;
}

export interface KeyedRow extends Row {
  readonly key: string;
}

/** What must be true of a row before it is written; `any`: it may be as it likes. */
export type Expected = { readonly tag: string | null } | 'any';

/** Whether a row that carries this tag, or none, is as expected. */
export function isExpected(expected: Expected, tag: string | null): boolean {
  return expected === 'any' || expected.tag === tag;
}

/**
 * `expected`: the row must be absent, or still carry this tag. A value of null removes the row, which must be there; the
 * library of Azure Tables can't compare its tag within a transaction, so what is removed must be a row that never changes,
 * or stand beside one whose tag is compared.
 */
export interface RowWrite {
  readonly key: string;
  readonly value: unknown;
  readonly expected: Expected;
}

/**
 * What the ledger needs of a storage: rows of JSON in partitions, sorted by key, written all or nothing on conditions.
 * This is the least that LevelDB, Azure Tables and a map have in common.
 */
export interface Rows {
  /** The rows of these keys; missing ones are left out. */
  read(partition: string, keys: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** Rows with `after < key < before`, in order, at most `limit`. */
  range(partition: string, after: string, before: string, limit: number): Promise<readonly KeyedRow[]>;
  /** Writes all rows and answers true, or writes nothing and answers false because a condition did not hold. */
  write(partition: string, writes: readonly RowWrite[]): Promise<boolean>;
  /** Rows that one `write` may hold, removals included. */
  readonly mostWrites: number;
  close(): Promise<void>;
}
