import type { ReadingContext } from '../values/cellContent';
import { readField } from '../values/readField';
import { meets, type CellCondition } from './cellCondition';
import type { RuledColumn } from './ruledColumn';

/** What happens when something else is typed: it is refused, asked about, or only told. */
export type Strictness = 'stop' | 'warning' | 'information';

/**
 * How strict a condition may be. A ledger that has always written 上旬, 3月底 or two units in a cell goes on doing so
 * undisturbed; it is refused only where neither the ledger nor the readers know another way of saying it.
 */
export function strictnessOf(
  { field, mapping, cells }: RuledColumn,
  condition: CellCondition,
  context: ReadingContext,
): Strictness {
  const hasHabit = cells.some((cell) => !meets(condition, cell) && readField(cell, field, context).ok);
  if (hasHabit || (field.type === 'unit' && context.organisation.units.length === 0)) return 'information';
  // What was only inferred from the column's own values is no law.
  if (mapping.field === null) return 'warning';
  const isClosed = field.type === 'enum' && Object.keys(field.valueVariants ?? {}).length === 0;
  return isClosed || field.type === 'integer' ? 'stop' : 'warning';
}
