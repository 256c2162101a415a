import type { CellArea, SheetCells } from '../cells';
import type { Organisation } from '../recognise/organisation';
import type { RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import { conditionOf, type CellCondition } from './cellCondition';
import { commentFor, messageFor, refusalOf, titleOf } from './columnWords';
import { problemMarks, type ProblemMark } from './problemMarks';
import { ruledColumns, type RuledColumn } from './ruledColumn';
import { ruledRows, type RowSpan } from './ruledRows';
import { strictnessOf, type Strictness } from './strictness';

/** What the cells of a column take. */
export interface CellRule {
  /** Counts from 1. */
  readonly column: number;
  readonly condition: CellCondition;
  readonly strictness: Strictness;
  /** The input message: at most 32 characters of title, 255 of text. */
  readonly title: string;
  readonly message: string;
  /** What is said when something else was typed. */
  readonly refusal: string;
}

/** What a column means, said at its header. */
export interface HeaderComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a ledger's sheet may carry so that it stays right: the rules of its columns, marks of problems, comments. */
export interface SheetRules {
  readonly sheet: string;
  /** From the header to the last ruled row. */
  readonly area: CellArea;
  /** The rows that records take or may take, top down. */
  readonly spans: readonly RowSpan[];
  readonly cellRules: readonly CellRule[];
  readonly marks: readonly ProblemMark[];
  readonly comments: readonly HeaderComment[];
}

/**
 * Decides the rules of a recognised table from what its columns mean and from how the ledger has been written so far;
 * null for a table that has no row to rule.
 */
export function sheetRulesOf(
  table: RecognisedTable,
  cells: SheetCells,
  organisation: Organisation,
): SheetRules | null {
  if (table.isForm === true) return null;
  const spans = ruledRows(table, cells);
  const [firstSpan, lastSpan] = [spans[0], spans.at(-1)];
  if (firstSpan === undefined || lastSpan === undefined || table.columns.length === 0) return null;
  const columns = ruledColumns(table, cells, spans);
  const { year, month } = table;
  const context = { year, month, dateSystem: cells.dateSystem, organisation };
  const ruled = columns.map((column) => {
    const own = { ...context, header: column.mapping.header };
    const condition = column.isCalculated ? null : conditionOf(column, own);
    return { column, condition, strictness: condition && strictnessOf(column, condition, own) };
  });
  const numbers = columns.map(({ column }) => column);
  return {
    sheet: cells.name,
    area: {
      firstRow: table.headerRows[0] ?? firstSpan.first,
      firstColumn: Math.min(...numbers),
      lastRow: lastSpan.last,
      lastColumn: Math.max(...numbers),
    },
    spans,
    cellRules: ruled.flatMap(({ column, condition, strictness }) =>
      condition === null || strictness === null
        ? []
        : [
            {
              column: column.column,
              condition,
              strictness,
              title: titleOf(column),
              message: messageFor(column, condition),
              refusal: refusalOf(column, condition),
            },
          ],
    ),
    marks: problemMarks({ ledger: table.ledger, columns, spans }),
    comments: headerComments(table, cells, ruled),
  };
}

/** One comment a header cell, on the lowest tier that names the column. */
function headerComments(
  table: RecognisedTable,
  cells: SheetCells,
  ruled: ReadonlyArray<{ readonly column: RuledColumn; readonly condition: CellCondition | null }>,
): readonly HeaderComment[] {
  const grid = new SheetGrid(cells);
  const taken = new Set<string>();
  return ruled.flatMap(({ column, condition }) => {
    const text = column.isCalculated ? '' : commentFor(column, condition);
    const row = table.headerRows.findLast((each) => grid.key(each, column.column) !== '');
    if (text === '' || row === undefined) return [];
    const merge = grid.merge(row, column.column);
    const cell = { row: merge?.firstRow ?? row, column: merge?.firstColumn ?? column.column };
    const key = `${String(cell.row)}:${String(cell.column)}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ ...cell, text }];
  });
}
