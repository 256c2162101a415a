import { useState, type PointerEvent } from 'react';
import { type Book } from '../book/book';
import { pixelsToPoints, pixelsToWidth } from '../book/measures';
import { type Sheet } from '../book/sheet';
import { type Orientation } from './HeaderStrip';
import { type TrialSize } from './sheetAxes';
import { type Span } from './viewport';

const LEAST_PX = 4;

/** Sets the size of rows or columns, in one undo step. */
export function setSizes(
  book: Book,
  sheet: Sheet,
  orientation: Orientation,
  span: Span,
  sizePx: number,
): void {
  const { first, last } = span;
  if (orientation === 'columns') {
    book.transact('调整列宽', () =>
      book.setColumns(sheet, first, last, { width: pixelsToWidth(sizePx), hidden: false }),
    );
  } else {
    book.transact('调整行高', () =>
      book.setRowLayouts(sheet, first, last, { heightPoints: pixelsToPoints(sizePx), hidden: false }),
    );
  }
}

/** Drawing the edge of a header: the size shows at once and is written when the button is released. */
export function useSizeDrag(onDone: (drag: TrialSize) => void): {
  readonly drag: TrialSize | null;
  readonly start: (orientation: Orientation, place: number, initialPx: number, event: PointerEvent) => void;
} {
  const [drag, setDrag] = useState<TrialSize | null>(null);
  const start = (orientation: Orientation, place: number, initialPx: number, event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const along = (at: { readonly clientX: number; readonly clientY: number }): number =>
      orientation === 'columns' ? at.clientX : at.clientY;
    const fromPx = along(event);
    let latest: TrialSize | null = null;
    const onMove = (at: globalThis.PointerEvent): void => {
      const sizePx = Math.max(LEAST_PX, Math.round(initialPx + along(at) - fromPx));
      latest = { orientation, place, sizePx };
      setDrag(latest);
    };
    const onUp = (): void => {
      window.removeEventListener('pointermove', onMove);
      setDrag(null);
      if (latest !== null && latest.sizePx !== initialPx) onDone(latest);
    };
    event.currentTarget.setPointerCapture(event.pointerId);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp, { once: true });
  };
  return { drag, start };
}
