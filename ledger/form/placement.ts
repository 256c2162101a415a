import { columnNumber, type CellArea, type CellValue, type SheetCells } from '../cells';
import type { LedgerRecord, RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import type { FieldValue } from '../values/fieldValue';
import { writeField, type WrittenCell } from '../values/writeField';
import { fieldOfColumn } from './ledgerForm';
import { withPlainRecords } from './plainRecords';
import { totalChanges, type TotalChange } from './totalChanges';

/** One cell of the new row. */
export interface PlacedCell extends WrittenCell {
  /** Counts from 1. */
  readonly column: number;
  /** A formula that the row above has in this column, such as =ROW()-3. */
  readonly formula?: string;
}

/** Where a new record goes and all that changes with it. Rows are those after the new row has been inserted. */
export interface Placement {
  readonly sheet: string;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The row whose look the new one takes; null in an empty ledger. */
  readonly templateRow: number | null;
  /** Columns of the template that lie in a merged area of several rows: their look can't be copied. */
  readonly mergedColumns: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** Merged group cells that grow by the new row; areas before they grow. */
  readonly grownMerges: readonly CellArea[];
  /** Serial numbers below that move up by one. */
  readonly renumbered: ReadonlyArray<{
    readonly row: number;
    readonly column: number;
    readonly content: CellValue;
  }>;
  /** Sums that now count the new row too. */
  readonly totals: readonly TotalChange[];
}

const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** After the last record and before 合计; in a ledger with subtotals at the end of its unit's group. */
function rowAfter(
  table: RecognisedTable,
  values: Readonly<Record<string, FieldValue>>,
): LedgerRecord | number {
  const subtotals = table.skippedRows.filter(({ reason }) => reason === 'subtotal');
  const group =
    subtotals.length === 0 ? undefined : table.records.findLast((r) => same(r.values.unit, values.unit));
  if (group !== undefined) return group;
  const last = table.records.at(-1);
  const lastSubtotal = subtotals.at(-1)?.row ?? 0;
  if (last !== undefined && lastSubtotal < last.row) return last;
  return Math.max(lastSubtotal, table.headerRows.at(-1) ?? 0);
}

/** Serial numbers are counted on: after a record its number plus one, at the end of the ledger the highest plus one. */
function nextSerial(records: readonly LedgerRecord[], after: LedgerRecord | undefined): number {
  const serials = records.map(({ values }) => values.serial).filter((serial) => typeof serial === 'number');
  const own = after?.values.serial;
  return (typeof own === 'number' ? own : Math.max(0, ...serials)) + 1;
}

/** Plans a new record's place; nothing is written yet. */
export function placeRecord(
  recognised: RecognisedTable,
  cells: SheetCells,
  values: Readonly<Record<string, FieldValue>>,
): Placement {
  const grid = new SheetGrid(cells);
  const table = withPlainRecords(recognised, grid);
  const found = rowAfter(table, values);
  const after = typeof found === 'number' ? undefined : found;
  const row = (typeof found === 'number' ? found : found.row) + 1;
  const columns = table.columns.map((mapping) => ({
    column: columnNumber(mapping.column),
    field: fieldOfColumn(table.ledger, mapping),
  }));
  const template = after ?? table.records.at(-1);
  const isInside = table.records.some((record) => record.row >= row);
  const serial = nextSerial(table.records, isInside ? after : undefined);

  const grownMerges: CellArea[] = [];
  const placed: PlacedCell[] = [];
  for (const { column, field } of columns) {
    const merge = after === undefined ? null : grid.merge(row - 1, column);
    const isGroup = merge !== null && merge.firstRow < merge.lastRow && merge.lastRow === row - 1;
    if (isGroup && field.continues === true && same(after?.values[field.id], values[field.id])) {
      grownMerges.push(merge);
      continue;
    }
    const formula = template === undefined ? '' : formulaOf(cells, template.row, column);
    const written =
      field.type === 'serial'
        ? { content: serial }
        : writeField(values[field.id], field.type, cells.dateSystem);
    placed.push({
      column,
      ...written,
      ...(formula !== '' && /ROW\(\)/i.test(formula) ? { formula } : {}),
    });
  }
  const numbers = columns.map(({ column }) => column);
  return {
    sheet: cells.name,
    row,
    firstColumn: Math.min(...numbers),
    lastColumn: Math.max(...numbers),
    templateRow: template === undefined ? null : template.row + (template.row >= row ? 1 : 0),
    mergedColumns:
      template === undefined ? [] : numbers.filter((c) => isTallMerge(grid.merge(template.row, c))),
    cells: placed,
    grownMerges,
    renumbered: isInside ? renumbered(table, cells, grid, row) : [],
    totals: totalChanges(table, cells, row, columns, values),
  };
}

const isTallMerge = (merge: CellArea | null): boolean => merge !== null && merge.lastRow > merge.firstRow;

function formulaOf(cells: SheetCells, row: number, column: number): string {
  return cells.formulas[row - cells.firstRow]?.[column - cells.firstColumn] ?? '';
}

function renumbered(
  table: RecognisedTable,
  cells: SheetCells,
  grid: SheetGrid,
  row: number,
): Placement['renumbered'] {
  const letter = table.columns.find(({ type, field }) => type === 'serial' && field === 'serial')?.column;
  if (letter === undefined) return [];
  const column = columnNumber(letter);
  return table.records
    .filter((record) => record.row >= row && grid.isOwnCell(record.row, column))
    .filter((record) => formulaOf(cells, record.row, column) === '')
    .flatMap(({ row: old, values }) =>
      typeof values.serial === 'number' ? [{ row: old + 1, column, content: values.serial + 1 }] : [],
    );
}
