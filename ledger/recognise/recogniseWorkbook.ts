import type { SheetCells } from '../cells';
import type { TableAnswer } from './answers';
import type { Organisation } from './organisation';
import { NO_ORGANISATION, organisationOf } from './organisationOf';
import { readTable } from './readTable';
import type { RecognisedTable, RecognisedWorkbook } from './recognised';
import { layoutsOf, type TableLayout } from './tableLayout';

/** The organisation of the sheet that is a 部门名册; empty without one. */
function findOrganisation(layouts: readonly TableLayout[]): Organisation {
  const roster = layouts.find((layout) => layout.chosen?.kind.id === 'organisation');
  return roster ? organisationOf(readTable(roster, NO_ORGANISATION).records) : NO_ORGANISATION;
}

/**
 * Recognises every sheet of a workbook; a roster in it decides the canonical names of units on all others.
 * @param answers what the user has said of columns, as kept in the workbook
 */
export function recogniseWorkbook(
  cells: readonly SheetCells[],
  file: string,
  answers: readonly TableAnswer[] = [],
): RecognisedWorkbook {
  const layouts = cells.map((sheet) => layoutsOf(sheet, file, answers));
  const organisation = findOrganisation(layouts.flat());
  const sheets = cells.map(({ name, visibility }, i) => {
    const tables = (layouts[i] ?? []).map((layout) => readTable(layout, organisation));
    return { name, visibility, tables: mainFirst(tables) };
  });
  return { file, sheets, organisation };
}

/** Known ledgers before other tables, else as they stand: what a sheet is about comes first. */
function mainFirst(tables: readonly RecognisedTable[]): readonly RecognisedTable[] {
  return [
    ...tables.filter(({ ledger }) => ledger !== 'other'),
    ...tables.filter(({ ledger }) => ledger === 'other'),
  ];
}
