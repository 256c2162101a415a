import { type CellArea } from '../../../ledger/cells';
import { type Place } from './selection';
import { type Box, boxOf } from './SelectionFrame';
import { COLUMN_HEADER_PX, ROW_HEADER_PX } from './useViewport';
import { placeAtScreen, screenPxOf, type SheetAxes, type Strip } from './viewport';

/** A sheet as it lies on the screen right now. */
export interface GridGeometry {
  readonly axes: SheetAxes;
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
}

export type Zone = 'cells' | 'rows' | 'columns' | 'corner';

/** What lies under a point of the grid, headers included: the zone, and the cell there or at that height or width. */
export function zoneAt(
  geometry: GridGeometry,
  x: number,
  y: number,
): { readonly zone: Zone; readonly place: Place } {
  const cellX = x - ROW_HEADER_PX;
  const cellY = y - COLUMN_HEADER_PX;
  const place = {
    row: placeAtScreen(geometry.axes.rows, geometry.rows, cellY),
    column: placeAtScreen(geometry.axes.columns, geometry.columns, cellX),
  };
  if (cellX < 0) return { zone: cellY < 0 ? 'corner' : 'rows', place };
  return { zone: cellY < 0 ? 'columns' : 'cells', place };
}

/** Where an area begins on the screen, and its size; null where its first cell is scrolled away. */
export function screenBox({ axes, rows, columns }: GridGeometry, area: CellArea): Box | null {
  const box = boxOf(axes, area);
  const left = screenPxOf(columns, area.firstColumn, box.left);
  const top = screenPxOf(rows, area.firstRow, box.top);
  return left === null || top === null ? null : { ...box, left, top };
}

/** How many rows or columns a page turns: those in view but one, which stays for orientation. */
export function pageSize(strips: readonly Strip[]): number {
  const span = strips.find(({ frozen }) => !frozen)?.span;
  return span === undefined ? 1 : Math.max(1, span.last - span.first - 1);
}
