import { ledgerOverRows } from '../../functions/store/rowLedger';
import { memoryRows } from '../../functions/store/memoryRows';
import type { Partition } from '../../functions/store/ledgerStore';
import type { RowWrite } from '../../functions/store/rows';
import type { Operation } from '../../ledger/wire/sync';

/** One transaction of a partition, as the ledger asks its storage for it. */
export interface RecordedWrite {
  readonly partition: string;
  readonly writes: readonly RowWrite[];
}

/** What the ledger would write for these operations, in transactions of at most `mostWrites` rows. */
export async function recordedWrites(
  operations: readonly Operation[],
  mostWrites: number,
): Promise<readonly RecordedWrite[]> {
  const recorded: RecordedWrite[] = [];
  const rows = memoryRows();
  const recording: typeof rows = {
    ...rows,
    mostWrites,
    write: (partition, writes) => {
      recorded.push({ partition, writes });
      return rows.write(partition, writes);
    },
  };
  let ids = 0;
  const options = { newId: () => `id${String(++ids)}`, waitBeforeRetry: () => Promise.resolve() };
  const ledger = await ledgerOverRows(recording, options);
  const byPartition = new Map<string, { readonly partition: Partition; readonly operations: Operation[] }>();
  for (const operation of operations) {
    const { unit, year } = operation;
    const together = byPartition.get(`${unit}${String(year)}`) ?? {
      partition: { unit, year },
      operations: [],
    };
    together.operations.push(operation);
    byPartition.set(`${unit}${String(year)}`, together);
  }
  const changed = { changedBy: 'development', changedAt: '2026-11-26T08:00:00.000Z' };
  for (const { partition, operations: wanted } of byPartition.values())
    await ledger.append(
      partition,
      wanted.map((operation) => ({ ...operation, ...changed })),
    );
  return recorded;
}
