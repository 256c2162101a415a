import type { Paper } from '../../ledger/toolbox/paper';
import type { HeaderFooter, PageSetup } from '../workbench/book/sheetParts';

/** Narrow margins, in inches: the page belongs to the table. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 } as const;

interface Page {
  readonly paper: Paper;
  readonly orientation: 'landscape' | 'portrait';
  /** '$A$1:$D$50' */
  readonly area: string;
  /** Rows that every page repeats. */
  readonly titleRows?: readonly [number, number];
}

/** One page wide and as many high as it takes. */
export function pageSetup({ paper, orientation, area, titleRows }: Page): PageSetup {
  return {
    paperSize: paper === 'A3' ? 'a3' : 'a4',
    orientation,
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    margins: MARGINS,
    horizontalCentered: true,
    printArea: area,
    ...(titleRows && { printTitlesRow: `$${String(titleRows[0])}:$${String(titleRows[1])}` }),
  };
}

/** The sheet's name at the left, page x of y in the middle. */
export const PAGE_FOOTER: HeaderFooter = { oddFooter: '&L&A&C第 &P 页，共 &N 页' };
