import type { ChartBar } from '../../../ledger/bulletin/rankingChart';
import { SIZES } from '../pageMeasures';
import { plainText } from '../plainText';
import { textLines } from '../preview/lineBreaks';

/** All measures in twips. The type is 五号, as in wide tables. */
export const EM = SIZES.fifth * 10;
export const LINE_PITCH = 250;
const ROW_PADDING = 20;

/** Rows are as high as the page allows. */
export const MOST_ROW = 480;
const LEAST_ROW = 290;
/** Longer names take more lines. */
const MOST_NAME = 16 * EM;

/** What the head of an attachment and the caption leave of a page for rows, and what 版记 leaves of that. */
const MOST_HEIGHT = 8700;
const EASY_HEIGHT = 7450;

/** A bar's row; its name in lines. */
export interface ChartRow {
  readonly bar: ChartBar;
  readonly lines: readonly string[];
  readonly height: number;
}

export const widthOf = (text: string): number =>
  textLines(text, { em: EM, spacing: 0, firstWidth: Infinity, width: Infinity })[0]?.width ?? 0;

/** Room that names take, up to its limit. */
export function nameWidth(bars: readonly ChartBar[]): number {
  return Math.min(MOST_NAME, Math.ceil(Math.max(...bars.map(({ unit }) => widthOf(plainText(unit))))));
}

function rowsOf(bars: readonly ChartBar[], width: number): readonly ChartRow[] {
  const easy = EASY_HEIGHT / bars.length;
  const least = Math.floor(Math.min(MOST_ROW, Math.max(LEAST_ROW, easy)));
  return bars.map((bar) => {
    const name = plainText(bar.unit);
    const lines = textLines(name, { em: EM, spacing: 0, firstWidth: width, width });
    return {
      bar,
      lines: lines.map(({ start, end }) => name.slice(start, end)),
      height: Math.max(least, lines.length * LINE_PITCH + 2 * ROW_PADDING),
    };
  });
}

export const heightOf = (rows: readonly ChartRow[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

/** The rows of bars whose names have `width`, on as few pages as hold them, about equally full. */
export function pagesOfRows(bars: readonly ChartBar[], width: number): ReadonlyArray<readonly ChartRow[]> {
  const rows = rowsOf(bars, width);
  const share = heightOf(rows) / Math.ceil(heightOf(rows) / MOST_HEIGHT);
  const pages: ChartRow[][] = [];
  for (const row of rows) {
    const page = pages.at(-1);
    const before = page === undefined ? MOST_HEIGHT : heightOf(page);
    if (page === undefined || before >= share || before + row.height > MOST_HEIGHT) pages.push([row]);
    else page.push(row);
  }
  return pages;
}
