import type { LedgerStore } from '../../../functions/store/ledgerStore';
import type { SharedRecord } from '../../../ledger/warn/sharedRecords';

/** Test aid: puts records into a shared ledger, each into the partition of its unit and year. */
export async function keepRecords(store: LedgerStore, records: readonly SharedRecord[]): Promise<void> {
  const partitions = new Set(records.map(({ unit, year }) => JSON.stringify({ unit, year })));
  for (const text of partitions) {
    const { unit, year } = JSON.parse(text) as { unit: string; year: number };
    const own = records.filter((record) => record.unit === unit && record.year === year);
    const operations = own.map(({ kind, recordId, values }) => ({
      ...{ kind, recordId, values, operationId: recordId, baseVersion: null },
      ...{ changedBy: 'u1', changedAt: '2016-01-01T00:00:00Z' },
    }));
    await store.append({ unit, year }, operations);
  }
}
