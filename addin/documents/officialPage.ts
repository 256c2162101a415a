import { PageOrientation, type IFontAttributesProperties, type ISectionPropertiesOptions } from 'docx';
import type { Face } from './officialFlow';
import { FOOTER_GAP, FOOTER_LINE, LINE_PITCH, MARGIN, PAGE, WIDE_MARGIN } from './pageMeasures';
import { LATIN, TYPEFACES } from './typefaces';

function typeface(face: Face): IFontAttributesProperties {
  // Quotation marks and dashes are Chinese ones unless they stand in the page number.
  return { eastAsia: TYPEFACES[face], ascii: LATIN, hAnsi: LATIN, hint: 'eastAsia' };
}

/** The typefaces of official documents as Word takes them. */
export const FONTS: Readonly<Record<Face, IFontAttributesProperties>> = {
  title: typeface('title'),
  body: typeface('body'),
  heading: typeface('heading'),
  subheading: typeface('subheading'),
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
