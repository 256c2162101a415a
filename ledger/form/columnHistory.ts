import type { FormTable } from './formTable';
import { textOfValue } from './recordTexts';

const MOST_SUGGESTIONS = 30;
/** Longer texts are told once and not again. */
const LONGEST_SUGGESTION = 20;

const REPEATING: ReadonlySet<string> = new Set([
  'text',
  'people',
  'enums',
  'cycle',
  'quantity',
  'month',
  'unit',
]);

/** Texts by their number, the most frequent first. */
export function byFrequency(texts: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** What stood in each column before, by field id, the most frequent first; people one by one. */
export function columnHistory({ columns, records }: FormTable): ReadonlyMap<string, readonly string[]> {
  return new Map(
    columns
      .filter(({ field }) => REPEATING.has(field.type))
      .map((column) => {
        const { id, type } = column.field;
        const texts = records.flatMap(({ values }) => {
          const value = values[id];
          if (type === 'people' && Array.isArray(value)) return value.map(String);
          const text = textOfValue(value, column);
          return text === '' || text.length > LONGEST_SUGGESTION ? [] : [text];
        });
        return [id, byFrequency(texts).slice(0, MOST_SUGGESTIONS)];
      }),
  );
}
