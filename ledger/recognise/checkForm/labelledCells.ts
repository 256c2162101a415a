import type { CellContent } from '../../values/cellContent';
import { isBlank, textKey, trimmed, withoutBlanks } from '../../values/textKey';
import { isHeaderWord } from '../headerWords';
import type { SheetGrid } from '../sheetGrid';

/** What a form asks for, and where the answer stands: in the label's own cell, beside it or below it. */
export interface LabelledCell {
  readonly label: string;
  readonly row: number;
  /** Counts from 1. */
  readonly column: number;
  readonly content: CellContent;
}

const LONGEST_LABEL = 16;

/** 检查日期：2016年3月5日　检查人员：张三 in one cell: each label with the text up to the next one. */
const INLINE = /([^\s:：;；,，。]{2,16})\s*[:：]\s*/gu;

/** A time is no label: 9：30. */
const isLabel = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/\d$/.test(text);

function inlinePairs(text: string): ReadonlyArray<readonly [string, string]> {
  const labels = [...text.matchAll(INLINE)].filter(([, label = '']) => isLabel(label));
  if (labels[0]?.index !== 0) return [];
  return labels.map((match, i) => {
    const [whole, label = ''] = match;
    const end = labels[i + 1]?.index ?? text.length;
    return [withoutBlanks(label), trimmed(text.slice(match.index + whole.length, end))] as const;
  });
}

const textContent = (text: string): CellContent => ({
  value: text === '' ? null : text,
  text,
  format: 'General',
});

/** The cells of a row that stand for themselves, empty ones of merged areas included. */
function ownColumns(grid: SheetGrid, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (grid.isOwnCell(row, column)) columns.push(column);
  }
  return columns;
}

/** 被检查单位 without a colon asks for something only where its neighbour is no label too, as in a row of headers. */
function isBareLabel(grid: SheetGrid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  return (
    typeof grid.content(row, column).value === 'string' && text.length <= LONGEST_LABEL && isHeaderWord(text)
  );
}

/**
 * What one row of a form asks for.
 * @param bare whether labels may lack their colon; within a list of items words such as 其他 ask for nothing
 */
export function labelledCells(grid: SheetGrid, row: number, bare: boolean): readonly LabelledCell[] {
  const columns = ownColumns(grid, row);
  const found: LabelledCell[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? 0;
    if (!grid.isFilled(row, column)) continue;
    const pairs = inlinePairs(grid.text(row, column));
    const next = columns[i + 1];
    const last = pairs.at(-1);
    if (last !== undefined) {
      for (const [label, text] of pairs) {
        const isEmptyLast = label === last[0] && text === '';
        const beside = isEmptyLast && next !== undefined && isAnswer(grid, row, next);
        const at = beside ? next : column;
        found.push({ label, row, column: at, content: beside ? grid.content(row, at) : textContent(text) });
        if (beside) i++;
      }
    } else if (bare && next !== undefined && isBareLabel(grid, row, column) && isAnswer(grid, row, next)) {
      found.push({
        label: withoutBlanks(grid.text(row, column)),
        row,
        column: next,
        content: grid.content(row, next),
      });
      i++;
    }
  }
  return found;
}

/** What may answer a label: anything that is no label itself. */
function isAnswer(grid: SheetGrid, row: number, column: number): boolean {
  if (!grid.isFilled(row, column)) return true;
  return inlinePairs(grid.text(row, column)).length === 0 && !isBareLabel(grid, row, column);
}

/** A heading alone in its row, with the answer in the row below: 检查发现的问题： */
export function labelAbove(grid: SheetGrid, row: number, lastRow: number): LabelledCell | null {
  const [column, ...others] = grid.filledColumns(row);
  if (column === undefined || others.length > 0 || row >= lastRow) return null;
  const label = textKey(grid.text(row, column));
  if (!label.endsWith(':') || label.length > LONGEST_LABEL || !isLabel(label.slice(0, -1))) return null;
  const below = grid.filledColumns(row + 1);
  if (below.length !== 1 || below[0] !== column || isBlank(grid.text(row + 1, column))) return null;
  if (inlinePairs(grid.text(row + 1, column)).length > 0) return null;
  return { label: label.slice(0, -1), row: row + 1, column, content: grid.content(row + 1, column) };
}
