import { type PointerEvent } from 'react';
import { columnLetters } from '../../../ledger/cells';
import { type Axis } from './axis';
import { placesOf } from './GridRegion';
import { type Span, type Strip } from './viewport';

export type Orientation = 'rows' | 'columns';

interface HeaderStripProps {
  readonly orientation: Orientation;
  readonly axis: Axis;
  readonly strip: Strip;
  readonly selected: Span;
  readonly onResizeStart: (
    orientation: Orientation,
    place: number,
    initialPx: number,
    event: PointerEvent,
  ) => void;
  readonly onFit: (orientation: Orientation, place: number) => void;
}

/** Letters above the columns, or numbers beside the rows; the edge after each is a grip for its size. */
export function HeaderStrip({ orientation, axis, strip, selected, onResizeStart, onFit }: HeaderStripProps) {
  const isColumns = orientation === 'columns';
  const toScreenPx = strip.screenPx - strip.originPx;
  const clip = isColumns
    ? { left: strip.screenPx, width: strip.lengthPx }
    : { top: strip.screenPx, height: strip.lengthPx };
  return (
    <div
      className={`grid-headers grid-headers-${orientation}`}
      style={clip}
      role={isColumns ? 'row' : 'rowgroup'}
    >
      {placesOf(axis, strip.span).map((place) => {
        const start = axis.startPx(place) + toScreenPx - strip.screenPx;
        const size = axis.sizePx(place);
        const isSelected = place >= selected.first && place <= selected.last;
        const header = (
          <div
            key={place}
            className={isSelected ? 'grid-header grid-header-selected' : 'grid-header'}
            role={isColumns ? 'columnheader' : 'rowheader'}
            style={isColumns ? { left: start, width: size } : { top: start, height: size }}
            data-header={place}
          >
            {isColumns ? columnLetters(place) : place}
            <i
              className="grid-grip"
              onPointerDown={(event) => onResizeStart(orientation, place, size, event)}
              onDoubleClick={() => onFit(orientation, place)}
            />
          </div>
        );
        return isColumns ? (
          header
        ) : (
          <div key={place} role="row" aria-rowindex={place}>
            {header}
          </div>
        );
      })}
    </div>
  );
}
