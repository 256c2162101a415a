import type { WorkbookRecord, WorkbookTable } from './workbookRecords';

/** Something known of a row: where it stood, and the fingerprint of what it said there. */
export interface KnownRow {
  readonly row: number;
  readonly fingerprint: string;
}

/**
 * Which row of a sheet is which known record, when rows may have been inserted, deleted, moved or edited since. Equal
 * content decides first (the nearest row where there are several); what was edited is then found where its neighbours
 * above have gone to. Records without a match are gone, rows without one are new.
 */
export function matchRows<Known extends KnownRow>(
  rows: readonly WorkbookRecord[],
  synced: readonly Known[],
): ReadonlyMap<Known, WorkbookRecord> {
  const matches = new Map<Known, WorkbookRecord>();
  const taken = new Set<WorkbookRecord>();
  const match = (record: Known, row: WorkbookRecord): void => {
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

function distance(row: WorkbookRecord, record: KnownRow): number {
  return Math.abs(row.row - record.row);
}

/** The rows of all tables that are known, by what is known of them. */
export function matchTables<Known extends KnownRow & { readonly kind: string; readonly sheet: string }>(
  tables: readonly WorkbookTable[],
  known: readonly Known[],
): ReadonlyMap<Known, WorkbookRecord> {
  return new Map(
    tables.flatMap(({ kind, sheet, records }) => [
      ...matchRows(
        records,
        known.filter((each) => each.kind === kind && each.sheet === sheet),
      ),
    ]),
  );
}
