import type { SyncedRecord } from './syncState';
import type { WorkbookRecord } from './workbookRecords';

/**
 * Which row of a sheet is which known record, when rows may have been inserted, deleted, moved or edited since. Equal
 * content decides first (the nearest row where there are several); what was edited is then found where its neighbours
 * above have gone to. Records without a match are gone, rows without one are new.
 */
export function matchRows(
  rows: readonly WorkbookRecord[],
  synced: readonly SyncedRecord[],
): ReadonlyMap<SyncedRecord, WorkbookRecord> {
  const matches = new Map<SyncedRecord, WorkbookRecord>();
  const taken = new Set<WorkbookRecord>();
  const match = (record: SyncedRecord, row: WorkbookRecord): void => {
    matches.set(record, row);
    taken.add(row);
  };

  const rowsByContent = new Map<string, WorkbookRecord[]>();
  for (const row of rows)
    rowsByContent.set(row.fingerprint, [...(rowsByContent.get(row.fingerprint) ?? []), row]);
  const inOrder = [...synced].sort((a, b) => a.row - b.row);
  for (const record of inOrder) {
    const candidates = (rowsByContent.get(record.fingerprint) ?? []).filter((row) => !taken.has(row));
    const nearest = candidates.sort((a, b) => distance(a, record) - distance(b, record))[0];
    if (nearest) match(record, nearest);
  }

  const rowsByNumber = new Map(rows.map((row) => [row.row, row]));
  let shift = 0;
  for (const record of inOrder) {
    const matched = matches.get(record);
    if (matched) {
      shift = matched.row - record.row;
      continue;
    }
    const there = rowsByNumber.get(record.row + shift);
    if (there && !taken.has(there)) match(record, there);
  }
  return matches;
}

function distance(row: WorkbookRecord, record: SyncedRecord): number {
  return Math.abs(row.row - record.row);
}
