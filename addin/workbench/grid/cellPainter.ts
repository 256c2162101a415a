import { type CellArea } from '../../../ledger/cells';
import { cellArea, LAST_COLUMN } from '../book/area';
import { type Book } from '../book/book';
import { EMPTY_CELL, isErrorValue, type Cell } from '../book/cell';
import { type Sheet } from '../book/sheet';
import { type Borders, type CellStyle, type HorizontalAlignment } from '../book/style';
import { cellEdges, NO_EDGES } from './cellEdges';
import { ConditionalLooks } from './conditionalLooks';
import { numberThatFits } from './numberThatFits';
import { type TextWidth } from './textWidth';
import { type SheetAxes, type Span } from './viewport';

/** A cell as it is to be drawn; lengths are pixels, places those of the sheet's axes. */
export interface PaintedCell {
  readonly row: number;
  readonly column: number;
  readonly isMerged: boolean;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly text: string;
  readonly style: CellStyle;
  readonly horizontal: HorizontalAlignment;
  readonly edges: Borders;
  /** How far the text may run over the empty neighbours on its left and right. */
  readonly spillLeftPx: number;
  readonly spillRightPx: number;
  readonly wraps: boolean;
  /** Below 1 where the text is shrunk to its cell. */
  readonly scale: number;
  readonly comment: string | null;
}

/** The text's distance from the cell's sides, and the width of one step of indentation (Excel: three spaces). */
export const PADDING_PX = 3;
export const INDENT_PX = 9;
/**
 * The workbook's own font is often missing and its stand-in wider: so much a number is squeezed before it becomes ####,
 * which a column that was wide enough in Excel would not show there.
 */
const LEAST_NUMBER_SCALE = 0.85;
/** No text runs over more neighbours than this. */
const MOST_SPILLED = 24;
/** Painted cells that are kept for the next scroll step. */
const MOST_KEPT = 40000;

/**
 * Works out what to draw of a sheet, and remembers it: good for one version of the sheet and its axes. Only what is
 * asked for is worked out, so that the length of a sheet doesn't matter.
 */
