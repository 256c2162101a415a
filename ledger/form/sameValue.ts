import type { FieldValue } from '../values/fieldValue';

/** Whether two values say the same, wherever they come from: a year that was inferred is the year. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return valueKey(a) === valueKey(b);
}

/** A text that is equal for values that say the same. */
export function valueKey(value: FieldValue | undefined): string {
  // Most are: the group of a record is sought with every key that is pressed.
  if (typeof value === 'string') return `"${value}`;
  return JSON.stringify(value, (key, part: unknown) => (key === 'inferredYear' ? undefined : part)) ?? '';
}
