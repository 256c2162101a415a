import { withoutBlanks } from '../values/textKey';
import { isHeaderWord, looksLikeHeader } from './headerWords';
import { isLabelRow } from './labelRow';
import { isPeriodTier, periodsInTurn, wordlessColumns } from './periodNames';
import type { SheetGrid } from './sheetGrid';
import { lastTableRow } from './tableEnd';

export interface HeaderColumn {
  /** Counts from 1. */
  readonly column: number;
  /** The header's tiers from top to bottom, white space removed. */
  readonly path: readonly string[];
}

export interface Header {
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
  /** The last row of the table that the header names. */
  readonly lastTableRow: number;
}

/** Headers are looked for in this many rows from the top, or from the end of the table before. */
const ROWS_SEARCHED = 25;
const FEWEST_COLUMNS = 3;
const DEEPEST_HEADER = 4;
/** Share of the best row's score from which an earlier row is taken for the header. */
const GOOD_ENOUGH = 0.6;

/** No group that begins with the first column takes up more of a table's width. */
const WIDEST_GROUP = 0.75;

interface RowEvidence {
  readonly texts: number;
  readonly words: number;
  readonly others: number;
}

function evidenceOf(grid: SheetGrid, row: number): RowEvidence {
  let [texts, words, others] = [0, 0, 0];
  for (const column of grid.filledColumns(row)) {
    const text = grid.text(row, column);
    if (isHeaderWord(text)) words++;
    if (typeof grid.content(row, column).value === 'string' && looksLikeHeader(text)) texts++;
    else others++;
  }
  return { texts, words, others };
}

/** How much a row looks like a header: known words count most, numbers and dates speak against it. */
function headerScore(grid: SheetGrid, row: number): number {
  const { words, ...cells } = evidenceOf(grid, row);
  const periods = periodsInTurn(grid, row).length;
  const texts = cells.texts + periods;
  const others = cells.others - periods;
  if (texts < FEWEST_COLUMNS || others * 3 > texts) return 0;
  const hasSerial = grid
    .filledColumns(row)
    .some((column) => /^(?:序号|编号|No\.?)$/i.test(grid.key(row, column)));
  if (isLabelRow(grid, row) || isCrossed(grid, row) || (others > 0 && isFormLine(grid, row))) return 0;
  return words * 2 + texts * 0.5 + (hasSerial ? 2 : 0) - others;
}

/**
 * Whether the row below is a header of its own, one of its names merged over several cells here: 部门 | 研发部 | 考核周期 | 季度
 * above 指标 | 要求 | 评分规则, the last over two columns, is the form's line and no tier.
 */
function isCrossed(grid: SheetGrid, row: number): boolean {
  const below = row + 1;
  const { words, others } = evidenceOf(grid, below);
  if (words < 2 || others > 0) return false;
  const here = grid.filledColumns(row);
  return grid.filledColumns(below).some((column) => {
    const merge = grid.merge(below, column);
    if (merge?.firstRow !== below) return false;
    return here.filter((each) => each >= merge.firstColumn && each <= merge.lastColumn).length > 1;
  });
}

/** Whether one cell spans the whole width of what the sheet holds, as titles and notes do. */
function isFullWidth(grid: SheetGrid, row: number): boolean {
  return grid.filledColumns(row).length <= 1;
}

/** The last row that the header's merged cells reach down to. */
function lowestMergedRow(grid: SheetGrid, top: number, bottom: number): number {
  let lowest = bottom;
  for (let row = top; row <= bottom; row++) {
    for (const column of grid.filledColumns(row)) {
      const merge = grid.merge(row, column);
      if (merge && merge.lastRow - merge.firstRow < DEEPEST_HEADER) lowest = Math.max(lowest, merge.lastRow);
    }
  }
  return lowest;
}

/** Whether the row below continues a header that was split without merging: names under blank first columns. */
function isSecondTier(grid: SheetGrid, top: number, row: number): boolean {
  const isNext = row === top + 1;
  if (isNext && isPeriodTier(grid, row, top)) return true;
  const { texts, words, others } = evidenceOf(grid, row);
  const areNames = words * 2 >= texts || (isNext && isPeriodTier(grid, top, row));
  if (texts < 2 || others > 0 || !areNames) return false;
  const first = grid.filledColumns(top)[0];
  return first !== undefined && grid.filledColumns(row)[0] !== first;
}

/** Whether the row above holds group names over the header row's columns. */
function isUpperTier(grid: SheetGrid, row: number, below: number): boolean {
  const columns = grid.filledColumns(row);
  if (columns.length < 1 || isFullWidth(grid, row)) return reachesInto(grid, row, below);
  if (isPeriodTier(grid, row, below)) return true;
  if (wordlessColumns(grid, row).length > 0 || isFormLine(grid, row) || isLabelRow(grid, row)) return false;
  if (isCrossed(grid, row)) return false;
  const groups = columns.filter((column) => {
    const merge = grid.merge(row, column);
    return merge !== null && (merge.lastColumn > merge.firstColumn || merge.lastRow >= below);
  });
  return groups.length > 0 && columns.every((column) => !/[:]/.test(grid.key(row, column)));
}