export class CellPainter {
  private readonly kept = new Map<number, PaintedCell | null>();
  private readonly keptMerges = new Map<CellArea, PaintedCell>();
  private readonly looks: ConditionalLooks;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
    private readonly axes: SheetAxes,
    private readonly textWidth: TextWidth,
  ) {
    this.looks = new ConditionalLooks(sheet);
  }

  /** The cells of some rows that show something in some columns, row by row; merged areas stand in their first row. */
  paint(rows: Span, columns: Span): ReadonlyMap<number, readonly PaintedCell[]> {
    const painted = new Map<number, PaintedCell[]>();
    const add = (cell: PaintedCell): void => {
      const list = painted.get(cell.row);
      if (list) list.push(cell);
      else painted.set(cell.row, [cell]);
    };
    for (let row = rows.first; row <= rows.last; row++) {
      if (this.axes.rows.sizePx(row) === 0 || !this.mayShow(row)) continue;
      for (let column = columns.first - MOST_SPILLED; column <= columns.last + MOST_SPILLED; column++) {
        if (column < 1 || column > LAST_COLUMN) continue;
        const cell = this.cell(row, column);
        if (cell && (isWithin(column, columns) || this.spillsInto(cell, columns))) add(cell);
      }
    }
    for (const merge of this.sheet.merges) {
      const isVisible =
        merge.firstRow <= rows.last &&
        merge.lastRow >= rows.first &&
        merge.firstColumn <= columns.last &&
        merge.lastColumn >= columns.first;
      if (isVisible) add(this.mergedCell(merge));
    }
    return painted;
  }

  /** A row shows something if it has cells, or if a neighbour's border lies on its edge (which the neighbour draws). */
  private mayShow(row: number): boolean {
    return (this.sheet.cells.get(row)?.size ?? 0) > 0 || this.looks.coversRow(row);
  }

  private spillsInto(cell: PaintedCell, columns: Span): boolean {
    if (cell.spillLeftPx + cell.spillRightPx === 0) return false;
    const firstPx = this.axes.columns.startPx(columns.first);
    const endPx = this.axes.columns.startPx(columns.last + 1);
    return cell.leftPx - cell.spillLeftPx < endPx && cell.leftPx + cell.widthPx + cell.spillRightPx > firstPx;
  }

  /** A single cell; null where it shows nothing or lies in a merged area. */
  private cell(row: number, column: number): PaintedCell | null {
    const stored =
      this.sheet.cells.get(row)?.get(column) ?? (this.looks.covers(row, column) ? EMPTY_CELL : undefined);
    if (!stored || this.axes.columns.sizePx(column) === 0) return null;
    const key = row * LAST_COLUMN + column;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    const fresh = this.paintedSingle(stored, row, column);
    this.kept.set(key, fresh);
    return fresh;
  }

  private paintedSingle(stored: Cell, row: number, column: number): PaintedCell | null {
    if (this.sheet.mergeAt(row, column)) return null;
    const edges = cellEdges(this.sheet, cellArea(row, column));
    const text = this.book.text(this.sheet, row, column);
    const cell = this.looks.shown(stored, row, column);
    if (text === '' && edges === NO_EDGES && !cell.style.fill && !cell.extras?.comment) return null;
    return this.painted(cell, cellArea(row, column), text, edges);
  }

  private mergedCell(merge: CellArea): PaintedCell {
    const known = this.keptMerges.get(merge);
    if (known) return known;
    const { firstRow, firstColumn } = merge;
    const stored = this.looks.shown(this.sheet.cell(firstRow, firstColumn), firstRow, firstColumn);
    const text = this.book.text(this.sheet, firstRow, firstColumn);
    const fresh = this.painted(stored, merge, text, cellEdges(this.sheet, merge));
    this.keptMerges.set(merge, fresh);
    return fresh;
  }

  private painted(cell: Cell, area: CellArea, shown: string, edges: Borders): PaintedCell {
    const { rows, columns } = this.axes;
    const { style, value } = cell;
    const leftPx = columns.startPx(area.firstColumn);
    const topPx = rows.startPx(area.firstRow);
    const widthPx = columns.startPx(area.lastColumn + 1) - leftPx;
    const heightPx = rows.startPx(area.lastRow + 1) - topPx;
    const roomPx = widthPx - 2 * PADDING_PX - (style.indent ?? 0) * INDENT_PX;
    const isMerged = !(area.firstRow === area.lastRow && area.firstColumn === area.lastColumn);
    const horizontal = style.horizontal ?? naturalAlignment(value);
    const { text, scale } = this.fitted(cell, shown, roomPx);
    const wraps = style.wrap === true && typeof value !== 'number';
    const maySpill =
      !isMerged && typeof value === 'string' && !wraps && !style.shrink && !text.includes('\n');
    const spill = maySpill ? this.spill(area, text, style, horizontal, roomPx) : NO_SPILL;
    return {
      row: area.firstRow,
      column: area.firstColumn,
      isMerged,
      leftPx,
      topPx,
      widthPx,
      heightPx,
      text,
      style,
      horizontal,
      edges,
      spillLeftPx: spill.left,
      spillRightPx: spill.right,
      wraps,
      scale,
      comment: cell.extras?.comment?.text ?? null,
    };
  }

  /** A number is never cut off; a text is shrunk where its style says so. */
  private fitted({ value, style }: Cell, shown: string, roomPx: number): { text: string; scale: number } {
    const scaleFor = (text: string): number => Math.min(1, roomPx / Math.max(1, this.textWidth(text, style)));
    if (style.shrink) return { text: shown, scale: scaleFor(shown) };
    if (typeof value !== 'number') return { text: shown, scale: 1 };
    const isGeneral = (style.numberFormat ?? 'General') === 'General';
    const text = numberThatFits(value, shown, isGeneral, (tried) => scaleFor(tried) >= LEAST_NUMBER_SCALE);
    return { text, scale: Math.max(LEAST_NUMBER_SCALE, scaleFor(text)) };
  }

  private spill(
    { firstRow: row, firstColumn: column }: CellArea,
    text: string,
    style: CellStyle,
    horizontal: HorizontalAlignment,
    roomPx: number,
  ): { readonly left: number; readonly right: number } {
    if (!SPILLING.has(horizontal)) return NO_SPILL;
    const excessPx = this.textWidth(text, style) - roomPx;
    if (excessPx <= 0) return NO_SPILL;
    const isCentred = horizontal === 'center';
    const wantedPx = isCentred ? excessPx / 2 : excessPx;
    return {
      left: horizontal === 'left' ? 0 : this.emptyPx(row, column, -1, wantedPx),
      right: horizontal === 'right' ? 0 : this.emptyPx(row, column, 1, wantedPx),
    };
  }

  /** The width of the empty neighbours on one side, as far as it is wanted. */
  private emptyPx(row: number, column: number, direction: 1 | -1, wantedPx: number): number {
    let px = 0;
    for (let step = 1; step <= MOST_SPILLED && px < wantedPx; step++) {
      const neighbour = column + step * direction;
      if (neighbour < 1 || neighbour > LAST_COLUMN || this.isTaken(row, neighbour)) break;
      px += this.axes.columns.sizePx(neighbour);
    }
    return px;
  }

  private isTaken(row: number, column: number): boolean {
    const cell = this.sheet.cell(row, column);
    return cell.value !== null || cell.formula !== undefined || this.sheet.mergeAt(row, column) !== null;
  }
}

const NO_SPILL = { left: 0, right: 0 };
const SPILLING: ReadonlySet<HorizontalAlignment> = new Set(['left', 'center', 'right', 'centerContinuous']);

/** Where a value stands whose style doesn't say: numbers right, truth values and errors in the middle, texts left. */
function naturalAlignment(value: Cell['value']): HorizontalAlignment {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isErrorValue(value) ? 'center' : 'left';
}

function isWithin(place: number, span: Span): boolean {
  return place >= span.first && place <= span.last;
}
