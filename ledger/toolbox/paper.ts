export type Paper = 'A4' | 'A3';

/** What a landscape page has for the table within our margins, in points. */
const PRINTABLE_POINTS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 784, height: 509 },
  A3: { width: 1133, height: 755 },
};

/** A character of the default font: 7 pixels at 96 dpi (ECMA-376 part 1, 18.3.1.13). */
const CHARACTER_POINTS = 5.25;
const ROW_POINTS = 15;
/** Title, meta line, headers of both pages, example, total, notes and signature. */
const OTHER_ROWS_POINTS = 260;
/** Fonts and printers differ: the last lines must not fall onto a page of their own. */
const FILLED_SHARE = 0.93;

/** Wider ledgers would be too small to read on A4: their 10.5 points print as less than 7. */
const WIDEST_ON_A4 = 220;

/** @param width of all columns, in characters */
export function paperOf(width: number): Paper {
  return width > WIDEST_ON_A4 ? 'A3' : 'A4';
}

/** As many empty rows as fill two printed pages; whoever needs more inserts rows, which take over looks and rules. */
export function emptyRowsOf(width: number): number {
  const page = PRINTABLE_POINTS[paperOf(width)];
  const scale = Math.min(1, page.width / (width * CHARACTER_POINTS));
  return Math.floor(((2 * page.height * FILLED_SHARE) / scale - OTHER_ROWS_POINTS) / ROW_POINTS);
}
