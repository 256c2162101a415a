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
/** The page number's dash stands 7 mm below the text area. */
const FOOTER = MARGIN.bottom - 397 - SIZES.fourth * 10 - 60;

/** Width of the text area (版心): 156 mm, in twips. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

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

/** An A4 page with the margins of GB/T 9704-2012: 22 lines of 28 characters. */
export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { ...PAGE, orientation: PageOrientation.PORTRAIT },
    margin: { ...MARGIN, header: 851, footer: FOOTER, gutter: 0 },
  },
  // No grid of lines: the fixed pitch gives 22 lines, and tables set in smaller type keep their own.
  grid: { linePitch: LINE_PITCH },
};
