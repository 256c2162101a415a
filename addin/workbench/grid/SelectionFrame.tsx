import { type CellArea } from '../../../ledger/cells';
import { wholeMerges, type Place } from './selection';
import { cellArea } from '../book/area';
import { type SheetAxes } from './viewport';

interface SelectionFrameProps {
  readonly axes: SheetAxes;
  readonly area: CellArea;
  readonly active: Place;
  readonly merges: readonly CellArea[];
}

/** In pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of an area; whole rows and columns end with the axes. */
export function boxOf({ rows, columns }: SheetAxes, area: CellArea): Box {
  const left = columns.startPx(area.firstColumn);
  const top = rows.startPx(area.firstRow);
  return {
    left,
    top,
    width: columns.startPx(Math.min(area.lastColumn, columns.count) + 1) - left,
    height: rows.startPx(Math.min(area.lastRow, rows.count) + 1) - top,
  };
}

/** The green frame, two pixels wide on the gridline; all selected cells but the active one are tinted. */
export function SelectionFrame({ axes, area, active, merges }: SelectionFrameProps) {
  const box = boxOf(axes, area);
  const hole = boxOf(axes, wholeMerges(cellArea(active.row, active.column), merges));
  const outline = `M0 0H${box.width}V${box.height}H0Z`;
  const inner = `M${hole.left - box.left} ${hole.top - box.top}h${hole.width}v${hole.height}h${-hole.width}Z`;
  return (
    <>
      <div className="grid-tint" style={{ ...box, clipPath: `path(evenodd, "${outline}${inner}")` }} />
      <div
        className="grid-frame"
        data-selection=""
        style={{ left: box.left - 2, top: box.top - 2, width: box.width + 3, height: box.height + 3 }}
      />
    </>
  );
}
