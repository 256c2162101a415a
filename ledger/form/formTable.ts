import { columnNumber, type CellValue, type SheetCells } from '../cells';
import { fieldOf, kindOf } from '../kinds/kinds';
import type { Field, KindId } from '../kinds/kind';
import type { Organisation } from '../recognise/organisation';
import { isSignedColumn } from '../recognise/readRecords';
import type { ColumnMapping, LedgerRecord, RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import { formulasAbout, type FormulaAbout } from './formulasAbout';
import { plainRecords } from './plainRecords';

/** A column of a table as its form fills it. */
export interface FormColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly mapping: ColumnMapping;
  /** Most of its cells are formulas: a new row continues them, nobody types here. */
  readonly isComputed: boolean;
  /**
   * How the ledger writes points: 'plain' 0.5; 'negative' -0.5 in a column of its own for deductions; 'signed' in one
   * 得失分 column for both, where the sign tells them apart.
   */
  readonly sign: 'plain' | 'negative' | 'signed';
}

/** A table made ready for its form: every column a field, every record with its values, those of unknown tables too. */
export interface FormTable {
  readonly table: RecognisedTable;
  readonly cells: SheetCells;
  /** The formulas of all sheets that may speak of this one. */
  readonly formulas: readonly FormulaAbout[];
  readonly grid: SheetGrid;
  readonly columns: readonly FormColumn[];
  readonly records: readonly LedgerRecord[];
}

/** The field that a column stands for; an unknown column becomes a field of the type that its values suggest. */
export function fieldOfColumn(ledger: KindId | 'other', mapping: ColumnMapping): Field {
  const known =
    ledger === 'other' || mapping.field === null ? undefined : fieldOf(kindOf(ledger), mapping.field);
  if (known !== undefined) return known;
  const { column, header, type, choices, required } = mapping;
  return { id: column, header, type, values: choices, required };
}

/** The formula of a cell, '' where it has none. */
export function formulaAt(cells: SheetCells, row: number, column: number): string {
  return cells.formulas[row - cells.firstRow]?.[column - cells.firstColumn] ?? '';
}

/** What a cell itself holds, merged or not. */
export function valueAt(cells: SheetCells, row: number, column: number): CellValue {
  return cells.values[row - cells.firstRow]?.[column - cells.firstColumn] ?? null;
}

function isMostly(
  records: readonly LedgerRecord[],
  holds: (record: LedgerRecord) => boolean | null,
): boolean {
  let [yes, no] = [0, 0];
  for (const record of records) {
    const answer = holds(record);
    if (answer === true) yes++;
    else if (answer === false) no++;
  }
  return yes > no;
}

/**
 * Prepares a table for its form: once a reading, not once a key.
 * @param workbook all sheets as read together
 */
export function formTable(
  table: RecognisedTable,
  cells: SheetCells,
  organisation: Organisation,
  workbook: readonly SheetCells[] = [cells],
): FormTable {
  const grid = new SheetGrid(cells);
  const named = table.columns.map((mapping) => ({
    column: columnNumber(mapping.column),
    header: mapping.header,
    field: fieldOfColumn(table.ledger, mapping),
    mapping,
  }));
  const unknown = named.filter(({ mapping }) => table.ledger === 'other' || mapping.field === null);
  const records = plainRecords(table, grid, unknown, organisation);
  const columns = named.map((each): FormColumn => {
    const { column, field } = each;
    const isComputed = isMostly(records, ({ row }) =>
      grid.isOwnCell(row, column) ? formulaAt(cells, row, column) !== '' : null,
    );
    const isNegative =
      field.type === 'points' &&
      isMostly(records, ({ row }) => {
        const value = valueAt(cells, row, column);
        return typeof value === 'number' && value !== 0 ? value < 0 : null;
      });
    const sign = isSignedColumn(each, named) ? 'signed' : isNegative ? 'negative' : 'plain';
    return { ...each, isComputed, sign };
  });
  return { table, cells, formulas: formulasAbout(cells, workbook, table, records), grid, columns, records };
}

/** The column of the running number. */
export function serialColumn({ columns }: FormTable): FormColumn | undefined {
  return columns.find(({ field }) => field.type === 'serial');
}
