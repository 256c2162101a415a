import type { SheetCells, SheetVisibility } from '../../ledger/cells';
import { shownDateSystem } from './dateSystem';
import { readMergedAreas } from './mergedAreas';
import { areaOf } from './rangeArea';
import { readableAreas } from './readableAreas';
import { readBlocks } from './readBlocks';
import { requestsOf, type Block } from './rowBlocks';
import { isScoreSheetName } from './sheetNames';
import { LIST_SHEET } from './sheetRules/ownSigns';

/**
 * Reads all worksheets, hidden ones too, in workbook order: one request for the list of sheets, two for what they use,
 * one for every 40,000 cells, whatever the number of sheets, and one more. Cells that only have a look (borders down to row
 * 1,048,576) are not read.
 */
export async function readWorkbookCells(): Promise<readonly SheetCells[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    // Our own lists are no part of the user's workbook.
    const sheets = worksheets.items.filter(({ name }) => name !== LIST_SHEET);
    return readSheets(
      context,
      sheets.map(({ name, visibility }) => ({ name, visibility: visibilityOf(visibility) })),
    );
  });
}

/**
 * Reads one worksheet.
 * @throws OfficeExtension.Error ItemNotFound where there is no sheet of this name
 */
export async function readSheetCells(name: string): Promise<SheetCells> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.load('name,visibility');
    await context.sync();
    const sheets = [{ name: worksheet.name, visibility: visibilityOf(worksheet.visibility) }];
    const [cells] = await readSheets(context, sheets);
    if (!cells) throw new Error(`nothing was read for ${name}`);
    return cells;
  });
}

interface SheetHead {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

async function readSheets(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
): Promise<readonly SheetCells[]> {
  const used = readableAreas(await readUsedAreas(context, heads));
  const merges = await readMergedAreas(context, used);
  const parts = await readBlocks(context, requestsOf(used));
  const dateSystem = shownDateSystem(parts) ?? '1900';
  return heads.map(({ name, visibility }) => {
    const index = used.findIndex(({ sheet }) => sheet === name);
    const own = parts.filter(({ sheet }) => sheet === name);
    return {
      name,
      visibility,
      firstRow: used[index]?.area.firstRow ?? 1,
      firstColumn: used[index]?.area.firstColumn ?? 1,
      values: joined(own.map(({ values }) => values)),
      texts: joined(own.map(({ texts }) => texts)),
      formats: joined(own.map(({ formats }) => formats)),
      formulas: joined(own.map(({ formulas }) => formulas)),
      merges: merges[index] ?? [],
      hiddenRows: joined(own.map(({ hiddenRows }) => hiddenRows)),
      hiddenColumns: own[0]?.hiddenColumns ?? [],
      dateSystem,
    };
  });
}

/** Lists one after the other; `flat` would ask every place of a hundred thousand rows whether it is there. */
function joined<Item>(lists: ReadonlyArray<readonly Item[]>): readonly Item[] {
  return new Array<Item>().concat(...lists);
}

/** The areas that hold values or formulas; empty sheets are left out. */
async function readUsedAreas(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
): Promise<readonly Block[]> {
  // What a score was written to is shown, but not read: its tables repeat what the ledgers say.
  const read = heads.filter(({ name }) => !isScoreSheetName(name));
  const ranges = read.map(({ name }) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet: name, range };
  });
  await context.sync();
  return ranges.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [{ sheet, area: areaOf(range) }]));
}

function visibilityOf(visibility: string): SheetVisibility {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
}
