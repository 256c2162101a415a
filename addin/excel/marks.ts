import type { Mark } from '../../ledger/check/marks';
import type { Result } from '../../ledger/result';
import { readComments, type CellComment } from './cellComments';
import { inExcel } from './inExcel';
import { MARK_FILLS, markNumber, markText, parseKeptMarks, withoutMark, type KeptMark } from './keptMarks';
import { requestChunks } from './requestChunks';
import { readPart, writePart } from './xmlPart';

/** What the marked cells were like before is kept in the file, so that the marks go without a trace, even next week. */
const NAMESPACE = 'urn:spotledger:marks';

interface NumberedMark extends Mark {
  readonly number: number;
}

function rangeAt(
  context: Excel.RequestContext,
  { sheet, address }: Pick<Mark, 'sheet' | 'address'>,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(address);
}

/** The cells as they are, to be remembered. A pattern or gradient is left alone: it could not be given back. */
async function keepBefore(
  context: Excel.RequestContext,
  marks: readonly NumberedMark[],
): Promise<readonly KeptMark[]> {
  const fills = marks.map((mark) => {
    const { fill } = rangeAt(context, mark).format;
    fill.load('color,pattern');
    return { mark, fill };
  });
  await context.sync();
  return fills.map(({ mark, fill }) => {
    const pattern = String(fill.pattern);
    return {
      ...{ number: mark.number, sheet: mark.sheet, address: mark.address },
      fill: pattern === 'Solid' ? fill.color : null,
      painted: pattern === 'Solid' || pattern === 'None' ? MARK_FILLS[mark.severity] : null,
      length: markText(mark.number, mark).length,
    };
  });
}

async function writeMarks(
  context: Excel.RequestContext,
  marks: readonly NumberedMark[],
  kept: readonly KeptMark[],
  comments: ReadonlyMap<string, Excel.Comment>,
): Promise<void> {
  const painted = new Map(kept.map((each) => [each.number, each.painted]));
  for (const mark of marks) {
    const range = rangeAt(context, mark);
    const color = painted.get(mark.number) ?? null;
    if (color !== null) range.format.fill.color = color;
    const text = markText(mark.number, mark);
    const comment = comments.get(`${mark.sheet}!${mark.address}`);
    if (comment) comment.content = `${comment.content}\n${text}`;
    else context.workbook.comments.add(range, text);
  }
  await context.sync();
}

/**
 * Marks cells with a fill and a comment, in place of former marks. What others have commented stays, ours stands below.
 * @returns how many cells were marked
 */
export async function markCells(marks: readonly Mark[]): Promise<Result<number, string>> {
  const cleared = await clearMarks();
  if (!cleared.ok) return cleared;
  return inExcel(async (context) => {
    const chunks = requestChunks(marks.map((mark, i) => ({ ...mark, number: i + 1 })));
    const kept: KeptMark[] = [];
    for (const chunk of chunks) kept.push(...(await keepBefore(context, chunk)));
    const comments = await readComments(context);
    const byCell = new Map(comments.map(({ comment, sheet, address }) => [`${sheet}!${address}`, comment]));
    // First what was there: whatever happens then, the marks can be taken away again.
    await writePart(context, NAMESPACE, kept.length === 0 ? null : kept);
    for (const chunk of chunks) await writeMarks(context, chunk, kept, byCell);
    return marks.length;
  });
}

/** A mark as it stands now: with its comment where rows have moved, at its cell where the comment is gone. */
interface StandingMark {
  readonly kept: KeptMark;
  readonly comment: CellComment | undefined;
  readonly range: Excel.Range;
}

function standingMarks(
  context: Excel.RequestContext,
  kept: readonly KeptMark[],
  comments: readonly CellComment[],
  sheets: ReadonlySet<string>,
): readonly StandingMark[] {
  const byNumber = new Map(comments.map((found) => [markNumber(found.comment.content), found]));
  return kept.flatMap((mark) => {
    const comment = byNumber.get(mark.number);
    const place = comment ?? mark;
    return sheets.has(place.sheet) ? [{ kept: mark, comment, range: rangeAt(context, place) }] : [];
  });
}

async function clearSome(context: Excel.RequestContext, marks: readonly StandingMark[]): Promise<void> {
  for (const { range } of marks) range.load('format/fill/color');
  await context.sync();
  for (const { kept, comment, range } of marks) {
    const { fill } = range.format;
    // A colour that somebody has given the cell since is theirs.
    if (kept.painted !== null && fill.color.toUpperCase() === kept.painted) {
      if (kept.fill === null) fill.clear();
      else fill.color = kept.fill;
    }
    const rest = comment && withoutMark(comment.comment.content, kept);
    if (comment && rest === '') comment.comment.delete();
    else if (comment && rest !== undefined) comment.comment.content = rest;
  }
  await context.sync();
}

/**
 * Takes the marks away again and gives the cells back what they had.
 * @returns how many cells were marked
 */
export async function clearMarks(): Promise<Result<number, string>> {
  return inExcel(async (context) => {
    const json = await readPart(context, NAMESPACE);
    if (json === null) return 0;
    const kept = parseKeptMarks(json);
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const comments = await readComments(context);
    const sheets = new Set(worksheets.items.map(({ name }) => name));
    const standing = standingMarks(context, kept, comments, sheets);
    for (const chunk of requestChunks(standing)) await clearSome(context, chunk);
    await writePart(context, NAMESPACE, null);
    return kept.length;
  });
}

/** Whether the open workbook has marks of ours. */
export async function hasMarks(): Promise<boolean> {
  return Excel.run(async (context) => (await readPart(context, NAMESPACE)) !== null);
}
