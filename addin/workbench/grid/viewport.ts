import { type Axis } from './axis';

/** The rows and columns of a sheet, measured. */
export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** What the window shows of a sheet: the scroll position and the size of the area for cells, in pixels. */
export interface Viewport {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A stretch of an axis on the screen. */
export interface Strip {
  readonly frozen: boolean;
  readonly span: Span;
  /** Where the stretch lies in the area for cells. */
  readonly screenPx: number;
  readonly lengthPx: number;
  /** The pixel of the axis that lies at `screenPx`. */
  readonly originPx: number;
}

/** The frozen stretch of an axis (if there is one), then the one that scrolls. */
export function stripsOf(axis: Axis, frozen: number, scrollPx: number, viewPx: number): readonly Strip[] {
  const frozenPx = Math.min(axis.startPx(frozen + 1), viewPx);
  const strips: Strip[] = [];
  if (frozenPx > 0) {
    const span = { first: 1, last: Math.min(frozen, axis.placeAt(frozenPx - 1)) };
    strips.push({ frozen: true, span, screenPx: 0, lengthPx: frozenPx, originPx: 0 });
  }
  if (viewPx > frozenPx) {
    const originPx = frozenPx + scrollPx;
    const last = axis.placeAt(originPx + viewPx - frozenPx - 1);
    strips.push({
      frozen: false,
      span: { first: Math.max(frozen + 1, axis.placeAt(originPx)), last },
      screenPx: frozenPx,
      lengthPx: viewPx - frozenPx,
      originPx,
    });
  }
  return strips;
}

/** Where a pixel of the axis lies on the screen; null where it is scrolled away. */
export function screenPxOf(strips: readonly Strip[], place: number, axisPx: number): number | null {
  const strip =
    strips.find(({ frozen, span }) => frozen && place <= span.last) ?? strips.find(({ frozen }) => !frozen);
  if (strip === undefined) return null;
  const px = axisPx - strip.originPx + strip.screenPx;
  return px >= strip.screenPx && px <= strip.screenPx + strip.lengthPx ? px : null;
}

/** The place under a pixel of the screen. */
export function placeAtScreen(axis: Axis, strips: readonly Strip[], screenPx: number): number {
  const strip = strips.findLast((candidate) => screenPx >= candidate.screenPx) ?? strips[0];
  return strip === undefined ? 1 : axis.placeAt(screenPx - strip.screenPx + strip.originPx);
}

/** The scroll position nearest to `scrollPx` that shows a place; a place longer than the view shows its start. */
export function scrollToShow(
  axis: Axis,
  frozen: number,
  scrollPx: number,
  viewPx: number,
  place: number,
): number {
  if (place <= frozen) return scrollPx;
  const frozenPx = axis.startPx(frozen + 1);
  const startPx = axis.startPx(place) - frozenPx;
  const endPx = axis.startPx(place + 1) - frozenPx;
  const roomPx = Math.max(0, viewPx - frozenPx);
  if (startPx < scrollPx || endPx - startPx > roomPx) return startPx;
  return endPx > scrollPx + roomPx ? endPx - roomPx : scrollPx;
}
