import { columnLetters, type CellArea } from '../cells';
import type { Field, Kind } from '../kinds/kind';
import type { FieldValue } from '../values/fieldValue';
import { writeField, type WrittenCell } from '../values/writeField';
import { columnLook, type ColumnLook } from './columnLook';
import { examplesOf } from './examples';
import { GUIDES } from './guides';
import { HEADER_GROUPS, type HeaderGroup } from './headerGroups';
import { emptyRowsOf, paperOf, type Paper } from './paper';

export interface SheetColumn {
  readonly field: Field;
  /** Counts from 1. */
  readonly column: number;
  readonly look: ColumnLook;
}

export interface HeaderCell {
  readonly area: CellArea;
  readonly text: string;
  readonly required: boolean;
}

/** Where the parts of a ledger sheet stand; rows count from 1. */
export interface SheetRows {
  readonly title: number;
  readonly meta: number;
  readonly firstHeader: number;
  readonly lastHeader: number;
  readonly example: number;
  readonly firstEmpty: number;
  readonly lastEmpty: number;
  /** Null where nothing is added up. */
  readonly total: number | null;
  readonly note: number;
  readonly signature: number;
}

/** An empty ledger of one kind as a printable sheet. */
export interface LedgerSheet {
  readonly kind: Kind;
  readonly name: string;
  readonly rows: SheetRows;
  readonly title: string;
  /** The meta line's left and right half. */
  readonly meta: readonly [string, string];
  readonly columns: readonly SheetColumn[];
  readonly header: readonly HeaderCell[];
  /** One cell a column. */
  readonly example: readonly WrittenCell[];
  readonly totals: ReadonlyArray<{ readonly column: number; readonly formula: string }>;
  readonly notes: readonly string[];
  readonly signature: string;
  readonly paper: Paper;
}

/** Whose toolbox it is. */
export interface ToolboxOwner {
  readonly company: string;
  readonly year: number;
}

const SIGNATURE = '填表人：                审核人：                负责人（签字）：                日期：';

function rowsOf(tiers: number, emptyRows: number, hasTotal: boolean): SheetRows {
  const lastHeader = 2 + tiers;
  const lastEmpty = lastHeader + 1 + emptyRows;
  const note = lastEmpty + (hasTotal ? 2 : 1);
  return {
    title: 1,
    meta: 2,
    firstHeader: 3,
    lastHeader,
    example: lastHeader + 1,
    firstEmpty: lastHeader + 2,
    lastEmpty,
    total: hasTotal ? lastEmpty + 1 : null,
    note,
    signature: note + 1,
  };
}

/** The header's cells: a group's name over its fields; a field of no group takes all tiers. */
function headerOf(
  columns: readonly SheetColumn[],
  groups: readonly HeaderGroup[],
  { firstHeader, lastHeader }: SheetRows,
): readonly HeaderCell[] {
  const indexOf = (id: string): number => columns.findIndex(({ field }) => field.id === id);
  const spans = groups.map(({ name, first, last }) => ({ name, from: indexOf(first), to: indexOf(last) }));
  const heads = spans.map(({ name, from, to }) => ({
    area: { firstRow: firstHeader, firstColumn: from + 1, lastRow: firstHeader, lastColumn: to + 1 },
    text: name,
    required: false,
  }));
  const names = columns.map(({ field, column }, i) => {
    const isGrouped = spans.some(({ from, to }) => from <= i && i <= to);
    return {
      area: {
        firstRow: isGrouped ? lastHeader : firstHeader,
        firstColumn: column,
        lastRow: lastHeader,
        lastColumn: column,
      },
      text: field.header,
      required: field.required === true,
    };
  });
  return [...heads, ...names];
}

/** The example's serial cell says what the row is, so that nobody counts it. */
function exampleOf(
  columns: readonly SheetColumn[],
  example: Readonly<Record<string, FieldValue>>,
): readonly WrittenCell[] {
  return columns.map(({ field }, i) => {
    const value = example[field.id];
    if (i === 0) return { content: `例：${typeof value === 'string' ? value : ''}` };
    return writeField(value, field.type, '1900');
  });
}

/** The sheet of one kind: whatever fields the kind has, in its order. */
export function ledgerSheet(kind: Kind, { company, year }: ToolboxOwner): LedgerSheet {
  const guide = GUIDES[kind.id];
  const groups = HEADER_GROUPS[kind.id] ?? [];
  const columns = kind.fields.map((field, i) => ({ field, column: i + 1, look: columnLook(field) }));
  const width = columns.reduce((sum, { look }) => sum + look.width, 0);
  const rows = rowsOf(groups.length > 0 ? 2 : 1, emptyRowsOf(width), guide.totals.length > 0);
  const hasPoints = kind.fields.some(({ type }) => type === 'points');
  return {
    kind,
    name: kind.name,
    rows,
    title: `${company}${String(year)}年度${kind.name}`,
    meta: ['填报单位：', `填报时间：${String(year)}年    月    日${hasPoints ? '    计分单位：分' : ''}`],
    columns,
    header: headerOf(columns, groups, rows),
    example: exampleOf(columns, examplesOf(year)[kind.id]),
    totals: columns
      .filter(({ field }) => guide.totals.includes(field.id))
      .map(({ column }) => {
        const letters = columnLetters(column);
        return {
          column,
          formula: `=SUM(${letters}${String(rows.firstEmpty)}:${letters}${String(rows.lastEmpty)})`,
        };
      }),
    notes: guide.notes,
    signature: SIGNATURE,
    paper: paperOf(width),
  };
}
