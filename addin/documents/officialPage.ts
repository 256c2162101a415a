import {
  LineRuleType,
  PageOrientation,
  type IFontAttributesProperties,
  type ISectionPropertiesOptions,
} from 'docx';

/** Sizes in half-points, as Word counts them (domain.md 6.1). */
export const SIZES = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const;

/** Width of a 3号 character, the 一字 of GB/T 9704-2012, in twips. */
export const CHARACTER = 320;
/** Height of the text area over 22 lines: 28.95 pt, in twips. */
export const LINE_PITCH = 579;

const PAGE = { width: 11906, height: 16838 } as const;
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;

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
const FOOTER = MARGIN.bottom - 397 + DASH_FROM_TOP - FOOTER_LINE;

function typeface(eastAsia: string): IFontAttributesProperties {
  // Quotation marks and dashes are Chinese ones unless they stand in the page number.
  return { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia' };
}

/** The typefaces of official documents, by name: they are commercial and aren't shipped (domain.md 6.1). */
export const FONTS = {
  title: typeface('方正小标宋简体'),
  body: typeface('仿宋_GB2312'),
  heading: typeface('黑体'),
  subheading: typeface('楷体_GB2312'),
} as const;

/** Paragraph spacing of the body: a fixed line pitch, nothing before or after. */
export const BODY_SPACING = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

// No grid of lines: the fixed pitch gives 22 lines, and tables set in smaller type keep their own.
const GRID = { linePitch: LINE_PITCH } as const;

/** An A4 page with the margins of GB/T 9704-2012, 5.2: 22 lines of 28 characters. */
export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { ...PAGE, orientation: PageOrientation.PORTRAIT },
    margin: { ...MARGIN, header: 851, footer: FOOTER, gutter: 0 },
  },
  grid: GRID,
};

/** The same page on its side, its head at the binding edge (订口), for tables that are too wide for an upright one. */
export const WIDE_PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
    margin: {
      ...{ top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom },
      ...{ header: 851, footer: FOOTER - MARGIN.bottom + MARGIN.right, gutter: 0 },
    },
  },
  grid: GRID,
};
