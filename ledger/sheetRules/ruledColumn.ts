import { columnNumber, type SheetCells } from '../cells';
import { fieldOfColumn } from '../form/formTable';
import type { Field } from '../kinds/kind';
import type { ColumnMapping, RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import type { CellContent } from '../values/cellContent';
import { withoutBlanks } from '../values/textKey';
import type { RowSpan } from './ruledRows';

/** A column of a table with what it holds so far. */
export interface RuledColumn {
  readonly mapping: ColumnMapping;
  readonly field: Field;
  /** What the lowest tier of its header says. */
  readonly label: string;
  /** Counts from 1. */
  readonly column: number;
  /** Its filled cells, merged ones once, formulas left out. */
  readonly cells: readonly CellContent[];
  /** Most of its cells are formulas: nobody types here. */
  readonly isCalculated: boolean;
}

/** The columns of a table, each with the cells that it has in these rows. */
export function ruledColumns(
  table: RecognisedTable,
  sheet: SheetCells,
  spans: readonly RowSpan[],
): readonly RuledColumn[] {
  const grid = new SheetGrid(sheet);
  const rows = spans.flatMap(({ first, last }) => {
    const end = Math.min(last, grid.lastRow);
    return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i);
  });
  return table.columns.map((mapping) => {
    const column = columnNumber(mapping.column);
    const field = fieldOfColumn(table.ledger, mapping);
    const namedIn = table.headerRows.findLast((row) => grid.key(row, column) !== '');
    const filled = rows.filter((row) => grid.isOwnCell(row, column) && grid.key(row, column) !== '');
    const typed = filled.filter(
      (row) => (sheet.formulas[row - grid.firstRow]?.[column - grid.firstColumn] ?? '') === '',
    );
    return {
      mapping,
      field,
      label: withoutBlanks(grid.text(namedIn ?? 0, column)) || field.header,
      column,
      cells: typed.map((row) => grid.content(row, column)),
      isCalculated: filled.length > 0 && typed.length * 2 < filled.length,
    };
  });
}
