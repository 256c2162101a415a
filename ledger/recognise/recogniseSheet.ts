import type { SheetCells } from '../cells';
import { checkTable } from '../check/checkTable';
import type { ReadingContext } from '../values/cellContent';
import { chooseKind, type ChosenKind } from './chooseKind';
import { sampleOf } from './columnProfile';
import { findHeader, type Header } from './header';
import { inferType } from './inferType';
import { ledgerMonthOf } from './ledgerMonth';
import type { ColumnEvidence } from './mapColumns';
import type { Organisation } from './organisation';
import { readRecords, type MappedColumn } from './readRecords';
import type { ColumnMapping, RecognisedSheet, RecognisedTable } from './recognised';
import { skipReasonOf } from './rowReason';
import { SheetGrid } from './sheetGrid';

function columnEvidence(grid: SheetGrid, header: Header): readonly ColumnEvidence[] {
  const rows: number[] = [];
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    if (skipReasonOf(grid, row, header) === null) rows.push(row);
  }
  // Long ledgers are sampled: what a column is shows in a few hundred rows.
  const step = Math.max(1, Math.floor(rows.length / 200));
  const looked = rows.filter((_, i) => i % step === 0);
  return header.columns.map((column) => ({
    header: column,
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

function columnMappings(
  grid: SheetGrid,
  columns: readonly ColumnEvidence[],
  chosen: ChosenKind | null,
  context: ReadingContext,
): readonly ColumnMapping[] {
  return columns.map(({ header, sample }, i) => {
    const mapping = chosen?.mappings[i] ?? null;
    return {
      column: grid.letters(header.column),
      header: header.path.join('/'),
      field: mapping?.field.id ?? null,
      type: mapping?.field.type ?? inferType(header.path, sample, context),
      confidence: mapping?.confidence ?? 0,
      reason: mapping?.reason ?? '没有与之相符的栏目，作为普通栏目保留',
    };
  });
}

function recogniseTable(cells: SheetCells, file: string, organisation: Organisation): RecognisedTable | null {
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
  const ledgerMonth = ledgerMonthOf(titles, cells.name, file);
  const context: ReadingContext = { ...ledgerMonth, dateSystem: cells.dateSystem, organisation, header: '' };
  const columns = columnEvidence(grid, header);
  const chosen = chooseKind(columns, context, titles.join(' '), cells.name);
  const mapped: readonly MappedColumn[] = columns.flatMap((column, i) => {
    const mapping = chosen?.mappings[i];
    return mapping
      ? [{ column: column.header.column, header: column.header.path.join('/'), field: mapping.field }]
      : [];
  });
  const read = readRecords(grid, header, mapped, context);
  const found = {
    confidence: chosen?.confidence ?? 0.5,
    titleRows,
    headerRows: header.rows,
    skippedRows: read.skippedRows,
    columns: columnMappings(grid, columns, chosen, context),
    ...ledgerMonth,
  };
  if (chosen === null) return { ...found, ledger: 'other', records: [], problems: [] };
  const problems = [
    ...read.problems,
    ...checkTable({ grid, kind: chosen.kind, columns: mapped, read, organisation }),
  ];
  return {
    ...found,
    ledger: chosen.kind.id,
    records: read.records,
    problems: problems.sort((a, b) => a.row - b.row || (a.column ?? '').length - (b.column ?? '').length),
  };
}

/** What a sheet is: its table, its records and what is wrong in them. */
export function recogniseSheet(cells: SheetCells, file: string, organisation: Organisation): RecognisedSheet {
  return {
    name: cells.name,
    visibility: cells.visibility,
    table: cells.values.length === 0 ? null : recogniseTable(cells, file, organisation),
  };
}
