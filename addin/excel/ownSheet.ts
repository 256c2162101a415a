import type { CellArea, CellValue } from '../../ledger/cells';
import { success, type Result } from '../../ledger/result';
import { writable } from './cellText';
import { inExcel } from './inExcel';
import { readMergedAreas } from './mergedAreas';
import { areaOf, rangeOf } from './rangeArea';
import type { WrittenStep } from './writtenStep';

/** A step that made or renewed a sheet of its own. */
export interface WrittenSheet extends WrittenStep {
  readonly sheet: string;
}

/** A sheet of the add-in's own and what is to stand in it; `write` may send requests of its own where there is much. */
export interface OwnSheet {
  readonly name: string;
  readonly write: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>;
}

/** What a sheet held before it was written anew. */
interface FormerContent {
  readonly area: CellArea;
  readonly contents: ReadonlyArray<readonly CellValue[]>;
  readonly formats: ReadonlyArray<readonly string[]>;
  readonly merges: readonly CellArea[];
  readonly names: ReadonlyArray<{ readonly name: string; readonly formula: string }>;
}

/** What the sheets of these names hold; null for one that isn't there, or has nothing in it. */
async function formerContents(
  names: readonly string[],
): Promise<Result<ReadonlyArray<FormerContent | null>, string>> {
  return inExcel(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    const used = sheets.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      return range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
    });
    const named = sheets.map((sheet) => sheet.names.load('items/name,items/formula'));
    await context.sync();
    const areas = used.map((range) => (range.isNullObject ? null : areaOf(range)));
    const merges = await readMergedAreas(
      context,
      names.flatMap((sheet, i) => (areas[i] ? [{ sheet, area: areas[i] }] : [])),
    );
    const mergesOf = new Map(
      names.filter((_, i) => areas[i] !== null).map((name, i) => [name, merges[i] ?? []]),
    );
    return names.map((name, i): FormerContent | null => {
      const [area, range] = [areas[i], used[i]];
      if (!area || range === undefined) return null;
      const formats = range.numberFormat as string[][];
      const formulas = range.formulas as CellValue[][];
      const contents = (range.values as CellValue[][]).map((line, r) =>
        line.map((value, c) => writable(value, formulas[r]?.[c] ?? null, formats[r]?.[c] ?? 'General')),
      );
      const own = (named[i]?.items ?? []).map((item) => ({ name: item.name, formula: String(item.formula) }));
      return { area, contents, formats, merges: mergesOf.get(name) ?? [], names: own };
    });
  });
}

/** The sheets, empty: new ones at the end, present ones without their cells, names, charts and looks. */
async function emptySheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  const present = names.map((name) => worksheets.getItemOrNullObject(name).load('name'));
  const named = present.map((sheet) => sheet.names.load('items/name'));
  const charts = present.map((sheet) => sheet.charts.load('items/name'));
  await context.sync();
  return present.map((sheet, i) => {
    if (sheet.isNullObject) return worksheets.add(names[i]);
    for (const item of [...(named[i]?.items ?? []), ...(charts[i]?.items ?? [])]) item.delete();
    const all = sheet.getRange();
    all.conditionalFormats.clearAll();
    all.unmerge();
    all.clear();
    return sheet;
  });
}

function restore(sheet: Excel.Worksheet, { area, contents, formats, merges, names }: FormerContent): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear('Contents');
  for (const { name, formula } of names) sheet.names.add(name, formula);
  const range = rangeOf(sheet, area);
  range.numberFormat = formats.map((line) => [...line]);
  range.formulas = contents.map((line) => [...line]);
  for (const merge of merges) rangeOf(sheet, merge).merge(false);
}

async function takeBack(own: readonly OwnSheet[], former: ReadonlyArray<FormerContent | null>) {
  return inExcel(async (context) => {
    const sheets = own.map(({ name }) => context.workbook.worksheets.getItem(name));
    const named = sheets.map((sheet, i) => (former[i] ? sheet.names.load('items/name') : null));
    await context.sync();
    for (const names of named) for (const item of names?.items ?? []) item.delete();
    // The last first: a sheet refers to those after it.
    [...sheets].reverse().forEach((sheet, i) => {
      const content = former[sheets.length - 1 - i];
      if (content) restore(sheet, content);
    });
    sheets.forEach((sheet, i) => {
      if (!former[i]) sheet.delete();
    });
    await context.sync();
    return null;
  });
}

/**
 * Writes sheets of the add-in's own, former ones of these names replaced, and shows the first. They are written from the
 * last to the first, so that a sheet may refer to those after it. Undo deletes a new sheet and gives a renewed one its
 * former contents, number formats, names and merged cells back.
 */
export async function writeOwnSheets(
  own: readonly [OwnSheet, ...OwnSheet[]],
): Promise<Result<WrittenSheet, string>> {
  const names = own.map(({ name }) => name);
  const former = await formerContents(names);
  if (!former.ok) return former;
  const written = await inExcel(async (context) => {
    const sheets = await emptySheets(context, names);
    for (const [i, sheet] of [...sheets.entries()].reverse()) await own[i]?.write(sheet, context);
    sheets[0]?.activate();
    sheets[0]?.getRange('A1').select();
    await context.sync();
    return null;
  });
  if (!written.ok) return written;
  const { name } = own[0];
  return success({ sheet: name, place: name, undo: () => takeBack(own, former.value) });
}

/** Writes a single sheet of the add-in's own. */
export async function writeOwnSheet(
  name: string,
  write: OwnSheet['write'],
): Promise<Result<WrittenSheet, string>> {
  return writeOwnSheets([{ name, write }]);
}
