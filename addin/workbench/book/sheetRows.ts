import type { CellArea } from '../../../ledger/cells';
import { LAST_ROW } from './area';
import type { Cell } from './cell';
import { ColumnCounts } from './columnCounts';

/** The cells of one row by their column. */
export type CellRow = Map<number, Cell>;
export type CellRows = Map<number, CellRow>;

/** A row with cells. */
interface Row {
  /** Where it lies now, counted from 1. */
  number: number;
  readonly cells: CellRow;
  /** How many of its cells hold a formula, and how many a formula or a value. */
  formulas: number;
  filled: number;
}

/**
 * The cells of a sheet. Rows with cells lie in a list in their order, so that one that comes in or goes only renumbers
 * those below; they know how many formulas they hold, so that nobody who looks for formulas looks into every cell; and
 * columns know how many cells they hold, so that the used area is known without a look at any.
 */
export class SheetRows implements Iterable<readonly [row: number, cells: ReadonlyMap<number, Cell>]> {
  private readonly rows: Row[] = [];
  private formulas = 0;
  private readonly columns = { all: new ColumnCounts(), values: new ColumnCounts() };

  constructor(rows: Iterable<readonly [number, CellRow]> = []) {
    for (const [number, cells] of [...rows].sort(([left], [right]) => left - right)) {
      if (cells.size === 0) continue;
      const row: Row = { number, cells, formulas: 0, filled: 0 };
      for (const [column, cell] of cells) this.count(row, column, cell, 1);
      this.rows.push(row);
    }
  }

  get(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.rowAt(row)?.cells;
  }

  /** Puts a cell in the place of the one that is there; undefined leaves the place empty. */
  put(row: number, column: number, cell: Cell | undefined): void {
    const found = this.rowAt(row) ?? (cell && this.newRow(row));
    if (!found) return;
    const before = found.cells.get(column);
    if (before) this.count(found, column, before, -1);
    if (cell) {
      found.cells.set(column, cell);
      this.count(found, column, cell, 1);
    } else found.cells.delete(column);
    if (found.cells.size === 0) this.rows.splice(this.indexFrom(row), 1);
  }

  *[Symbol.iterator](): Generator<readonly [row: number, cells: ReadonlyMap<number, Cell>]> {
    yield* this.between(1, LAST_ROW);
  }

  /** The rows with cells of a stretch. */
  *between(first: number, last: number): Generator<readonly [row: number, cells: ReadonlyMap<number, Cell>]> {
    for (let index = this.indexFrom(first); index < this.rows.length; index++) {
      const row = this.rows[index];
      if (!row || row.number > last) return;
      yield [row.number, row.cells];
    }
  }

  /** The cells with a formula. */
  *withFormula(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    if (this.formulas === 0) return;
    for (const row of this.rows) {
      if (row.formulas === 0) continue;
      for (const [column, cell] of row.cells)
        if (cell.formula !== undefined) yield { row: row.number, column, cell };
    }
  }

  /** Around all cells, or those with a value or formula; null if there are none. */
  area(which: 'all' | 'values'): CellArea | null {
    const counts = (row: Row): boolean => which === 'all' || row.filled > 0;
    const [first, last] = [this.rows.find(counts), this.rows.findLast(counts)];
    if (!first || !last) return null;
    const columns = this.columns[which];
    return {
      ...{ firstRow: first.number, lastRow: last.number },
      ...{ firstColumn: columns.first, lastColumn: columns.last },
    };
  }

  /**
   * Moves the rows from `at` on down, or, with a count below zero, so many rows go and those below close up.
   * @returns the rows that are gone, deleted or pushed off the end of the sheet, for `moveBack`
   */
  move(at: number, count: number): readonly Row[] {
    const index = this.indexFrom(at);
    const gone =
      count > 0
        ? this.rows.splice(this.indexFrom(LAST_ROW - count + 1))
        : this.rows.splice(index, this.indexFrom(at - count) - index);
    for (const row of gone) this.countAll(row, -1);
    this.renumber(index, count);
    return gone;
  }

  /** Takes the last move back. */
  moveBack(at: number, count: number, gone: readonly Row[]): void {
    this.renumber(this.indexFrom(at), -count);
    const [first] = gone;
    if (!first) return;
    this.rows.splice(this.indexFrom(first.number), 0, ...gone);
    for (const row of gone) this.countAll(row, 1);
  }

  private renumber(index: number, step: number): void {
    const { rows } = this;
    for (let place = index; place < rows.length; place++) (rows[place] as Row).number += step;
  }

  private rowAt(number: number): Row | undefined {
    const row = this.rows[this.indexFrom(number)];
    return row?.number === number ? row : undefined;
  }

  private newRow(number: number): Row {
    const row: Row = { number, cells: new Map(), formulas: 0, filled: 0 };
    this.rows.splice(this.indexFrom(number), 0, row);
    return row;
  }

  /** The place in the list of the first row with this number or a higher one. */
  private indexFrom(number: number): number {
    const { rows } = this;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] as Row).number < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private countAll(row: Row, step: 1 | -1): void {
    for (const [column, cell] of row.cells) this.count(row, column, cell, step);
  }

  private count(row: Row, column: number, { value, formula }: Cell, step: 1 | -1): void {
    this.columns.all.add(column, step);
    if (formula !== undefined) {
      row.formulas += step;
      this.formulas += step;
    }
    if (value === null && formula === undefined) return;
    row.filled += step;
    this.columns.values.add(column, step);
  }
}
