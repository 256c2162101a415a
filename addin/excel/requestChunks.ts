/** A cell takes several objects of a request, and Excel on the web takes at most 5 MB a request. */
const CELLS_A_REQUEST = 500;

/** Work on single cells, cut so that each part fits into one request. */
export function requestChunks<Item>(items: readonly Item[]): ReadonlyArray<readonly Item[]> {
  return Array.from({ length: Math.ceil(items.length / CELLS_A_REQUEST) }, (_, i) =>
    items.slice(i * CELLS_A_REQUEST, (i + 1) * CELLS_A_REQUEST),
  );
}
