import { columnLetters, columnNumber, type CellValue, type SheetCells } from '../../../ledger/cells';
import { isSignedColumn } from '../../../ledger/recognise/readRecords';
import type { RecognisedTable, RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { SheetGrid } from '../../../ledger/recognise/sheetGrid';
import type { PlacedRecord } from '../../../ledger/score/ledgerRecords';

/** A cell of a ledger that a record's field is read from. */
export interface LedgerCell {
  /** `'得失分记录表'!$H$5`. */
  readonly reference: string;
  readonly value: CellValue;
  /** One column for both: a minus sign takes points away. */
  readonly isSigned: boolean;
}

/** The cell of a record's field, the first of its merged area; null where the ledger has no such column. */
export type CellOf = (record: PlacedRecord, field: string) => LedgerCell | null;

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

type Columns = ReadonlyMap<string, { readonly column: number; readonly isSigned: boolean }>;

function columnsOf({ columns }: RecognisedTable): Columns {
  const known = columns.flatMap(({ column, header, field }) =>
    field === null ? [] : [{ column: columnNumber(column), header, field: { id: field } }],
  );
  return new Map(
    known.map((each) => [each.field.id, { column: each.column, isSigned: isSignedColumn(each, known) }]),
  );
}

/** Finds the cells behind records of a workbook as it was read. */
export function cellsOfRecords(cells: readonly SheetCells[], workbook: RecognisedWorkbook): CellOf {
  const grids = new Map<string, SheetGrid>();
  const columns = new Map<string, Map<number, Columns>>();
  for (const { name, tables } of workbook.sheets) {
    const own = cells.find((sheet) => sheet.name === name);
    if (own === undefined || tables.length === 0) continue;
    grids.set(name, new SheetGrid(own));
    const byRow = new Map<number, Columns>();
    for (const table of tables) {
      const ofTable = columnsOf(table);
      for (const { row } of table.records) byRow.set(row, ofTable);
    }
    columns.set(name, byRow);
  }
  return ({ sheet, row }, field) => {
    const grid = grids.get(sheet);
    const place = columns.get(sheet)?.get(row)?.get(field);
    if (grid === undefined || place === undefined) return null;
    const merge = grid.merge(row, place.column);
    const address = `$${columnLetters(merge?.firstColumn ?? place.column)}$${String(merge?.firstRow ?? row)}`;
    const { value } = grid.content(row, place.column);
    return { reference: `${quotedSheet(sheet)}!${address}`, value, isSigned: place.isSigned };
  };
}