/** 填报单位 | ______ | 填报日期: merged cells left empty to be filled in, or one over nearly all columns from the first on. */
function isFormLine(grid: SheetGrid, row: number): boolean {
  const width = grid.lastColumn - grid.firstColumn + 1;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const merge = grid.merge(row, column);
    if (merge === null || merge.firstRow !== row || merge.firstColumn !== column) continue;
    const covered = merge.lastColumn - merge.firstColumn + 1;
    const isLine = column === grid.firstColumn && covered > width * WIDEST_GROUP;
    if (covered > 1 && (!grid.isFilled(row, column) || isLine)) return true;
  }
  return false;
}

/** Whether an area that covers a cell of the row, be it from further above, reaches down into the row below. */
function reachesInto(grid: SheetGrid, row: number, below: number): boolean {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if ((grid.merge(row, column)?.lastRow ?? row) >= below) return true;
  }
  return false;
}

/** A column's tiers: covered cells repeat their merged area's text, and repetitions count once. */
function pathOf(grid: SheetGrid, rows: readonly number[], column: number): readonly string[] {
  const path: string[] = [];
  let own = false;
  for (const row of rows) {
    let text = withoutBlanks(grid.text(row, column));
    // An unmerged group name stands over its first column only: the columns to its right belong to it while they have
    // names of their own below and nothing here.
    if (text === '' && row !== rows.at(-1)) text = unmergedGroup(grid, rows, row, column);
    else if (text !== '') own = true;
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  return own ? path : [];
}

function unmergedGroup(grid: SheetGrid, rows: readonly number[], row: number, column: number): string {
  const last = rows.at(-1) ?? row;
  if (grid.key(last, column) === '') return '';
  for (let left = column - 1; left >= grid.firstColumn; left--) {
    if (grid.merge(row, left) !== null || grid.key(last, left) === '') return '';
    const text = withoutBlanks(grid.text(row, left));
    if (text !== '') return grid.text(last, left) === '' ? '' : text;
  }
  return '';
}

/** Rows looked at below a header for what stands in a column of its own. */
const ROWS_BELOW = 50;

/** In one row of so many at most both columns under one merged name say something. */
const ROWS_WITH_BOTH = 0.1;

/**
 * Whether a column only lends its width to the one on its left: one name is merged over both, and hardly a row below says
 * something in each of them, however its cells are merged.
 */
function isMergedIntoLeft(grid: SheetGrid, bottom: number, column: number): boolean {
  const merge = grid.merge(bottom, column);
  if (merge === null || merge.firstColumn === column) return false;
  const isOwn = (row: number, at: number): boolean =>
    (grid.merge(row, at)?.firstColumn ?? at) === at && grid.isFilled(row, at);
  let [filled, both, alone] = [0, 0, 0];
  for (let row = bottom + 1; row <= Math.min(grid.lastRow, bottom + ROWS_BELOW); row++) {
    const [left, right] = [isOwn(row, merge.firstColumn), isOwn(row, column)];
    if (left || right) filled++;
    if (left && right) both++;
    else if (right) alone++;
  }
  // What stands only in the right column would be lost.
  return alone === 0 && both <= filled * ROWS_WITH_BOTH;
}

/** What a record says comes again in others, each time with other things beside it; names of columns don't. */
const COLUMNS_AGAIN = 2;

/** Whether a row is a record: a list that nobody gave a header begins with one. */
function isRecord(grid: SheetGrid, row: number): boolean {
  const columns = grid.filledColumns(row);
  const again: number[] = [];
  for (let below = row + 1; below <= Math.min(grid.lastRow, row + ROWS_BELOW); below++) {
    const same = columns.filter(
      (column) => grid.isOwnCell(below, column) && grid.key(below, column) === grid.key(row, column),
    );
    // A row with most of the same names is the header once more, as on printed pages.
    if (same.length * 3 < columns.length * 2) again.push(...same);
  }
  const repeated = columns.filter((column) => again.indexOf(column) < again.lastIndexOf(column));
  return repeated.length >= COLUMNS_AGAIN;
}

/** Finds the first header from a row on: its rows and its columns; null where no table follows. */
export function findHeader(grid: SheetGrid, firstRow: number): Header | null {
  const last = Math.min(grid.lastRow, firstRow + ROWS_SEARCHED - 1);
  const scores: Array<{ readonly row: number; readonly score: number }> = [];
  for (let row = firstRow; row <= last; row++) scores.push({ row, score: headerScore(grid, row) });
  const highest = Math.max(...scores.map(({ score }) => score));
  // A header that repeats on printed pages names more than a first tier of groups does: the first good row counts.
  const best = scores.find(({ score }) => score > 0 && score >= highest * GOOD_ENOUGH);
  if (best === undefined || isRecord(grid, best.row)) return null;
  let top = best.row;
  while (top > firstRow && best.row - top < DEEPEST_HEADER - 1 && isUpperTier(grid, top - 1, top)) top--;
  let bottom = lowestMergedRow(grid, top, best.row);
  while (bottom < grid.lastRow && bottom - top < DEEPEST_HEADER - 1 && isSecondTier(grid, top, bottom + 1))
    bottom++;
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const columns: HeaderColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const path = pathOf(grid, rows, column);
    if (path.length > 0 && !isMergedIntoLeft(grid, bottom, column)) columns.push({ column, path });
  }
  if (columns.length < FEWEST_COLUMNS) return null;
  const names = new Set(
    rows.flatMap((row) => grid.filledColumns(row).map((column) => grid.key(row, column))),
  );
  return { rows, columns, lastTableRow: lastTableRow(grid, bottom, names) };
}
