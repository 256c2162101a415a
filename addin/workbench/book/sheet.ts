import type { CellArea, SheetVisibility } from '../../../ledger/cells';
import { containsCell } from './area';
import { EMPTY_CELL, type Cell } from './cell';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT_POINTS } from './measures';
import { emptyLayout, type SheetLayout } from './sheetParts';

export type CellRow = Map<number, Cell>;
export type CellRows = Map<number, CellRow>;

/**
 * A worksheet: a sparse grid of cells, counted from 1, and its layout. It is read here and changed through the Book
 * only, which records every change for undo.
 */
export class Sheet {
  /** Changed by the Book alone. */
  layout: SheetLayout;
  /** Cells by row and column; changed by the Book alone. */
  cells: CellRows = new Map();
  /** Counts the changes of this sheet, for whoever keeps something computed from it. */
  version = 0;
  /** What the file's codec wants back on saving; nobody else looks into it. */
  origin: unknown;
  private used: {
    readonly version: number;
    readonly values: CellArea | null;
    readonly all: CellArea | null;
  } | null = null;

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
    if (this.used?.version !== this.version)
      this.used = { version: this.version, ...this.measureUsedAreas() };
    return this.used[which];
  }

  private measureUsedAreas(): { values: CellArea | null; all: CellArea | null } {
    const [values, all] = [new Bounds(), new Bounds()];
    for (const [row, cells] of this.cells) {
      for (const [column, cell] of cells) {
        all.take(row, column);
        if (cell.value !== null || cell.formula !== undefined) values.take(row, column);
      }
    }
    return { values: values.area, all: all.area };
  }
}

/** What lies around some cells; numbers that change, for a large sheet has millions of cells. */
class Bounds {
  private firstRow = Infinity;
  private firstColumn = Infinity;
  private lastRow = 0;
  private lastColumn = 0;

  take(row: number, column: number): void {
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  get area(): CellArea | null {
    const { firstRow, firstColumn, lastRow, lastColumn } = this;
    return lastRow === 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
  }
}

function hiddenOnes(layouts: ReadonlyMap<number, { readonly hidden?: boolean }>): readonly number[] {
  return [...layouts].flatMap(([place, layout]) => (layout.hidden ? [place] : [])).sort((a, b) => a - b);
}
