import type { SheetCells } from '../cells';
import type { Organisation } from './organisation';
import { NO_ORGANISATION, organisationOf } from './organisationOf';
import { recogniseSheet } from './recogniseSheet';
import type { RecognisedSheet, RecognisedWorkbook } from './recognised';

/** The roster's records, from the sheet that is a 部门名册; the other sheets can wait until the units are known. */
function findOrganisation(sheets: readonly RecognisedSheet[]): Organisation {
  const roster = sheets.find(({ table }) => table?.ledger === 'organisation');
  return roster?.table ? organisationOf(roster.table.records) : NO_ORGANISATION;
}

/** Recognises every sheet of a workbook; a roster in it decides the canonical names of units on all others. */
export function recogniseWorkbook(sheets: readonly SheetCells[], file: string): RecognisedWorkbook {
  const first = sheets.map((cells) => recogniseSheet(cells, file, NO_ORGANISATION));
  const organisation = findOrganisation(first);
  if (organisation.units.length === 0) return { file, sheets: first, organisation };
  return { file, sheets: sheets.map((cells) => recogniseSheet(cells, file, organisation)), organisation };
}
