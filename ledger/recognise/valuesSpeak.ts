import type { Field } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { shapeShare, valueEvidence } from './columnProfile';
import type { ColumnEvidence } from './mapColumns';

/** From this evidence on the words of a closed list, and from this share of cells a shape, speak for themselves. */
const CLOSED_LIST = 0.6;
const SHAPE = 0.6;
const FEWEST_CELLS = 2;

/**
 * Whether values say what a column is under a wording never heard: the words of a closed list, months, goals, words that
 * things are counted by, a running number in the first column.
 */
export function valuesSpeak(
  { sample, isFirst }: Pick<ColumnEvidence, 'sample' | 'isFirst'>,
  field: Field,
  context: ReadingContext,
): boolean {
  if (sample.length < FEWEST_CELLS) return false;
  switch (field.type) {
    case 'enum':
    case 'enums':
      return valueEvidence(sample, field, context) >= CLOSED_LIST;
    case 'month':
      return shapeShare(sample, 'month') >= SHAPE;
    case 'serial':
      return isFirst && countsUp(sample);
    default:
      return (
        (field.shape === 'goal' || field.shape === 'counter') && shapeShare(sample, field.shape) >= SHAPE
      );
  }
}

/** Whether whole numbers only grow. */
export function countsUp(sample: readonly CellContent[]): boolean {
  const numbers = sample.map(({ value }) => value);
  return numbers.every(
    (value, i) => Number.isInteger(value) && (i === 0 || Number(value) > Number(numbers[i - 1])),
  );
}
