/**
 * One direction of a sheet: where each row or column lies, in pixels from the first one's edge. Places count from 1.
 * Only the places whose size differs from the default are kept, so that a million rows cost no more than their exceptions.
 */
export interface Axis {
  readonly count: number;
  readonly totalPx: number;
  /** Where a place begins; the place after the last one begins at `totalPx`. */
  startPx(place: number): number;
  /** 0 for a hidden place. */
  sizePx(place: number): number;
  /** The place that covers a pixel; outside of the axis the nearest one. */
  placeAt(px: number): number;
}

export function createAxis(
  count: number,
  defaultPx: number,
  exceptions: Iterable<readonly [place: number, px: number]>,
): Axis {
  const different = [...exceptions]
    .filter(([place, px]) => px !== defaultPx && place >= 1 && place <= count)
    .sort(([left], [right]) => left - right);
  const places = different.map(([place]) => place);
  const sizes = different.map(([, px]) => px);
  // surplus[n]: how much longer the first n exceptions make the axis.
  const surplus = [0];
  for (const px of sizes) surplus.push((surplus.at(-1) ?? 0) + px - defaultPx);

  /** How many exceptions fulfil a condition that holds for the first ones only. */
  const countWhile = (holds: (index: number) => boolean): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const exceptionStartPx = (index: number): number =>
    ((places[index] ?? 0) - 1) * defaultPx + (surplus[index] ?? 0);
  const startPx = (place: number): number =>
    (place - 1) * defaultPx + (surplus[countWhile((index) => (places[index] ?? 0) < place)] ?? 0);

  return {
    count,
    totalPx: count * defaultPx + (surplus.at(-1) ?? 0),
    startPx,
    sizePx(place) {
      const index = countWhile((i) => (places[i] ?? 0) < place);
      return places[index] === place ? (sizes[index] ?? defaultPx) : defaultPx;
    },
    placeAt(px) {
      const index = countWhile((i) => exceptionStartPx(i) <= px) - 1;
      const before = places[index] ?? 0;
      const endPx = index < 0 ? 0 : exceptionStartPx(index) + (sizes[index] ?? 0);
      const place = px < endPx ? before : before + 1 + Math.floor((px - endPx) / defaultPx);
      return Math.min(count, Math.max(1, place));
    },
  };
}

/** The next place that isn't hidden, `steps` (below zero: backwards) away; stays at the end of the axis. */
export function stepOnAxis(axis: Axis, from: number, steps: number): number {
  const direction = Math.sign(steps);
  let place = from;
  let left = Math.abs(steps);
  for (let next = from + direction; left > 0 && next >= 1 && next <= axis.count; next += direction) {
    if (axis.sizePx(next) === 0) continue;
    place = next;
    left--;
  }
  return place;
}
