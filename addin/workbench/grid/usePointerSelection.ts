import { useRef, type PointerEvent, type RefObject } from 'react';
import { LAST_COLUMN, LAST_ROW } from '../book/area';
import { zoneAt, type GridGeometry, type Zone } from './gridGeometry';
import { type GridSelection, type Place } from './selection';
import { type GridSession } from './useGridSession';

export const WHOLE_SHEET_SELECTION: GridSelection = {
  anchor: { row: 1, column: 1 },
  focus: { row: LAST_ROW, column: LAST_COLUMN },
};

/** From a cell to another; on the headers from row to row or column to column. */
function drawn(zone: Zone, anchor: Place, focus: Place): GridSelection {
  switch (zone) {
    case 'corner':
      return WHOLE_SHEET_SELECTION;
    case 'rows':
      return { anchor: { row: anchor.row, column: 1 }, focus: { row: focus.row, column: LAST_COLUMN } };
    case 'columns':
      return { anchor: { row: 1, column: anchor.column }, focus: { row: LAST_ROW, column: focus.column } };
    case 'cells':
      return { anchor, focus };
  }
}

/** Selecting with the mouse: click, Shift+click, and drawing over cells or headers. */
export function usePointerSelection(
  session: GridSession,
  scroller: RefObject<HTMLDivElement | null>,
  geometry: GridGeometry,
): {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly under: (event: {
    readonly clientX: number;
    readonly clientY: number;
  }) => ReturnType<typeof zoneAt>;
} {
  const { selection, keyboard } = session;
  const dragged = useRef<Zone | null>(null);
  const under = (event: {
    readonly clientX: number;
    readonly clientY: number;
  }): ReturnType<typeof zoneAt> => {
    const { left, top } = scroller.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return zoneAt(geometry, event.clientX - left, event.clientY - top);
  };
  const isScrollBar = ({ clientX, clientY }: PointerEvent): boolean => {
    const element = scroller.current;
    if (element === null) return false;
    const { left, top } = element.getBoundingClientRect();
    return clientX - left >= element.clientWidth || clientY - top >= element.clientHeight;
  };

  return {
    under,
    onPointerDown(event) {
      // The mouse in a cell being edited moves its caret.
      const isEditor = (event.target as Element).closest('[data-editor="cell"]') !== null;
      if (event.button !== 0 || isScrollBar(event) || (isEditor && session.editing !== null)) return;
      event.preventDefault();
      keyboard.current?.focus({ preventScroll: true });
      const { zone, place } = under(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = zone;
      session.select(drawn(zone, event.shiftKey ? selection.anchor : place, place));
    },
    onPointerMove(event) {
      if (dragged.current === null) return;
      const { place } = under(event);
      if (place.row === selection.focus.row && place.column === selection.focus.column) return;
      session.select(drawn(dragged.current, selection.anchor, place));
    },
    onPointerUp() {
      dragged.current = null;
    },
  };
}
