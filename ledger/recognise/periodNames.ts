import { isDateFormat } from '../values/date';
import { hasShape } from './cellShape';
import { looksLikeHeader } from './headerWords';
import type { SheetGrid } from './sheetGrid';

/** A roster's days are many, and follow each other. */
const FEWEST_DAYS_IN_TURN = 5;
const FEWEST_DAYS = 3;
/** After the last day of a month comes the first. */
const SHORTEST_MONTH = 28;

/** Cells that name nothing: …, /, —. */
const isMark = (text: string): boolean => /^\p{P}+$/u.test(text);

/** A row's columns whose cells are neither words that may head a column nor mere marks. */
export function wordlessColumns(grid: SheetGrid, row: number): readonly number[] {
  return grid.filledColumns(row).filter((column) => {
    const text = grid.text(row, column);
    const isWord = typeof grid.content(row, column).value === 'string' && looksLikeHeader(text);
    return !isWord && !isMark(text);
  });
}

function isDay(grid: SheetGrid, row: number, column: number): boolean {
  const cell = grid.content(row, column);
  return typeof cell.value === 'number' ? isDateFormat(cell.format) : hasShape(cell, 'dated');
}

/** Whether numbers or dates follow each other by one: 26, 27, 28, 1, 2; 2023, 2022, 2021. */
function followEachOther(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  const values = columns.map((column) => Number(grid.content(row, column).value));
  return values.every((value, i) => {
    const step = value - (values[i - 1] ?? value - 1);
    return Math.abs(step) === 1 || (value === 1 && step <= 1 - SHORTEST_MONTH);
  });
}

/** The columns that a row names by days or years one after the other, as a duty roster does; none in any other row. */
export function periodsInTurn(grid: SheetGrid, row: number): readonly number[] {
  const columns = wordlessColumns(grid, row);
  return columns.length >= FEWEST_DAYS_IN_TURN && followEachOther(grid, row, columns) ? columns : [];
}

/**
 * Whether a row is the tier of days or years of a header whose other tier is `other`: 上午, 下午 again and again below
 * each day, days of the week, or names of the row itself that reach down to the other.
 */
export function isPeriodTier(grid: SheetGrid, row: number, other: number): boolean {
  const columns = wordlessColumns(grid, row);
  const arePeriods =
    periodsInTurn(grid, row).length > 0 ||
    (columns.length >= FEWEST_DAYS && columns.every((column) => isDay(grid, row, column)));
  const reachesDown = (column: number): boolean =>
    other > row && (grid.merge(row, column)?.lastRow ?? row) >= other;
  return arePeriods && (dividesDays(grid, other) || grid.filledColumns(row).some(reachesDown));
}

const WEEKDAY = /^(?:星期|周|礼拜)?[一二三四五六日天]$/;

/** Whether a row names its columns by days of the week, or by few words again and again: 上午, 下午. */
function dividesDays(grid: SheetGrid, row: number): boolean {
  const keys = grid.filledColumns(row).map((column) => grid.key(row, column));
  const weekdays = keys.filter((key) => WEEKDAY.test(key)).length;
  return weekdays >= FEWEST_DAYS_IN_TURN || new Set(keys).size * 2 <= keys.length;
}
