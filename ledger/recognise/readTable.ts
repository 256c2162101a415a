import { columnNumber } from '../cells';
import { checkTable } from '../check/checkTable';
import type { ReadingContext } from '../values/cellContent';
import { headerNames } from './answers';
import { inferField } from './inferField';
import type { Organisation } from './organisation';
import { readRecords, type MappedColumn } from './readRecords';
import type { ColumnMapping, RecognisedTable } from './recognised';
import { readingContext, type TableLayout } from './tableLayout';

function columnMappings(
  { grid, columns, chosen, answer }: TableLayout,
  context: ReadingContext,
): readonly ColumnMapping[] {
  const names = headerNames(columns.map(({ header }) => header));
  return columns.map((evidence, i) => {
    const { header } = evidence;
    const mapping = chosen?.mappings[i] ?? null;
    const place = { column: grid.letters(header.column), header: header.path.join('/') };
    if (mapping !== null) {
      const { field, confidence, reason } = mapping;
      return { ...place, field: field.id, type: field.type, confidence, reason };
    }
    return {
      ...place,
      confidence: 0,
      reason: '没有与之相符的栏目，作为普通栏目保留',
      ...inferField(evidence, context),
      ...answer?.columns[names[i] ?? ''],
      field: null,
    };
  });
}

/** Reads a table's rows: its records, and what is wrong in them. */
export function readTable(layout: TableLayout, organisation: Organisation): RecognisedTable {
  const { grid, header, titleRows, columns, ledgerMonth, chosen } = layout;
  const context = readingContext(grid.cells, ledgerMonth, organisation);
  const mapped: readonly MappedColumn[] = columns.flatMap((column, i) => {
    const mapping = chosen?.mappings[i];
    return mapping
      ? [{ column: column.header.column, header: column.header.path.join('/'), field: mapping.field }]
      : [];
  });
  const read = readRecords(grid, header, mapped, context);
  const found = {
    confidence: chosen?.confidence ?? 0.5,
    titleRows,
    headerRows: header.rows,
    lastRow: header.lastTableRow,
    skippedRows: read.skippedRows,
    columns: columnMappings(layout, context),
    ...ledgerMonth,
  };
  if (chosen === null) return { ...found, ledger: 'other', records: [], problems: [] };
  const problems = [
    ...read.problems,
    ...checkTable({ grid, kind: chosen.kind, columns: mapped, read, organisation }),
  ];
  return {
    ...found,
    ledger: chosen.kind.id,
    records: read.records,
    problems: problems.sort(
      (a, b) => a.row - b.row || columnNumber(a.column ?? '') - columnNumber(b.column ?? ''),
    ),
  };
}
