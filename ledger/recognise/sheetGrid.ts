import { columnLetters, type CellArea, type CellValue, type SheetCells } from '../cells';
import type { CellContent } from '../values/cellContent';
import { isBlank, textKey, trimmed } from '../values/textKey';

const EMPTY: CellContent = { value: null, text: '', format: 'General' };

/** A sheet's cells by row and column, merged cells speaking for every cell that they cover. Rows and columns count from 1. */
export class SheetGrid {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** By row, then by column: few rows have merged cells at all. */
  private readonly mergesOfRow = new Map<number, Map<number, CellArea>>();

  private readonly hiddenRows: ReadonlySet<number>;
  private readonly hiddenColumns: ReadonlySet<number>;

  constructor(readonly cells: SheetCells) {
    this.hiddenRows = new Set(cells.hiddenRows);
    this.hiddenColumns = new Set(cells.hiddenColumns);
    this.firstRow = cells.firstRow;
    this.firstColumn = cells.firstColumn;
    this.lastRow = cells.firstRow + cells.values.length - 1;
    this.lastColumn = cells.firstColumn + (cells.values[0]?.length ?? 0) - 1;
    for (const merge of cells.merges) {
      // Merges of whole rows or columns reach beyond what holds anything.
      const lastRow = Math.min(merge.lastRow, this.lastRow);
      const lastColumn = Math.min(merge.lastColumn, this.lastColumn);
      for (let row = merge.firstRow; row <= lastRow; row++) {
        const ofRow = this.mergesOfRow.get(row) ?? new Map<number, CellArea>();
        this.mergesOfRow.set(row, ofRow);
        for (let column = merge.firstColumn; column <= lastColumn; column++) ofRow.set(column, merge);
      }
    }
  }

  /** The merged area that covers a cell, if any. */
  merge(row: number, column: number): CellArea | null {
    if (this.mergesOfRow.size === 0) return null;
    return this.mergesOfRow.get(row)?.get(column) ?? null;
  }

  /** Whether a cell is the one that holds the content: not merged, or the first cell of its merged area. */
  isOwnCell(row: number, column: number): boolean {
    const merge = this.merge(row, column);
    return merge === null || (merge.firstRow === row && merge.firstColumn === column);
  }

  /** What a cell holds; covered cells give what their merged area holds. */
  content(row: number, column: number): CellContent {
    const merge = this.merge(row, column);
    const r = (merge?.firstRow ?? row) - this.firstRow;
    const c = (merge?.firstColumn ?? column) - this.firstColumn;
    const value: CellValue = this.cells.values[r]?.[c] ?? null;
    if (value === null) return EMPTY;
    return { value, text: this.cells.texts[r]?.[c] ?? '', format: this.cells.formats[r]?.[c] ?? 'General' };
  }

  text(row: number, column: number): string {
    const { value, text } = this.content(row, column);
    return trimmed(typeof value === 'string' ? value : text);
  }

  key(row: number, column: number): string {
    return textKey(this.text(row, column));
  }

  /** Whether a cell, or the merged area that covers it, shows anything. */
  isFilled(row: number, column: number): boolean {
    const merge = this.merge(row, column);
    const r = (merge?.firstRow ?? row) - this.firstRow;
    const c = (merge?.firstColumn ?? column) - this.firstColumn;
    const value: CellValue = this.cells.values[r]?.[c] ?? null;
    return value !== null && !isBlank(typeof value === 'string' ? value : (this.cells.texts[r]?.[c] ?? ''));
  }

  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  /** Columns of a row whose own cell is not empty, from `first` to `last` where these are given. */
  filledColumns(row: number, first = this.firstColumn, last = this.lastColumn): readonly number[] {
    const columns: number[] = [];
    for (let column = first; column <= last; column++) {
      if (this.isFilled(row, column) && this.isOwnCell(row, column)) columns.push(column);
    }
    return columns;
  }

  letters(column: number): string {
    return columnLetters(column);
  }
}
