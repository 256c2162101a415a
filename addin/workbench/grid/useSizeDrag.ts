import { useState, type PointerEvent } from 'react';
import { type Book } from '../book/book';
import { pixelsToPoints, pixelsToWidth } from '../book/measures';
import { type Sheet } from '../book/sheet';
import { type Orientation } from './HeaderStrip';
import { type TrialSize } from './sheetAxes';
import { type SheetAxes, type Span } from './viewport';

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
export function useSizeDrag(
  axes: () => SheetAxes,
  onDone: (drag: TrialSize) => void,
): {
  readonly drag: TrialSize | null;
  readonly start: (orientation: Orientation, place: number, event: PointerEvent) => void;
} {
  const [drag, setDrag] = useState<TrialSize | null>(null);
  const start = (orientation: Orientation, place: number, event: PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const grip = event.currentTarget;
    const at = (moved: { readonly clientX: number; readonly clientY: number }): number =>
      orientation === 'columns' ? moved.clientX : moved.clientY;
    const fromPx = at(event);
    const initialPx = axes()[orientation].sizePx(place);
    let latest: TrialSize | null = null;
    const onMove = (moved: Event): void => {
      const sizePx = Math.max(LEAST_PX, initialPx + at(moved as globalThis.PointerEvent) - fromPx);
      latest = { orientation, place, sizePx };
      setDrag(latest);
    };
    const onUp = (): void => {
      window.removeEventListener('pointermove', onMove);
      setDrag(null);
      if (latest !== null && latest.sizePx !== initialPx) onDone(latest);
    };
    grip.setPointerCapture(event.pointerId);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp, { once: true });
  };
  return { drag, start };
}
