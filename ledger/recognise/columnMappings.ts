import type { ReadingContext } from '../values/cellContent';
import { headerNames } from './answers';
import { inferField } from './inferField';
import type { ColumnMapping } from './recognised';
import { skipReasonOf } from './rowReason';
import type { TableLayout } from './tableLayout';

/** What stands in a column's records, empty cells left out. */
function textsOf({ grid, header }: TableLayout, column: number): readonly string[] {
  const texts: string[] = [];
  const known = new Set<string>();
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= header.lastTableRow; row++) {
    const text = grid.text(row, column);
    // Totals and notes show what no record shows: only a new text's row need be looked at.
    if (text === '' || (!known.has(text) && skipReasonOf(grid, row, header) !== null)) continue;
    known.add(text);
    texts.push(text);
  }
  return texts;
}

/** What each column of a table means; an unknown one keeps what its own values suggest and what the user has said. */
export function columnMappings(layout: TableLayout, context: ReadingContext): readonly ColumnMapping[] {
  const { grid, columns, chosen, answer } = layout;
  const names = headerNames(columns.map(({ header }) => header));
  return columns.map((evidence, i) => {
    const { header } = evidence;
    const mapping = chosen?.mappings[i] ?? null;
    const place = {
      column: grid.letters(header.column),
      header: header.path.join('/'),
      ...(grid.isHiddenColumn(header.column) ? { hidden: true as const } : {}),
    };
    if (mapping !== null) {
      const { field, confidence, reason } = mapping;
      return { ...place, field: field.id, type: field.type, confidence, reason };
    }
    return {
      ...place,
      confidence: 0,
      reason: null,
      ...inferField(evidence, context, () => textsOf(layout, header.column)),
      ...answer?.columns[names[i] ?? ''],
      field: null,
    };
  });
}
