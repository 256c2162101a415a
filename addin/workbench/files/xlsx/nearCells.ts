import { columnNumber } from '../../../../ledger/cells';
import { CONTENT, SparseSheet } from './sparseSheet';

/** Content below a gap of so many rows, or right of this column (ZZ), belongs to no ledger. */
const WIDEST_GAP_ROWS = 20_000;
const LAST_NEAR_COLUMN = 702;

interface NearCells {
  readonly xml: string;
  readonly isContentLost: boolean;
}

/**
 * A worksheet's XML without formats that have no content, and without cells whose place is none or so far off that no
 * memory holds the area.
 */
export function nearCells(xml: string): NearCells {
  const sparse = new SparseSheet();
  sparse.add(xml);
  let lastRow = 0;
  let isContentLost = false;
  const near = sparse
    .finish()
    .replace(/<row\b([^>]*?)(?:\/>|>([^]*?)<\/row>)/g, (_row, attributes: string, cells = '') => {
      const stated = /\sr="([^"]*)"/.exec(attributes)?.[1];
      const number = stated === undefined ? lastRow + 1 : /^\d{1,7}$/.test(stated) ? Number(stated) : 0;
      const hasContent = CONTENT.test(cells as string);
      if (number < 1 || number - lastRow > WIDEST_GAP_ROWS) {
        isContentLost ||= hasContent;
        return '';
      }
      if (hasContent) lastRow = Math.max(lastRow, number);
      const kept = nearColumns(cells as string);
      isContentLost ||= kept.isContentLost;
      return `<row${attributes}>${kept.xml}</row>`;
    });
  return { xml: near, isContentLost };
}

function nearColumns(cells: string): NearCells {
  let isContentLost = false;
  const xml = cells.replace(
    /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g,
    (cell, attributes: string, content = '') => {
      const place = /\sr="([^"]*)"/.exec(attributes)?.[1];
      const letters = place === undefined ? 'A' : /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
      if (letters !== undefined && columnNumber(letters) <= LAST_NEAR_COLUMN) return cell;
      isContentLost ||= content !== '';
      return '';
    },
  );
  return { xml, isContentLost };
}
