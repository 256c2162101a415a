import { valuesDigest } from './changeHash';
import type { RecordChange, StoredRecord } from './ledgerStore';
import { CHANGES, changeKey, endOf, RECORDS } from './rowKeys';
import type { KeyedRow, Rows } from './rows';

/**
 * Erases values: of changes up to `through`, whose digests stay in their place, and of records that no later change made.
 * Done again after it was interrupted, it goes on; records are erased before the changes that tell of them.
 */
export async function eraseValues(rows: Rows, partition: string, through: number): Promise<void> {
  const overwrite = async (
    found: readonly KeyedRow[],
    erased: (value: unknown) => unknown,
  ): Promise<void> => {
    for (let start = 0; start < found.length; start += rows.mostWrites) {
      const writes = found
        .slice(start, start + rows.mostWrites)
        .map(({ key, value, tag }) => ({ key, value: erased(value), expected: { tag } }));
      if (!(await rows.write(partition, writes)))
        throw new Error(`${partition}: written while it was erased`);
    }
  };
  const records = await rows.range(partition, RECORDS, endOf(RECORDS), Infinity);
  const old = records.filter(({ value }) => {
    const { sequence, values } = value as StoredRecord;
    return sequence <= through && values !== null;
  });
  await overwrite(old, (value) => ({ ...(value as StoredRecord), values: null }));
  const changes = await rows.range(partition, CHANGES, endOf(changeKey(through)), Infinity);
  const whole = changes.filter(({ value }) => (value as RecordChange).values !== null);
  await overwrite(whole, (value) => {
    const change = value as RecordChange;
    return { ...change, values: null, erased: valuesDigest(change.values) };
  });
}
