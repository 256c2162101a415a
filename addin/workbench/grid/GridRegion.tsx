import { type Axis } from './axis';
import { type CellPainter } from './cellPainter';
import { GridCell } from './GridCell';
import { SelectionFrame } from './SelectionFrame';
import { type GridSession } from './useGridSession';
import { type SheetAxes, type Span, type Strip } from './viewport';

interface GridRegionProps {
  readonly session: GridSession;
  readonly painter: CellPainter;
  readonly axes: SheetAxes;
  readonly rows: Strip;
  readonly columns: Strip;
}

/** One of up to four parts of the grid: the cells where a stretch of rows meets a stretch of columns. */
export function GridRegion({ session, painter, axes, rows, columns }: GridRegionProps) {
  const { book, sheet, area, active } = session;
  const painted = [...painter.paint(rows.span, columns.span)];
  return (
    <div
      className="grid-region"
      role="rowgroup"
      style={{
        left: columns.screenPx,
        top: rows.screenPx,
        width: columns.lengthPx,
        height: rows.lengthPx,
      }}
    >
      <div
        className="grid-content"
        role="presentation"
        style={{ transform: `translate(${-columns.originPx}px, ${-rows.originPx}px)` }}
      >
        {sheet.layout.showGridlines && <Gridlines axes={axes} rows={rows} columns={columns} />}
        {painted.map(([row, cells]) => (
          <div key={row} role="row" aria-rowindex={row}>
            {cells.map((cell) => (
              <GridCell key={cell.column} cell={cell} defaultFont={book.defaultFont} />
            ))}
          </div>
        ))}
        <SelectionFrame axes={axes} area={area} active={active} merges={sheet.merges} />
      </div>
    </div>
  );
}

/** A line lies on the last pixel of its row or column. */
function Gridlines({ axes, rows, columns }: Pick<GridRegionProps, 'axes' | 'rows' | 'columns'>) {
  return (
    <div role="presentation">
      {placesOf(axes.rows, rows.span).map((row) => (
        <i
          key={`row ${row}`}
          className="grid-line"
          style={{
            left: columns.originPx,
            width: columns.lengthPx,
            top: axes.rows.startPx(row + 1) - 1,
            height: 1,
          }}
        />
      ))}
      {placesOf(axes.columns, columns.span).map((column) => (
        <i
          key={`column ${column}`}
          className="grid-line"
          style={{
            top: rows.originPx,
            height: rows.lengthPx,
            left: axes.columns.startPx(column + 1) - 1,
            width: 1,
          }}
        />
      ))}
    </div>
  );
}

/** The places of a span that aren't hidden. */
export function placesOf(axis: Axis, span: Span): readonly number[] {
  const places: number[] = [];
  for (let place = span.first; place <= span.last; place++) if (axis.sizePx(place) > 0) places.push(place);
  return places;
}
