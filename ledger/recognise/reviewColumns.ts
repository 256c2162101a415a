import type { SheetCells } from '../cells';
import type { KindId } from '../kinds/kind';
import { answerOf } from '../steps';
import { headerNames, type TableAnswer } from './answers';
import { columnMappings } from './columnMappings';
import { NO_ORGANISATION } from './organisationOf';
import type { ColumnMapping } from './recognised';
import { layoutsOf, readingContext, type TableLayout } from './tableLayout';

/** A column as the mapping review shows it, by the name that answers use. */
export interface ReviewedColumn extends ColumnMapping {
  readonly name: string;
}

/** How a table's columns are understood. */
export interface ReviewedTable {
  readonly ledger: KindId | 'other';
  readonly confidence: number;
  readonly columns: readonly ReviewedColumn[];
}

/** Where a table's header stands: one of its rows, and the letter of its first column; tables may stand side by side. */
export interface HeaderPlace {
  readonly row: number;
  readonly column: string;
}

function standsAt({ grid, header }: TableLayout, { row, column }: HeaderPlace): boolean {
  return header.rows.includes(row) && header.columns.some((each) => grid.letters(each.column) === column);
}

/**
 * How the columns of the table with this header would be understood with these answers; null where there is
 * no such table. Records are not read, so that the review can follow each choice of the user.
 */
export function reviewColumns(
  cells: SheetCells,
  file: string,
  header: HeaderPlace,
  answers: readonly TableAnswer[],
): ReviewedTable | null {
  const layout = answerOf(layoutsOf(cells, file, answers)).find((table) => standsAt(table, header));
  if (layout === undefined) return null;
  const names = headerNames(layout.header.columns);
  const columns = columnMappings(layout, readingContext(cells, layout.ledgerMonth, NO_ORGANISATION));
  return {
    ledger: layout.chosen?.kind.id ?? 'other',
    confidence: layout.chosen?.confidence ?? 0.5,
    columns: columns.map((column, i) => ({ ...column, name: names[i] ?? column.header })),
  };
}
