import { isExpected, type Row, type Rows } from './rows';

/** The twin of the real stores: same behaviour, nothing kept. */
export function memoryRows(): Rows {
  const partitions = new Map<string, Map<string, Row>>();
  const partitionOf = (name: string): Map<string, Row> => {
    const rows = partitions.get(name) ?? new Map<string, Row>();
    partitions.set(name, rows);
    return rows;
  };
  let writes = 0;
  return {
    mostWrites: 1000,
    read: (partition, keys) => {
      const rows = partitionOf(partition);
      return Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const row = rows.get(key);
            return row ? [[key, row] as const] : [];
          }),
        ),
      );
    },
    range: (partition, after, before, limit) =>
      Promise.resolve(
        [...partitionOf(partition)]
          .filter(([key]) => key > after && key < before)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([key, row]) => ({ key, ...row })),
      ),
    write: (partition, wanted) => {
      const rows = partitionOf(partition);
      if (wanted.some(({ key, expected }) => !isExpected(expected, rows.get(key)?.tag ?? null)))
        return Promise.resolve(false);
      // A copy through JSON, as every real store makes: nobody may alter a stored value from outside.
      for (const { key, value } of wanted)
        if (value === null) rows.delete(key);
        else rows.set(key, { value: JSON.parse(JSON.stringify(value)) as unknown, tag: String(++writes) });
      return Promise.resolve(true);
    },
    close: () => Promise.resolve(),
  };
}
