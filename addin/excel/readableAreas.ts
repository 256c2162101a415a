import { cellsIn, type Block } from './rowBlocks';

/** Ten years of a large county fill some ten thousand rows and fifty columns; what lies beyond is a stray cell or a mistake. */
export const MOST_ROWS = 120_000;
const MOST_COLUMNS = 256;
/** A ledger of 100,000 records in 15 columns has 1.5 million. */
const MOST_CELLS = 2_000_000;

/**
 * The parts of the used areas that are read: one stray cell in the last row makes Excel call a million rows used, and no
 * memory holds them. Small sheets are read whole before a large one takes the rest of the room.
 */
export function readableAreas(used: readonly Block[]): readonly Block[] {
  let room = MOST_CELLS;
  const readable = new Map<Block, Block>();
  for (const block of [...used].sort((left, right) => cellsIn(left.area) - cellsIn(right.area))) {
    const { sheet, area } = block;
    const columns = Math.min(area.lastColumn - area.firstColumn + 1, MOST_COLUMNS);
    const rows = Math.min(area.lastRow - area.firstRow + 1, MOST_ROWS, Math.floor(room / columns));
    if (rows < 1) continue;
    room -= rows * columns;
    const [lastRow, lastColumn] = [area.firstRow + rows - 1, area.firstColumn + columns - 1];
    readable.set(block, { sheet, area: { ...area, lastRow, lastColumn } });
  }
  return used.flatMap((block) => readable.get(block) ?? []);
}
