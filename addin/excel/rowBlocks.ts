import type { CellArea } from '../../ledger/cells';

/** Cells of one sheet that are read together. */
export interface Block {
  readonly sheet: string;
  readonly area: CellArea;
}

/**
 * Four grids of Chinese text take about 100 bytes a cell, and Excel on the web answers at most 5 MB a request.
 */
export const CELLS_A_REQUEST = 40000;

/** Cuts the used areas into blocks of whole rows and packs them into requests of at most `cells` cells. */
export function requestsOf(
  blocks: readonly Block[],
  cells = CELLS_A_REQUEST,
): ReadonlyArray<readonly Block[]> {
  const requests: Block[][] = [];
  let room = 0;
  for (const block of blocks.flatMap((whole) => rowBlocks(whole, cells))) {
    const size = cellsIn(block.area);
    if (size > room || requests.length === 0) {
      requests.push([]);
      room = cells;
    }
    requests.at(-1)?.push(block);
    room -= size;
  }
  return requests;
}

function rowBlocks({ sheet, area }: Block, cells: number): readonly Block[] {
  const columns = area.lastColumn - area.firstColumn + 1;
  const rows = Math.max(1, Math.floor(cells / columns));
  const blocks: Block[] = [];
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += rows) {
    const lastRow = Math.min(area.lastRow, firstRow + rows - 1);
    blocks.push({ sheet, area: { ...area, firstRow, lastRow } });
  }
  return blocks;
}

export function cellsIn(area: CellArea): number {
  return (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
}
