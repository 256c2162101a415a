import { columnNumber } from '../cells';
import { checkTable } from '../check/checkTable';
import { formulaErrorProblems } from '../check/formulaErrors';
import { columnMappings } from './columnMappings';
import type { Organisation } from './organisation';
import { readRecords, type MappedColumn } from './readRecords';
import type { RecognisedTable } from './recognised';
import { readingContext, type TableLayout } from './tableLayout';

/** Reads a table's rows: its records, and what is wrong in them. Yields now and then, so that a caller may pause. */
export function* readTable(
  layout: TableLayout,
  organisation: Organisation,
): Generator<void, RecognisedTable> {
  const { grid, header, titleRows, columns, ledgerMonth, chosen } = layout;
  const context = readingContext(grid.cells, ledgerMonth, organisation);
  const mapped: readonly MappedColumn[] = columns.flatMap((column, i) => {
    const mapping = chosen?.mappings[i];
    return mapping
      ? [{ column: column.header.column, header: column.header.path.join('/'), field: mapping.field }]
      : [];
  });
  const read = yield* readRecords(grid, header, mapped, context);
  const others = columns
    .filter((_, i) => (chosen?.mappings[i] ?? null) === null)
    .map(({ header: { column, path } }) => ({ column, header: path.at(-1) ?? '' }));
  const errors = formulaErrorProblems(grid, read, mapped, others);
  const found = {
    confidence: chosen?.confidence ?? 0.5,
    titleRows,
    headerRows: header.rows,
    lastRow: header.lastTableRow,
    skippedRows: read.skippedRows,
    columns: columnMappings(layout, context),
    ...ledgerMonth,
  };
  if (chosen === null) return { ...found, ledger: 'other', records: [], problems: errors };
  const table = { grid, kind: chosen.kind, columns: mapped, others, read, organisation };
  const problems = [...read.problems, ...errors, ...(yield* checkTable(table))];
  return {
    ...found,
    ledger: chosen.kind.id,
    records: read.records,
    problems: problems.sort(
      (a, b) => a.row - b.row || columnNumber(a.column ?? '') - columnNumber(b.column ?? ''),
    ),
  };
}
