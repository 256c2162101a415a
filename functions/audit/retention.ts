import { NO_YEAR, type LedgerStore } from '../store/ledgerStore';

/** Who erases: nobody's id. */
const RULE = 'retention';

/**
 * The retention rule: what years before `firstKept` hold is erased. A tombstone in each chain says what was erased and
 * when; hashes, authors and times stay, so the chain still holds. Answers how many partitions were erased.
 */
export async function applyRetention(store: LedgerStore, firstKept: number, at: string): Promise<number> {
  let erased = 0;
  for (const partition of await store.partitions()) {
    if (partition.year >= firstKept || partition.year === NO_YEAR) continue;
    const { sequence } = await store.head(partition);
    const last = await store.change(partition, sequence);
    // Nothing has come since the last tombstone, and what it speaks of is gone.
    const before = last?.changedBy === RULE ? await store.change(partition, sequence - 1) : null;
    if (before !== null && before.values === null) continue;
    const through = last?.changedBy === RULE ? sequence - 1 : sequence;
    const id = `${RULE}-${String(through)}`;
    const title = `保存期限届满，第1至${String(through)}条变更的内容已清除`;
    // The tombstone first: a rule that was interrupted finds it and goes on.
    await store.append(partition, [
      {
        ...{ operationId: id, recordId: id, kind: 'policies', baseVersion: null, values: { title } },
        ...{ changedBy: RULE, changedAt: at },
      },
    ]);
    await store.erase(partition, through);
    erased++;
  }
  return erased;
}
