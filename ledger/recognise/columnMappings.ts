import type { ReadingContext } from '../values/cellContent';
import { headerNames } from './answers';
import { inferField } from './inferField';
import type { ColumnMapping } from './recognised';
import type { TableLayout } from './tableLayout';

/** What each column of a table means; an unknown one keeps what its own values suggest and what the user has said. */
export function columnMappings(
  { grid, columns, chosen, answer }: TableLayout,
  context: ReadingContext,
): readonly ColumnMapping[] {
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
      ...inferField(evidence, context),
      ...answer?.columns[names[i] ?? ''],
      field: null,
    };
  });
}
