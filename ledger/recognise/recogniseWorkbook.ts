import type { SheetCells } from '../cells';
import type { Organisation } from './organisation';
import { NO_ORGANISATION, organisationOf } from './organisationOf';
import { readTable } from './readTable';
import type { RecognisedWorkbook } from './recognised';
import { layoutOf, type TableLayout } from './tableLayout';

/** The organisation of the sheet that is a 部门名册; empty without one. */
function findOrganisation(layouts: ReadonlyArray<TableLayout | null>): Organisation {
  const roster = layouts.find((layout) => layout?.chosen?.kind.id === 'organisation');
  return roster ? organisationOf(readTable(roster, NO_ORGANISATION).records) : NO_ORGANISATION;
}

/** Recognises every sheet of a workbook; a roster in it decides the canonical names of units on all others. */
export function recogniseWorkbook(cells: readonly SheetCells[], file: string): RecognisedWorkbook {
  const layouts = cells.map((sheet) => layoutOf(sheet, file));
  const organisation = findOrganisation(layouts);
  const sheets = cells.map(({ name, visibility }, i) => {
    const layout = layouts[i];
    return { name, visibility, table: layout ? readTable(layout, organisation) : null };
  });
  return { file, sheets, organisation };
}
