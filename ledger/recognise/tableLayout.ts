import type { SheetCells } from '../cells';
import type { ReadingContext } from '../values/cellContent';
import { isPlaceholder } from '../values/textKey';
import { answerFor, type TableAnswer } from './answers';
import { chooseKind, chooseKindAsSaid, type ChosenKind } from './chooseKind';
import { filledCells, sampleOf } from './columnProfile';
import { findHeader, type Header } from './header';
import { ledgerMonthOf, yearOfDates, type LedgerMonth } from './ledgerMonth';
import type { ColumnEvidence } from './mapColumns';
import type { Organisation } from './organisation';
import { NO_ORGANISATION } from './organisationOf';
import { isOfficialDocument } from './officialDocument';
import { findPairHeader, pairHeaderBelow } from './pairHeader';
import { skipReasonOf } from './rowReason';
import { SheetGrid } from './sheetGrid';
import { splitHeader } from './splitHeader';

/** A table as understood before its rows are read: what can be known without the roster. */
export interface TableLayout {
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly titleRows: readonly number[];
  readonly columns: readonly ColumnEvidence[];
  readonly ledgerMonth: LedgerMonth;
  readonly chosen: ChosenKind | null;
  /** What the user has said of this table's columns; null where nothing was said. */
  readonly answer: TableAnswer | null;
}

const ROWS_LOOKED_AT = 250;

/** Rows of titles that may stand between a table and one of two columns below it. */
const TITLES_ABOVE_PAIR = 4;

function columnEvidence(grid: SheetGrid, header: Header): readonly ColumnEvidence[] {
  // Long ledgers are sampled: what a column is shows in a few hundred rows.
  const firstRow = (header.rows.at(-1) ?? 0) + 1;
  const step = Math.max(1, Math.floor((header.lastTableRow - firstRow + 1) / ROWS_LOOKED_AT));
  const looked: number[] = [];
  for (let row = firstRow; row <= header.lastTableRow; row += step) {
    if (skipReasonOf(grid, row, header) === null) looked.push(row);
  }
  return header.columns.map((column, i) => {
    const cells = looked.map((row) => grid.content(row, column.column));
    const filled = filledCells(cells);
    return {
      header: column,
      isFirst: i === 0,
      sample: sampleOf(filled),
      rowsSeen: looked.length,
      rowsFilled: filled.length,
      says: cells.map(({ text, value }) => value !== 0 && !isPlaceholder(text)),
    };
  });
}

function titleRowsOf(grid: SheetGrid, header: Header, firstRow: number): readonly number[] {
  const rows: number[] = [];
  for (let row = firstRow; row < (header.rows[0] ?? 0); row++) {
    if (grid.filledColumns(row).length > 0) rows.push(row);
  }
  return rows;
}

/**
 * Finds a sheet's tables, below and beside each other, and what kind of ledger each is. Yields after each header and each
 * table, so that a caller may pause.
 */
export function* layoutsOf(
  cells: SheetCells,
  file: string,
  answers: readonly TableAnswer[],
): Generator<void, readonly TableLayout[]> {
  if (cells.values.length === 0) return [];
  const grid = new SheetGrid(cells);
  if (isOfficialDocument(grid)) return [];
  const layouts: TableLayout[] = [];
  let header = findHeader(grid, grid.firstRow);
  while (header !== null) {
    const firstRow = (layouts.at(-1)?.header.lastTableRow ?? 0) + 1;
    for (const part of splitHeader(grid, header)) {
      yield;
      layouts.push(layoutOf(grid, part, firstRow, file, answers));
    }
    yield;
    header = header.lastTableRow < grid.lastRow ? nextHeader(grid, header.lastTableRow + 1) : null;
  }
  const pair = layouts.length === 0 ? findPairHeader(grid) : null;
  if (pair !== null) layouts.push(layoutOf(grid, pair, 1, file, answers));
  return layouts;
}

/** The first header from a row on, be it one of only two columns. */
function nextHeader(grid: SheetGrid, firstRow: number): Header | null {
  const wide = findHeader(grid, firstRow);
  const last = Math.min(grid.lastRow, firstRow + TITLES_ABOVE_PAIR, (wide?.rows[0] ?? Infinity) - 1);
  for (let row = firstRow; row <= last; row++) {
    const pair = pairHeaderBelow(grid, row);
    if (pair !== null) return pair;
  }
  return wide;
}

/** Stands in for a year and month that nothing tells, only to see what is a date; a leap year, for 2月29日 is one. */
const ASSUMED = { year: 2016, month: 1 } as const;

function layoutOf(
  grid: SheetGrid,
  header: Header,
  firstRow: number,
  file: string,
  answers: readonly TableAnswer[],
): TableLayout {
  const { cells } = grid;
  const titleRows = titleRowsOf(grid, header, Math.max(firstRow, grid.firstRow));
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
  // Whether 3月5日 is a date doesn't depend on the year that it lies in.
  const { year, month } = ledgerMonth;
  const assumed = { year: year ?? ASSUMED.year, month: month ?? ASSUMED.month };
  const context = readingContext(cells, assumed, NO_ORGANISATION);
  const answer = answerFor(header, answers);
  const names = [titles.join(' '), cells.name] as const;
  // Two columns are not enough to be sure of a kind that nobody has named.
  const isPair = columns.length === 2;
  const chosen =
    answer === null
      ? isPair
        ? null
        : chooseKind(columns, context, ...names)
      : chooseKindAsSaid(columns, context, names, answer);
  return { grid, header, titleRows, columns, ledgerMonth, chosen, answer };
}

/** What readers know of a table besides its cells. */
export function readingContext(
  { dateSystem }: SheetCells,
  ledgerMonth: LedgerMonth,
  organisation: Organisation,
): ReadingContext {
  return { ...ledgerMonth, dateSystem, organisation, header: '' };
}
