import { columnNumber, type CellValue } from '../../ledger/cells';
import { success, type Result } from '../../ledger/result';
import { writable } from './cellText';
import { loadDateColumns, type Narrow } from './dateColumns';
import { inExcel } from './inExcel';
import { requestChunks } from './requestChunks';
import { loadContents, refuseIfChanged, type CellPlace } from './writtenCells';
import type { WrittenStep } from './writtenStep';

/** New content for one cell, and a number format where it needs another one. Row from 1, column a letter. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly content: CellValue;
  readonly format?: string;
}

/** A cell as it was: its formula or value, and its number format. */
interface CellBefore extends CellChange {
  readonly format: string;
}

const addressOf = ({ column, row }: CellChange): string => `${column}${String(row)}`;

const placeOfChange = (change: CellChange): CellPlace => ({
  sheet: change.sheet,
  address: addressOf(change),
});

function rangeOf(context: Excel.RequestContext, change: CellChange): Excel.Range {
  return context.workbook.worksheets.getItem(change.sheet).getRange(addressOf(change));
}

function write(context: Excel.RequestContext, changes: readonly CellChange[]): void {
  for (const change of changes) {
    const range = rangeOf(context, change);
    // The format first: a date written into a text cell would stay a text.
    if (change.format !== undefined) range.numberFormat = [[change.format]];
    range.formulas = [[change.content ?? '']];
  }
}

function placeOf(changes: readonly CellChange[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  const place = `${first.sheet}!${addressOf(first)}`;
  return changes.length === 1 ? place : `${place} 等${String(changes.length)}处`;
}

/** What some cells held before, and what they hold afterwards. */
interface WrittenChunk {
  readonly kept: readonly CellBefore[];
  readonly written: readonly string[];
  readonly narrow: Narrow;
}

/** One request to read what was there, one to write. */
async function writeChunk(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<WrittenChunk> {
  const ranges = changes.map((change) => {
    const range = rangeOf(context, change);
    range.load('values,formulas,numberFormat');
    return { change, range };
  });
  const widenForDates = loadDateColumns(
    context,
    changes.map((change) => ({ ...change, column: columnNumber(change.column) })),
  );
  await context.sync();
  const kept = ranges.map(({ change, range }): CellBefore => {
    const [[value]] = range.values as [[CellValue]];
    const [[formula]] = range.formulas as [[CellValue]];
    const [[format]] = range.numberFormat as [[string]];
    return { ...change, content: writable(value, formula, format), format };
  });
  write(context, changes);
  const narrow = widenForDates();
  const contents = loadContents(context, changes.map(placeOfChange));
  await context.sync();
  return { kept, written: contents(), narrow };
}

async function contentsNow(
  context: Excel.RequestContext,
  { kept }: WrittenChunk,
): Promise<readonly string[]> {
  const now = loadContents(context, kept.map(placeOfChange));
  await context.sync();
  return now();
}

async function restoreChunk(context: Excel.RequestContext, { kept, narrow }: WrittenChunk): Promise<void> {
  write(context, kept);
  narrow(context);
  await context.sync();
}

/** Writes all changes as one step; thousands of them in several requests. Undo checks all cells before it writes any. */
export async function applyFixes(changes: readonly CellChange[]): Promise<Result<WrittenStep, string>> {
  const chunks: WrittenChunk[] = [];
  const undo = async (): Promise<Result<null, string>> =>
    inExcel(async (context) => {
      for (const chunk of chunks) refuseIfChanged(chunk.written, await contentsNow(context, chunk));
      for (const chunk of chunks) await restoreChunk(context, chunk);
      return null;
    });
  const done = await inExcel(async (context) => {
    for (const chunk of requestChunks(changes)) chunks.push(await writeChunk(context, chunk));
    return null;
  });
  return done.ok ? success({ place: placeOf(changes), undo }) : done;
}
