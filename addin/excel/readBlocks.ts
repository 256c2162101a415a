import type { CellArea, CellValue } from '../../ledger/cells';
import type { Block } from './rowBlocks';

/** What was read of one block. */
export interface SheetPart {
  readonly sheet: string;
  readonly values: ReadonlyArray<readonly CellValue[]>;
  readonly texts: ReadonlyArray<readonly string[]>;
  readonly formats: ReadonlyArray<readonly string[]>;
  readonly formulas: ReadonlyArray<readonly string[]>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads blocks, those of one list with one request. Most cells are texts, which show what they hold: what the others show
 * is asked with the next request, so that a block costs no second one and half as much has to travel.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: ReadonlyArray<readonly Block[]>,
): Promise<readonly SheetPart[]> {
  const parts: SheetPart[] = [];
  let halves: readonly HalfRead[] = [];
  for (const blocks of [...requests, []]) {
    const answer = await readNext(context, halves, blocks);
    parts.push(...answer.parts);
    halves = answer.halves;
  }
  return parts;
}

/** One request: the rest of the blocks before, and the contents of the next ones. */
async function readNext(
  context: Excel.RequestContext,
  halves: readonly HalfRead[],
  next: readonly Block[],
): Promise<{ readonly parts: readonly SheetPart[]; readonly halves: readonly HalfRead[] }> {
  const details = halves.map((half) => requestShown(context, half));
  const contents = next.map((block) => requestContents(context, block));
  await context.sync();
  return {
    parts: halves.map((half, index) => partOf(half, details[index] ?? [])),
    halves: contents.map((request) => request.read()),
  };
}

/** A block of which it isn't known yet what its numbers show and its formulas result in. */
interface HalfRead {
  readonly sheet: string;
  readonly area: CellArea;
  /** A cell's formula or, where it has none, its value. */
  readonly contents: ReadonlyArray<readonly unknown[]>;
  readonly formats: ReadonlyArray<readonly string[]>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

function requestContents(context: Excel.RequestContext, { sheet, area }: Block): { read(): HalfRead } {
  const range = rangeOf(context, sheet, area);
  range.load('formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return {
    read: () => ({
      sheet,
      area,
      contents: range.formulas as unknown[][],
      formats: range.numberFormat.map((line: readonly unknown[]) => line.map(String)),
      hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [area.firstRow + index] : [])),
      hiddenColumns: columns.value.flatMap(({ columnHidden }, index) =>
        columnHidden ? [area.firstColumn + index] : [],
      ),
    }),
  };
}

/** Values and texts of some neighbouring columns of a block. */
interface Shown {
  /** Within the block, from 0. */
  readonly firstColumn: number;
  readonly range: Excel.Range;
}

function requestShown(
  context: Excel.RequestContext,
  { sheet, area, contents, formats }: HalfRead,
): readonly Shown[] {
  const isAsked = contents[0]?.map((_, column) =>
    contents.some((line, row) => !showsItself(line[column], formats[row]?.[column] ?? '')),
  );
  return runsOf(isAsked ?? []).map(({ first, last }) => {
    const columns = { firstColumn: area.firstColumn + first, lastColumn: area.firstColumn + last };
    const range = rangeOf(context, sheet, { ...area, ...columns });
    range.load('values,text');
    return { firstColumn: first, range };
  });
}

/** A text that is no formula, unless its number format has a section for texts: the fourth, or one with an @. */
function showsItself(content: unknown, format: string): boolean {
  if (content === '') return true;
  if (typeof content !== 'string' || content.startsWith('=')) return false;
  return format === 'General' || format === '@' || !/@|;[^;]*;[^;]*;/.test(format);
}

/** The runs of true in a list. */
function runsOf(flags: readonly boolean[]): ReadonlyArray<{ readonly first: number; readonly last: number }> {
  const starts = flags.flatMap((flag, index) => (flag && !flags[index - 1] ? [index] : []));
  return starts.map((first) => {
    const end = flags.indexOf(false, first);
    return { first, last: (end < 0 ? flags.length : end) - 1 };
  });
}

function partOf(half: HalfRead, shown: readonly Shown[]): SheetPart {
  const { sheet, contents, formats, hiddenRows, hiddenColumns } = half;
  const values = contents.map((line) => line.map(cellValue));
  const texts = values.map((line) => line.map((value) => (value === null ? '' : String(value))));
  const formulas = contents.map((line) => line.map(() => ''));
  for (const { firstColumn, range } of shown) {
    const { values: ownValues, text } = range;
    for (const [row, line] of ownValues.entries()) {
      for (const [index, value] of line.entries()) {
        const column = firstColumn + index;
        put(values, row, column, cellValue(value));
        put(texts, row, column, text[row]?.[index] ?? '');
        put(formulas, row, column, formulaText(contents[row]?.[column], value));
      }
    }
  }
  return { sheet, values, texts, formats, formulas, hiddenRows, hiddenColumns };
}

function put<Value>(grid: Value[][], row: number, column: number, value: Value): void {
  const line = grid[row];
  if (line) line[column] = value;
}

function rangeOf(context: Excel.RequestContext, sheet: string, area: CellArea): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

/** Excel gives '' for an empty cell, and error values as their texts. */
function cellValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' || value === null || value === undefined ? null : String(value);
}

/** Excel gives a constant's own value where a cell has no formula; a text may well begin with '='. */
function formulaText(formula: unknown, value: unknown): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}
