import { columnLetters } from '../cells';
import { DATE_ORDERS } from '../check/dateOrder';
import type { KindId } from '../kinds/kind';
import type { RuledColumn } from './ruledColumn';
import type { RowSpan } from './ruledRows';

/** A conditional mark on a column's cells. */
export interface ProblemMark {
  /** Counts from 1. */
  readonly column: number;
  readonly look: 'missing' | 'wrong';
  /** The condition as an Excel formula (without '='), as it reads in a row; it is relative to that row. */
  readonly formulaAt: (row: number) => string;
}

export interface MarkedTable {
  readonly ledger: KindId | 'other';
  readonly columns: readonly RuledColumn[];
  readonly spans: readonly RowSpan[];
}

/**
 * A text in every formula of ours, without effect (N of a text is 0): by it the marks are found again and taken away,
 * wherever they have moved.
 */
export const MARK_SIGN = 'N("三级抽查台账")=0';

/** Larger numbers in a date column are dates written as 20160305, not serial numbers. */
const MOST_SERIAL = 100000;

/** Conditions that all must hold, as they read in a row. Functions that Excel 2007 and WPS know are enough for all. */
type Conditions = (row: number) => readonly string[];
/** A cell of one column in a row. */
type CellIn = (row: number) => string;

const cellIn =
  (column: number): CellIn =>
  (row) =>
    `$${columnLetters(column)}${String(row)}`;
const empty = (cell: string): string => `LEN(TRIM(${cell}))=0`;

function markOf(column: number, look: ProblemMark['look'], conditions: Conditions): ProblemMark {
  return { column, look, formulaAt: (row) => `AND(${[MARK_SIGN, ...conditions(row)].join(',')})` };
}

/** The conditional marks of a table: what is missing, what is there twice, too early, or at odds with another column. */
export function problemMarks(table: MarkedTable): readonly ProblemMark[] {
  return [...missingMarks(table), ...repeatedMarks(table), ...contradictionMarks(table)];
}

/** Required cells that are empty in a row that says something beside its serial number. */
function missingMarks({ columns }: MarkedTable): readonly ProblemMark[] {
  const serial = columns.find(({ field }) => field.type === 'serial');
  const others = columns.filter((column) => column !== serial).map(({ column }) => column);
  const [first, last] = [cellIn(Math.min(...others)), cellIn(Math.max(...others))];
  const number = serial && cellIn(serial.column);
  return columns
    .filter(({ field, isCalculated }) => field.required === true && !isCalculated)
    .flatMap(({ column, field }) => {
      // An empty cell continues the one above while the serial number goes on; without numbers it always does.
      if (field.continues === true && number === undefined) return [];
      return markOf(column, 'missing', (row) => {
        const others = `${first(row)}:${last(row)}`;
        return [
          empty(cellIn(column)(row)),
          `COUNTIF(${others},"?*")+COUNT(${others})>0`,
          ...(field.continues === true && number ? [`NOT(${goesOn(number(row))})`] : []),
        ];
      });
    });
}

/** Whether a serial number is one more than that above, which is looked up so that inserted rows can't lead astray. */
function goesOn(number: string): string {
  const letters = /[A-Z]+/.exec(number)?.[0] ?? '';
  const above = `INDEX($${letters}:$${letters},ROW()-1)`;
  return `AND(ISNUMBER(${number}),ISNUMBER(${above}),N(${number})=N(${above})+1)`;
}

/** Serial numbers and numbers of documents that stand there twice. */
function repeatedMarks({ columns, spans }: MarkedTable): readonly ProblemMark[] {
  const [first, last] = [spans[0]?.first, spans.at(-1)?.last];
  if (first === undefined || last === undefined) return [];
  return columns.filter(isUniqueColumn).map(({ column, field }) => {
    const letters = columnLetters(column);
    const all = `$${letters}$${String(first)}:$${letters}$${String(last)}`;
    return markOf(column, 'wrong', (row) => {
      const cell = cellIn(column)(row);
      return [
        field.type === 'serial' ? `ISNUMBER(${cell})` : `LEN(TRIM(${cell}))>0`,
        // Not COUNTIF: it takes long numbers of documents for equal, and * for any text.
        `SUMPRODUCT((${all}=${cell})*1)>1`,
      ];
    });
  });
}

/** A count that begins again at 1 repeats its numbers on purpose. */
function isUniqueColumn({ field, mapping, cells, isCalculated }: RuledColumn): boolean {
  if (isCalculated) return false;
  if (field.type === 'serial') return cells.filter(({ value }) => value === 1).length <= 1;
  return mapping.unique === true;
}

/** What a row says in one column and denies in another. */
function contradictionMarks({ ledger, columns }: MarkedTable): readonly ProblemMark[] {
  if (ledger === 'other') return [];
  const columnOf = (fieldId: string): number | undefined =>
    columns.find(({ field, mapping }) => mapping.field !== null && field.id === fieldId)?.column;
  /** A mark on the second field, where the table has both. */
  const between = (
    firstField: string,
    secondField: string,
    conditions: (first: string, second: string) => readonly string[],
  ): readonly ProblemMark[] => {
    const [first, second] = [columnOf(firstField), columnOf(secondField)];
    if (first === undefined || second === undefined) return [];
    return [markOf(second, 'wrong', (row) => conditions(cellIn(first)(row), cellIn(second)(row)))];
  };
  const tooEarly = (before: string, date: string): readonly string[] => [
    `COUNT(${before},${date})=2`,
    `MAX(${before},${date})<${String(MOST_SERIAL)}`,
    `${date}<${before}`,
  ];
  const closedUnproved = (closed: string, proof: string): readonly string[] => [
    `OR(${closed}="是",${closed}="√")`,
    empty(proof),
  ];
  return [
    ...(DATE_ORDERS[ledger] ?? []).flatMap(({ date, after }) =>
      after.flatMap((earlier) => between(earlier, date, tooEarly)),
    ),
    ...between('status', 'doneDate', (status, doneDate) => [`${status}="已整改"`, empty(doneDate)]),
    // Closure needs a re-check, by somebody else than who rectified (domain.md 3.3, 9.2).
    ...between('closed', 'verifier', closedUnproved),
    ...between('closed', 'verifiedDate', closedUnproved),
    ...between('owner', 'verifier', (owner, verifier) => [
      `LEN(TRIM(${verifier}))>0`,
      `${verifier}=${owner}`,
    ]),
  ];
}
