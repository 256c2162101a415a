import type { SheetCells } from '../cells';
import { readCheckForms } from './checkForm/readCheckForms';
import type { Organisation } from './organisation';
import { readTable } from './readTable';
import type { RecognisedTable } from './recognised';
import type { TableLayout } from './tableLayout';

/** What a check's record can't do without: a list that has neither may be the items of a form. */
const LISTED = ['date', 'unit'];

function isLedger({ chosen, answer }: TableLayout): boolean {
  if (answer !== null) return true;
  const fields = chosen?.mappings.map((mapping) => mapping?.field.id) ?? [];
  return chosen !== null && (chosen.kind.id !== 'checks' || LISTED.some((id) => fields.includes(id)));
}

/**
 * The tables of a sheet, what it is about first; a form of a check comes before the lists in it. Yields after each table,
 * so that a caller may pause.
 */
export function* tablesOf(
  cells: SheetCells,
  file: string,
  layouts: readonly TableLayout[],
  organisation: Organisation,
): Generator<void, readonly RecognisedTable[]> {
  const mayBeForm = cells.values.length > 0 && !layouts.some(isLedger);
  const form = mayBeForm ? readCheckForms(cells, file, organisation) : null;
  const tables: RecognisedTable[] = form === null ? [] : [form];
  for (const layout of layouts) {
    if (form === null) tables.push(readTable(layout, organisation));
    else if (layout.header.rows.every((row) => !form.headerRows.includes(row)))
      tables.push(readTable({ ...layout, chosen: null }, organisation));
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
