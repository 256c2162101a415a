import type { CellArea, SheetVisibility } from '../../../ledger/cells';
import { containsCell } from './area';
import { EMPTY_CELL, type Cell } from './cell';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT_POINTS } from './measures';
import { emptyLayout, type SheetLayout } from './sheetParts';
import { SheetRows } from './sheetRows';

/**
 * A worksheet: a sparse grid of cells, counted from 1, and its layout. It is read here and changed through the Book
 * only, which records every change for undo.
 */
export class Sheet {
  /** Changed by the Book alone. */
  layout: SheetLayout;
  /** Cells by row and column; changed by the Book alone. */
  cells = new SheetRows();
  /** Counts the changes of this sheet, for whoever keeps something computed from it. */
  version = 0;
  /** What the file's codec wants back on saving; nobody else looks into it. */
  origin: unknown;

  constructor(
    readonly id: string,
    name: string,
  ) {
    this.layout = emptyLayout(name);
  }

  get name(): string {
    return this.layout.name;
  }

  get visibility(): SheetVisibility {
    return this.layout.visibility;
  }

  get merges(): readonly CellArea[] {
    return this.layout.merges;
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.layout.frozen;
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(row)?.get(column) ?? EMPTY_CELL;
  }

  /** In characters, see measures.ts; a hidden column keeps its width. */
  columnWidth(column: number): number {
    return this.layout.columns.get(column)?.width ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeightPoints(row: number): number {
    return this.layout.rows.get(row)?.heightPoints ?? DEFAULT_ROW_HEIGHT_POINTS;
  }

  isRowHidden(row: number): boolean {
    return this.layout.rows.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.layout.columns.get(column)?.hidden ?? false;
  }

  get hiddenRows(): readonly number[] {
    return hiddenOnes(this.layout.rows);
  }

  get hiddenColumns(): readonly number[] {
    return hiddenOnes(this.layout.columns);
  }

  /** The merged area that a cell belongs to, or null. */
  mergeAt(row: number, column: number): CellArea | null {
    return this.layout.merges.find((merge) => containsCell(merge, row, column)) ?? null;
  }

  /** Around all cells with a value or formula, or ('all') also those with a look of their own; null if there are none. */
  usedArea(which: 'values' | 'all' = 'all'): CellArea | null {
    return this.cells.area(which);
  }
}

function hiddenOnes(layouts: ReadonlyMap<number, { readonly hidden?: boolean }>): readonly number[] {
  return [...layouts].flatMap(([place, layout]) => (layout.hidden ? [place] : [])).sort((a, b) => a - b);
}
