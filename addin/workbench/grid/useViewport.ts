import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { type Viewport } from './viewport';

export const COLUMN_HEADER_PX = 22;
export const ROW_HEADER_PX = 48;

/** The scrolling element's size and position, kept as state; headers lie inside of it and are taken off. */
export function useViewport(): {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly viewport: Viewport;
  readonly onScroll: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState<Viewport>({ leftPx: 0, topPx: 0, widthPx: 0, heightPx: 0 });
  const read = (): void => {
    const element = scroller.current;
    if (element === null) return;
    setViewport({
      leftPx: Math.round(element.scrollLeft),
      topPx: Math.round(element.scrollTop),
      widthPx: Math.max(0, element.clientWidth - ROW_HEADER_PX),
      heightPx: Math.max(0, element.clientHeight - COLUMN_HEADER_PX),
    });
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { scroller, viewport, onScroll: read };
}
