import type { CellArea } from '../../../ledger/cells';
import { intersection } from './area';

/** What is left of an area when another is cut out of it: up to four areas (above, below, left, right). */
export function areaDifference(area: CellArea, cut: CellArea): readonly CellArea[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const parts: CellArea[] = [
    { ...area, lastRow: hole.firstRow - 1 },
    { ...area, firstRow: hole.lastRow + 1 },
    { ...area, firstRow: hole.firstRow, lastRow: hole.lastRow, lastColumn: hole.firstColumn - 1 },
    { ...area, firstRow: hole.firstRow, lastRow: hole.lastRow, firstColumn: hole.lastColumn + 1 },
  ];
  return parts.filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}
