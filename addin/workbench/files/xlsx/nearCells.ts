import { columnNumber } from '../../../../ledger/cells';
import { SparseSheet } from './sparseSheet';

/** Content below a gap of so many rows, or right of this column (ZZ), belongs to no ledger. */
const WIDEST_GAP_ROWS = 20_000;
const LAST_NEAR_COLUMN = 702;

/** A worksheet's XML without formats that have no content and without cells so far off that no memory holds the area. */
export function nearCells(xml: string): { readonly xml: string; readonly isContentLost: boolean } {
  const sparse = new SparseSheet();
  sparse.add(xml);
  let lastRow = 0;
  let isContentLost = false;
  const near = sparse
    .finish()
    .replace(/<row\b([^>]*?)(\/>|>([^]*?)<\/row>)/g, (row, attributes: string, _rest, cells?: string) => {
      const number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? lastRow + 1);
      const hasContent = cells !== undefined && /<(?:v|f|is)[\s>/]/.test(cells);
      if (number - lastRow > WIDEST_GAP_ROWS) {
        isContentLost ||= hasContent;
        return '';
      }
      if (hasContent) lastRow = number;
      if (cells === undefined) return row;
      const kept = cells.replace(
        /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g,
        (cell, own: string, content?: string) => {
          const letters = /\br="([A-Z]{1,3})\d/.exec(own)?.[1] ?? 'A';
          if (columnNumber(letters) <= LAST_NEAR_COLUMN) return cell;
          isContentLost ||= content !== undefined && content !== '';
          return '';
        },
      );
      return `<row${attributes}>${kept}</row>`;
    });
  return { xml: near, isContentLost };
}
