import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { LAST_COLUMN, LAST_ROW } from '../book/area';
import { type GridSession } from './useGridSession';
import { scrollToShow, type SheetAxes, type Viewport } from './viewport';

/**
 * Scrolls to the selection whenever it changes, whoever changed it. It follows the selection only: one may scroll away
 * from it. A whole column is in view as soon as its letter is.
 */
export function useFollowSelection(
  session: GridSession,
  scroller: RefObject<HTMLDivElement | null>,
  axes: SheetAxes,
  viewport: Viewport,
): void {
  const { sheet, area, watched } = session;
  const isMeasured = viewport.widthPx > 0;

  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [sheet, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isMeasured) return;
    const { rows, columns } = sheet.frozen;
    if (area.lastRow !== LAST_ROW)
      element.scrollTop = scrollToShow(axes.rows, rows, element.scrollTop, viewport.heightPx, watched.row);
    if (area.lastColumn !== LAST_COLUMN)
      element.scrollLeft = scrollToShow(
        axes.columns,
        columns,
        element.scrollLeft,
        viewport.widthPx,
        watched.column,
      );
  }, [sheet, area, watched.row, watched.column, isMeasured]);
}
