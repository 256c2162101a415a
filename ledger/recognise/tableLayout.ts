import type { SheetCells } from '../cells';
import type { ReadingContext } from '../values/cellContent';
import { chooseKind, type ChosenKind } from './chooseKind';
import { sampleOf } from './columnProfile';
import { findHeader, type Header } from './header';
import { ledgerMonthOf, yearOfDates, type LedgerMonth } from './ledgerMonth';
import type { ColumnEvidence } from './mapColumns';
import type { Organisation } from './organisation';
import { NO_ORGANISATION } from './organisationOf';
import { skipReasonOf } from './rowReason';
import { SheetGrid } from './sheetGrid';

/** A table as understood before its rows are read: what can be known without the roster. */
export interface TableLayout {
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly titleRows: readonly number[];
  readonly columns: readonly ColumnEvidence[];
  readonly ledgerMonth: LedgerMonth;
  readonly chosen: ChosenKind | null;
}

function columnEvidence(grid: SheetGrid, header: Header): readonly ColumnEvidence[] {
  const rows: number[] = [];
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= header.lastTableRow; row++) {
    if (skipReasonOf(grid, row, header) === null) rows.push(row);
  }
  // Long ledgers are sampled: what a column is shows in a few hundred rows.
  const step = Math.max(1, Math.floor(rows.length / 200));
  const looked = rows.filter((_, i) => i % step === 0);
  return header.columns.map((column, i) => ({
    header: column,
    isFirst: i === 0,
    sample: sampleOf(looked.map((row) => grid.content(row, column.column))),
  }));
}

function titleRowsOf(grid: SheetGrid, header: Header): readonly number[] {
  const rows: number[] = [];
  for (let row = grid.firstRow; row < (header.rows[0] ?? 0); row++) {
    if (grid.filledColumns(row).length > 0) rows.push(row);
  }
  return rows;
}

/** Finds a sheet's table and what kind of ledger it is; null for a sheet without one. */
export function layoutOf(cells: SheetCells, file: string): TableLayout | null {
  if (cells.values.length === 0) return null;
  const grid = new SheetGrid(cells);
  const header = findHeader(grid);
  if (header === null) return null;
  const titleRows = titleRowsOf(grid, header);
  const titles = titleRows.map((row) =>
    grid
      .filledColumns(row)
      .map((column) => grid.text(row, column))
      .join(' '),
  );
  const columns = columnEvidence(grid, header);
  const named = ledgerMonthOf(titles, cells.name, file);
  const texts = columns.flatMap(({ sample }) => sample.map(({ text }) => text));
  const ledgerMonth = { ...named, year: named.year ?? yearOfDates(texts) };
  const context = readingContext(cells, ledgerMonth, NO_ORGANISATION);
  const chosen = chooseKind(columns, context, titles.join(' '), cells.name);
  return { grid, header, titleRows, columns, ledgerMonth, chosen };
}

/** What readers know of a table besides its cells. */
export function readingContext(
  { dateSystem }: SheetCells,
  ledgerMonth: LedgerMonth,
  organisation: Organisation,
): ReadingContext {
  return { ...ledgerMonth, dateSystem, organisation, header: '' };
}
