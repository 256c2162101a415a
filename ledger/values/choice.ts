import type { Field } from '../kinds/kind';
import { failure, success } from '../result';
import { tickedChoice } from './checkBox';
import type { CellContent, Reading } from './cellContent';
import { isPlaceholder, textKey } from './textKey';

const INDEXES = new WeakMap<Field, ReadonlyMap<string, string>>();

/** Every spelling of the field's words, as keys; a word itself goes before the variants of others. */
function indexOf(field: Field): ReadonlyMap<string, string> {
  const known = INDEXES.get(field);
  if (known) return known;
  const words = field.values ?? [];
  const variants = words.flatMap((word) =>
    (field.valueVariants?.[word] ?? []).map((variant) => [textKey(variant), word] as const),
  );
  const index = new Map([...variants.reverse(), ...words.map((word) => [textKey(word), word] as const)]);
  INDEXES.set(field, index);
  return index;
}

/** The canonical word that a text stands for: the word itself, a known variant, or the only word that it begins or ends with. */
export function canonicalChoice(text: string, field: Field): string | null {
  const key = textKey(text);
  const exact = indexOf(field).get(key);
  if (exact !== undefined) return exact;
  const withoutNote = key.replace(/\([^()]*\)$/, '');
  if (withoutNote !== key && withoutNote !== '') return canonicalChoice(withoutNote, field);
  // 定向 for 定向抽查, 高风险 for 高: one is the beginning of the other, and no other word is.
  const words = field.values ?? [];
  const related = words.filter((word) => key.length >= 2 && (word.startsWith(key) || key.startsWith(word)));
  return related.length === 1 && !/[不未非]/.test(key.slice(0, 1)) ? (related[0] ?? null) : null;
}

/** One of the field's words. */
export function readChoice(cell: CellContent, field: Field): Reading {
  const text = tickedChoice(cell.text) ?? cell.text;
  if (isPlaceholder(text)) return success(undefined);
  const word = canonicalChoice(text, field);
  return word === null ? failure('enum.unknown') : success(word);
}

/** Several of the field's words in one cell: 牵头抽查、日常抽查. */
export function readChoices(cell: CellContent, field: Field): Reading {
  if (isPlaceholder(cell.text)) return success(undefined);
  const parts = cell.text.split(/[、,，;；/\n和及与]/).filter((part) => textKey(part) !== '');
  const words = parts.map((part) => canonicalChoice(part, field));
  const known = words.filter((word): word is string => word !== null);
  if (known.length < words.length) return failure('enum.unknown');
  return success(known.length === 0 ? undefined : [...new Set(known)]);
}
