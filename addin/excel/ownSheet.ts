import type { CellArea, CellValue } from '../../ledger/cells';
import { success, type Result } from '../../ledger/result';
import { inExcel } from './inExcel';
import { readMergedAreas } from './mergedAreas';
import { areaOf, rangeOf } from './rangeArea';
import { writable } from './cellText';
import type { WrittenStep } from './writtenStep';

/** A step that made or renewed a sheet of its own. */
export interface WrittenSheet extends WrittenStep {
  readonly sheet: string;
}

async function emptySheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const present = worksheets.getItemOrNullObject(name);
  present.load('name');
  await context.sync();
  if (present.isNullObject) return worksheets.add(name);
  const all = present.getRange();
  all.unmerge();
  all.clear();
  return present;
}

/** What a sheet held before it was written anew. */
interface FormerContent {
  readonly area: CellArea;
  readonly contents: ReadonlyArray<readonly CellValue[]>;
  readonly formats: ReadonlyArray<readonly string[]>;
  readonly merges: readonly CellArea[];
}

/** What the sheet of this name holds; null where there is none, or nothing in it. */
async function formerContent(name: string): Promise<Result<FormerContent | null, string>> {
  return inExcel(async (context) => {
    const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
    await context.sync();
    if (used.isNullObject) return null;
    const area = areaOf(used);
    const [merges = []] = await readMergedAreas(context, [{ sheet: name, area }]);
    const formats = used.numberFormat as string[][];
    const formulas = used.formulas as CellValue[][];
    const contents = (used.values as CellValue[][]).map((line, i) =>
      line.map((value, j) => writable(value, formulas[i]?.[j] ?? null, formats[i]?.[j] ?? 'General')),
    );
    return { area, contents, formats, merges };
  });
}

function restore(sheet: Excel.Worksheet, { area, contents, formats, merges }: FormerContent): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear('Contents');
  const range = rangeOf(sheet, area);
  range.numberFormat = formats.map((line) => [...line]);
  range.formulas = contents.map((line) => [...line]);
  for (const merge of merges) rangeOf(sheet, merge).merge(false);
}

/**
 * Writes a sheet of the add-in's own, the former one of this name replaced, and shows it. Undo deletes a new sheet and
 * gives a renewed one its former contents, number formats and merged cells back.
 */
export async function writeOwnSheet(
  name: string,
  write: (sheet: Excel.Worksheet) => void,
): Promise<Result<WrittenSheet, string>> {
  const former = await formerContent(name);
  if (!former.ok) return former;
  const written = await inExcel(async (context) => {
    const sheet = await emptySheet(context, name);
    write(sheet);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
    return null;
  });
  if (!written.ok) return written;
  const undo = (): Promise<Result<null, string>> =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (former.value === null) sheet.delete();
      else restore(sheet, former.value);
      await context.sync();
      return null;
    });
  return success({ sheet: name, place: name, undo });
}
