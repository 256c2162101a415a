import { PageOrientation, type IFontAttributesProperties, type ISectionPropertiesOptions } from 'docx';
import type { Face } from './officialFlow';
import { FOOTER_GAP, FOOTER_LINE, LINE_PITCH, MARGIN, PAGE, WIDE_MARGIN } from './pageMeasures';

function typeface(eastAsia: string): IFontAttributesProperties {
  // Quotation marks and dashes are Chinese ones unless they stand in the page number.
  return { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia' };
}

/** The typefaces of official documents, by name: they are commercial and aren't shipped (domain.md 6.1). */
export const FONTS: Readonly<Record<Face, IFontAttributesProperties>> = {
  title: typeface('方正小标宋简体'),
  body: typeface('仿宋_GB2312'),
  heading: typeface('黑体'),
  subheading: typeface('楷体_GB2312'),
};

// No grid of lines: the fixed pitch gives 22 lines, and tables set in smaller type keep their own.
const GRID = { linePitch: LINE_PITCH } as const;

/** From the paper's lower edge, as Word counts it. */
const footer = ({ bottom }: { readonly bottom: number }): number => bottom - FOOTER_GAP - FOOTER_LINE;

/** An A4 page with the margins of GB/T 9704-2012, 5.2: 22 lines of 28 characters. */
export const PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { ...PAGE, orientation: PageOrientation.PORTRAIT },
    margin: { ...MARGIN, header: 851, footer: footer(MARGIN), gutter: 0 },
  },
  grid: GRID,
};

/** The same page on its side, for tables that are too wide for an upright one. */
export const WIDE_PAGE_PROPERTIES: ISectionPropertiesOptions = {
  page: {
    size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
    margin: { ...WIDE_MARGIN, header: 851, footer: footer(WIDE_MARGIN), gutter: 0 },
  },
  grid: GRID,
};
