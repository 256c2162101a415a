import type { SheetCells } from '../cells';
import type { Organisation } from './organisation';
import { readTable } from './readTable';
import type { RecognisedTable } from './recognised';
import type { TableLayout } from './tableLayout';

/** Reads a sheet that is a form of a check; null where it is none, or one of the lists on it is a ledger. */
export type FormReader = (
  cells: SheetCells,
  file: string,
  layouts: readonly TableLayout[],
  organisation: Organisation,
) => RecognisedTable | null;

/**
 * The tables of a sheet, what it is about first; a form of a check comes before the lists in it. Yields within and
 * after each table, so that a caller may pause.
 */
export function* tablesOf(
  layouts: readonly TableLayout[],
  organisation: Organisation,
  form: RecognisedTable | null,
): Generator<void, readonly RecognisedTable[]> {
  const tables: RecognisedTable[] = form === null ? [] : [form];
  for (const layout of layouts) {
    if (form === null) tables.push(yield* readTable(layout, organisation));
    else if (layout.header.rows.every((row) => !form.headerRows.includes(row)))
      tables.push(yield* readTable({ ...layout, chosen: null }, organisation));
    yield;
  }
  return mainFirst(tables);
}

/** Known ledgers before other tables, else as they stand: what a sheet is about comes first. */
function mainFirst(tables: readonly RecognisedTable[]): readonly RecognisedTable[] {
  return [
    ...tables.filter(({ ledger }) => ledger !== 'other'),
    ...tables.filter(({ ledger }) => ledger === 'other'),
  ];
}
