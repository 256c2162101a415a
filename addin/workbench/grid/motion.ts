import { type Sheet } from '../book/sheet';
import { stepOnAxis, type Axis } from './axis';
import { wholeMerges, type Place } from './selection';
import { cellArea } from '../book/area';
import { type SheetAxes } from './viewport';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Ways to go from one cell to another; the names are Excel's. */
export type Motion =
  | { readonly kind: 'step'; readonly direction: Direction }
  /** Ctrl+arrow: to the edge of the data. */
  | { readonly kind: 'jump'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down' | 'left' | 'right' }
  | { readonly kind: 'rowStart' }
  | { readonly kind: 'sheetStart' }
  | { readonly kind: 'sheetEnd' };

export interface MotionSurroundings {
  readonly sheet: Sheet;
  readonly axes: SheetAxes;
  /** How many rows and columns make a page. */
  readonly pageRows: number;
  readonly pageColumns: number;
}

/** The cell that a motion leads to. */
export function moved(from: Place, motion: Motion, surroundings: MotionSurroundings): Place {
  const { sheet, axes } = surroundings;
  const { frozen } = sheet;
  switch (motion.kind) {
    case 'step':
      return stepped(from, motion.direction, 1, surroundings);
    case 'page': {
      const isVertical = motion.direction === 'up' || motion.direction === 'down';
      const steps = Math.max(1, isVertical ? surroundings.pageRows : surroundings.pageColumns);
      return stepped(from, motion.direction, steps, surroundings);
    }
    case 'jump':
      return jumped(from, motion.direction, surroundings);
    case 'rowStart':
      return { row: from.row, column: firstVisible(axes.columns, frozen.columns + 1) };
    case 'sheetStart':
      return {
        row: firstVisible(axes.rows, frozen.rows + 1),
        column: firstVisible(axes.columns, frozen.columns + 1),
      };
    case 'sheetEnd': {
      const used = sheet.usedArea('values');
      return { row: used?.lastRow ?? 1, column: used?.lastColumn ?? 1 };
    }
  }
}

function firstVisible(axis: Axis, place: number): number {
  return axis.sizePx(place) === 0 ? stepOnAxis(axis, place, 1) : place;
}

const SIGN: Readonly<Record<Direction, 1 | -1>> = { up: -1, left: -1, down: 1, right: 1 };

/** A merged area is one cell to go over, in whichever of its rows or columns one stands. */
function stepped(
  from: Place,
  direction: Direction,
  steps: number,
  { sheet, axes }: MotionSurroundings,
): Place {
  const own = wholeMerges(cellArea(from.row, from.column), sheet.merges);
  switch (direction) {
    case 'up':
      return { row: stepOnAxis(axes.rows, own.firstRow, -steps), column: from.column };
    case 'down':
      return { row: stepOnAxis(axes.rows, own.lastRow, steps), column: from.column };
    case 'left':
      return { row: from.row, column: stepOnAxis(axes.columns, own.firstColumn, -steps) };
    case 'right':
      return { row: from.row, column: stepOnAxis(axes.columns, own.lastColumn, steps) };
  }
}

/**
 * Inside a run of filled cells to its last one, else to the next filled cell, else to the end of the sheet;
 * hidden rows and columns are no part of it.
 */
function jumped(from: Place, direction: Direction, surroundings: MotionSurroundings): Place {
  const { sheet, axes } = surroundings;
  const isVertical = direction === 'up' || direction === 'down';
  const axis = isVertical ? axes.rows : axes.columns;
  const at = (place: number): Place =>
    isVertical ? { row: place, column: from.column } : { row: from.row, column: place };
  const isFilled = (place: number): boolean => isFilledCell(sheet, at(place));
  const next = (place: number): number => stepOnAxis(axis, place, SIGN[direction]);

  let place = isVertical ? from.row : from.column;
  const isInRun = isFilled(place) && isFilled(next(place));
  for (let ahead = next(place); ahead !== place; ahead = next(place)) {
    if (isInRun && !isFilled(ahead)) break;
    place = ahead;
    if (!isInRun && isFilled(ahead)) break;
  }
  return at(place);
}

/** A covered cell of a merged area counts as what the area shows. */
function isFilledCell(sheet: Sheet, { row, column }: Place): boolean {
  const merge = sheet.mergeAt(row, column);
  const cell = merge ? sheet.cell(merge.firstRow, merge.firstColumn) : sheet.cell(row, column);
  return cell.value !== null || cell.formula !== undefined;
}
