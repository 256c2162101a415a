import type { Rows } from './rows';

/** A company's own part of a storage that several companies share; `null` is the company of a storage of its own. */
export function rowsOf(rows: Rows, tenant: string | null): Rows {
  if (tenant === null) return rows;
  const name = (partition: string): string => `${tenant}|${partition}`;
  return {
    mostWrites: rows.mostWrites,
    read: (partition, keys) => rows.read(name(partition), keys),
    range: (partition, after, before, limit) => rows.range(name(partition), after, before, limit),
    write: (partition, writes) => rows.write(name(partition), writes),
    close: () => rows.close(),
  };
}
