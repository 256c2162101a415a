import type { FormRow } from '../../ledger/form/formRow';

/** Runs of neighbouring columns whose look can be copied as a whole. */
function copiedRuns(
  { firstColumn, lastColumn }: FormRow,
  mergedColumns: readonly number[],
): ReadonlyArray<readonly [number, number]> {
  const runs: Array<[number, number]> = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (mergedColumns.includes(column)) continue;
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

interface Template {
  /** Counts from 1, after the new row has come in. */
  readonly row: number;
  /** Columns of it that lie in a merged area of several rows: their look can't be copied. */
  readonly mergedColumns: readonly number[];
}

/** The column of the template that gives a column its look: beside merged groups that of a plain neighbour. */
export function lookSource(place: FormRow, mergedColumns: readonly number[], column: number): number {
  return mergedColumns.includes(column) ? (copiedRuns(place, mergedColumns)[0]?.[0] ?? column) : column;
}

/** Inserts a whole row, so that nothing beside the table is torn, with the look of a template; null takes none. */
export function insertRow(sheet: Excel.Worksheet, place: FormRow, template: Template | null): void {
  const { row } = place;
  sheet.getRange(`${String(row)}:${String(row)}`).insert('Down');
  if (template === null) return;
  const rowRange = (at: number, [from, to]: readonly [number, number]): Excel.Range =>
    sheet.getRangeByIndexes(at - 1, from - 1, 1, to - from + 1);
  const runs = copiedRuns(place, template.mergedColumns);
  for (const run of runs) rowRange(row, run).copyFrom(rowRange(template.row, run), 'Formats');
  for (const column of template.mergedColumns) {
    const plain = lookSource(place, template.mergedColumns, column);
    if (plain === column) continue;
    rowRange(row, [column, column]).copyFrom(rowRange(template.row, [plain, plain]), 'Formats');
  }
}
