/** Sizes in half-points, as Word counts them (domain.md 6.1). */
export const SIZES = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const;

/** Width of a 3号 character, the 一字 of GB/T 9704-2012, in twips. */
export const CHARACTER = 320;
/** Height of the text area over 22 lines: 28.95 pt, in twips. */
export const LINE_PITCH = 579;

/** A4 in twips. */
export const PAGE = { width: 11906, height: 16838 } as const;
/** 天头 37 mm, 订口 28 mm, in twips. */
export const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;
/** The same of a page that lies on its side, its head at the binding edge (订口). */
export const WIDE_MARGIN = {
  ...{ top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom },
} as const;

/** Width of the text area (版心): 156 mm, in twips. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Width of the text area of a page that lies on its side: 225 mm, in twips. */
export const WIDE_TEXT_WIDTH = PAGE.height - MARGIN.top - MARGIN.bottom;

/**
 * Between the characters of the body, in twips: 28 of 16 pt are 158 mm wide, so that each comes a quarter of a point closer
 * to its neighbour. A grid of characters in the section would do it too, but readers other than Word lay it out wrongly.
 */
export const CHARACTER_SPACING = -5;

/** Height of the page number's line, in twips. */
export const FOOTER_LINE = 340;
/** Its dash stands 7 mm below the text area; within the line it lies about this far down. */
const DASH_FROM_TOP = 175;
/** From the text area's lower edge to the page number's line, in twips. */
export const FOOTER_GAP = 397 - DASH_FROM_TOP;
