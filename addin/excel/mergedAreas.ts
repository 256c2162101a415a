import type { CellArea } from '../../ledger/cells';
import type { Block } from './rowBlocks';
import { areaOf } from './rangeArea';

/**
 * The merged areas of some sheets, in the order given: in one request where Excel can, else sheet by sheet and in ever
 * smaller pieces, because Excel refuses to list more than 512 at once (Range.getMergedAreasOrNullObject).
 */
export async function readMergedAreas(
  context: Excel.RequestContext,
  sheets: readonly Block[],
): Promise<ReadonlyArray<readonly CellArea[]>> {
  try {
    return await listMerged(context, sheets);
  } catch (error) {
    if (!tooMany(error)) throw error;
    const lists: Array<readonly CellArea[]> = [];
    for (const sheet of sheets) lists.push(await readInPieces(context, sheet));
    return lists;
  }
}

async function readInPieces(context: Excel.RequestContext, block: Block): Promise<readonly CellArea[]> {
  try {
    const [areas = []] = await listMerged(context, [block]);
    return areas;
  } catch (error) {
    if (!tooMany(error) || block.area.firstRow === block.area.lastRow) throw error;
    const middle = Math.floor((block.area.firstRow + block.area.lastRow) / 2);
    const above = await readInPieces(context, { ...block, area: { ...block.area, lastRow: middle } });
    const below = await readInPieces(context, { ...block, area: { ...block.area, firstRow: middle + 1 } });
    const seam = { ...block.area, firstRow: middle, lastRow: middle + 1 };
    const across = await readInPieces(context, { ...block, area: seam });
    return joinAtSeam([...above, ...below], across, middle);
  }
}

/** An area that lies across the seam was found in two parts, one above and one below it. */
function joinAtSeam(
  areas: readonly CellArea[],
  seam: readonly CellArea[],
  middle: number,
): readonly CellArea[] {
  return seam
    .filter(({ firstRow, lastRow }) => firstRow <= middle && lastRow > middle)
    .reduce<readonly CellArea[]>((joined, { firstColumn, lastColumn }) => {
      const isPart = (area: CellArea) =>
        area.firstColumn === firstColumn &&
        area.lastColumn === lastColumn &&
        area.firstRow <= middle + 1 &&
        area.lastRow >= middle;
      const parts = joined.filter(isPart);
      const firstRow = Math.min(...parts.map((part) => part.firstRow));
      const lastRow = Math.max(...parts.map((part) => part.lastRow));
      return [...joined.filter((area) => !isPart(area)), { firstRow, lastRow, firstColumn, lastColumn }];
    }, areas);
}

async function listMerged(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<ReadonlyArray<readonly CellArea[]>> {
  const lists = blocks.map(({ sheet, area }) => {
    const { firstRow, firstColumn, lastRow, lastColumn } = area;
    const merged = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1)
      .getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return merged;
  });
  await context.sync();
  return lists.map((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}

/** Excel names no code for it: any error of its own may be it, a lost connection or a deleted sheet is not. */
function tooMany(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code !== 'ItemNotFound';
}
