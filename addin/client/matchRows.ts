import type { WorkbookRecord, WorkbookTable } from './workbookRecords';

/** Something known of a row: where it stood, and the fingerprint of what it said there. */
export interface KnownRow {
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
  readonly fingerprint: string;
}

/**
 * Which row of the workbook is which known one, when rows may have been inserted, deleted, moved or edited and sheets
 * renamed since. On its own sheet equal content decides (the nearest row where there are several). A sheet that is no
 * longer there is the new one that says most of the same, and its rows are looked for on others. What was edited is found
 * where its neighbours above have gone to, and a row that has gone from its sheet is the equal one on another of its kind.
 * Known ones without a match are gone, rows without one are new.
 */
export function matchTables<Known extends KnownRow>(
  tables: readonly WorkbookTable[],
  known: readonly Known[],
): ReadonlyMap<Known, WorkbookRecord> {
  const matches = new Map<Known, WorkbookRecord>();
  const taken = new Set<WorkbookRecord>();
  const match = (record: Known, row: WorkbookRecord): void => {
    matches.set(record, row);
    taken.add(row);
  };
  const matchEqual = (rows: readonly WorkbookRecord[], of: readonly Known[]): void => {
    const lost = inOrder(of.filter((record) => !matches.has(record)));
    if (lost.length === 0) return;
    const free = groupedBy(
      rows.filter((row) => !taken.has(row)),
      ({ fingerprint }) => fingerprint,
    );
    for (const record of lost) {
      const candidates = free.get(record.fingerprint) ?? [];
      if (candidates.length > 1) candidates.sort((a, b) => distance(a, record) - distance(b, record));
      const nearest = candidates.shift();
      if (nearest) match(record, nearest);
    }
  };
  const matchNeighbours = (rows: readonly WorkbookRecord[], of: readonly Known[]): void => {
    if (of.every((record) => matches.has(record))) return;
    const rowsByNumber = new Map(rows.map((row) => [row.row, row]));
    let shift = 0;
    for (const record of inOrder(of)) {
      const matched = matches.get(record);
      const there = rowsByNumber.get(record.row + shift);
      if (matched) shift = matched.row - record.row;
      else if (there && !taken.has(there)) match(record, there);
    }
  };

  const tablesBySheet = groupedBy(tables, sheetOf);
  const tablesByKind = groupedBy(tables, ({ kind }) => kind);
  const rowsOf = (sheet: string) => rowsIn(tablesBySheet.get(sheet));
  const rowsOfKind = (of: readonly Known[]) => rowsIn(tablesByKind.get(of[0]?.kind ?? ''));
  const knownOf = groupedBy(known, sheetOf);
  for (const [sheet, of] of knownOf) matchEqual(rowsOf(sheet), of);
  for (const [sheet, of] of knownOf) {
    if (tablesBySheet.has(sheet)) continue;
    const others = rowsOfKind(of);
    const renamed = renamedSheet(
      groupedBy(
        others.filter((row) => !knownOf.has(sheetOf(row))),
        sheetOf,
      ),
      of,
    );
    matchEqual(renamed, of);
    matchNeighbours(renamed, of);
    matchEqual(others, of);
  }
  for (const [sheet, of] of knownOf) matchNeighbours(rowsOf(sheet), of);
  for (const of of knownOf.values()) matchEqual(rowsOfKind(of), of);
  return matches;
}

function rowsIn(tables: readonly WorkbookTable[] = []): readonly WorkbookRecord[] {
  return tables.flatMap(({ records }) => records);
}

/** The rows of the new sheet that says at least half of what is known; none where there is no such. */
function renamedSheet(
  sheets: ReadonlyMap<string, readonly WorkbookRecord[]>,
  known: readonly KnownRow[],
): readonly WorkbookRecord[] {
  const said = new Set(known.map(({ fingerprint }) => fingerprint));
  const counted = [...sheets.values()].map((rows) => ({
    rows,
    equal: rows.filter(({ fingerprint }) => said.has(fingerprint)).length,
  }));
  const best = counted.sort((a, b) => b.equal - a.equal)[0];
  // A few rows in common are no rename: months resemble each other.
  return best !== undefined && best.equal * 2 >= known.length ? best.rows : [];
}

/** Names the tables of one kind on one sheet; the names of kinds have no space in them. */
export function sheetOf({ kind, sheet }: { readonly kind: string; readonly sheet: string }): string {
  return `${kind} ${sheet}`;
}

function groupedBy<Each>(all: readonly Each[], keyOf: (each: Each) => string): ReadonlyMap<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function inOrder<Known extends KnownRow>(known: readonly Known[]): readonly Known[] {
  return [...known].sort((a, b) => a.row - b.row);
}

function distance(row: WorkbookRecord, record: KnownRow): number {
  return Math.abs(row.row - record.row);
}
