import type { SheetGrid } from '../sheetGrid';
import { itemsBetween, type CheckedItems } from './failedItems';
import { isFormTitle } from './formTitle';
import { labelAbove, labelledCells, type LabelledCell } from './labelledCells';

/** One form on a sheet: what it asks for, from its title to the row before the next form's. */
export interface CheckForm {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly titleRow: number | null;
  readonly cells: readonly LabelledCell[];
  readonly items: CheckedItems | null;
}

const SIGNATURE = /签[字名章认]|盖章/;
/** Fewer labels are a ledger's meta line: 填报单位, 填报人, 填报时间. */
const FEWEST_LABELS = 4;

function isTitle(grid: SheetGrid, row: number): boolean {
  const [column, ...others] = grid.filledColumns(row);
  if (column === undefined || others.length > 0) return false;
  return isFormTitle(grid.text(row, column));
}

function formBetween(grid: SheetGrid, firstRow: number, lastRow: number, titleRow: number | null): CheckForm {
  const cells: LabelledCell[] = [];
  const items = itemsBetween(grid, firstRow, lastRow);
  const listFrom = items?.headerRows[0] ?? Number.POSITIVE_INFINITY;
  const seen = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    if (row === titleRow || items?.headerRows.includes(row) === true) continue;
    const above = labelAbove(grid, row, lastRow);
    const found = above === null ? labelledCells(grid, row, row < listFrom) : [above];
    const isSigned = found.some(({ label }) => SIGNATURE.test(label));
    for (const cell of found) {
      // The day beside a signature is the signature's.
      if (seen.has(cell.label) || (isSigned && /^(?:日期|时间)$/.test(cell.label))) continue;
      seen.add(cell.label);
      cells.push(cell);
    }
    if (above !== null) row++;
  }
  return { firstRow, lastRow, titleRow, cells, items };
}

/** The forms of a sheet that look like forms of a check at all, each below its own title; none on other sheets. */
export function checkForms(grid: SheetGrid): readonly CheckForm[] {
  const titles: number[] = [];
  for (let row = grid.firstRow; row <= grid.lastRow; row++) if (isTitle(grid, row)) titles.push(row);
  const isNamed = isFormTitle(grid.cells.name);
  if (titles.length === 0 && !isNamed) return [];
  const starts: ReadonlyArray<number | null> = titles.length === 0 ? [null] : titles;
  const forms = starts.map((title, i) => {
    const next = starts[i + 1];
    const lastRow = typeof next === 'number' ? next - 1 : grid.lastRow;
    return formBetween(grid, i === 0 ? grid.firstRow : (title ?? grid.firstRow), lastRow, title);
  });
  return forms.every(({ cells }) => cells.length >= FEWEST_LABELS) ? forms : [];
}
