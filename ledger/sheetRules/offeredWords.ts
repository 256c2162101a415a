import type { Field } from '../kinds/kind';
import type { Organisation } from '../recognise/organisation';
import { trimmed } from '../values/textKey';
import type { RuledColumn } from './ruledColumn';

/** Ways in which ledgers say yes and no (domain.md 4.3); the first is the canonical one. */
const YES_NO: ReadonlyArray<readonly [string, string]> = [
  ['是', '否'],
  ['有', '无'],
  ['√', '×'],
  ['已', '未'],
];
const NOT_APPLICABLE = '/';
const FACTORS = ['高', '中', '低'];
/** A list that is opened shows no more than this; a longer one of texts is no list of units. */
const MOST_UNITS_SEEN = 60;

/** How often each text stands in a column. */
function countsOf({ cells }: RuledColumn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of cells) {
    const word = trimmed(text);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words of a dropdown in a column, in the spelling that the column itself uses most; none where texts are free. */
export function offeredWords(column: RuledColumn, organisation: Organisation): readonly string[] {
  const { field } = column;
  const counts = countsOf(column);
  const count = (word: string): number => counts.get(word) ?? 0;
  switch (field.type) {
    case 'unit':
      return organisation.units.length > 0 ? organisation.units.map(({ name }) => name) : unitsSeen(counts);
    case 'boolean': {
      const pairs = YES_NO.map((pair) => ({ pair, uses: count(pair[0]) + count(pair[1]) }));
      const [most] = pairs.sort((a, b) => b.uses - a.uses);
      return [...(most?.pair ?? []), NOT_APPLICABLE];
    }
    case 'enum':
    case 'enums':
      return usualSpellings(field, count);
    case 'factor':
      // Factors of risk are numbers or words, as the ledger has it.
      return FACTORS.some((word) => count(word) > 0 || column.label.includes(word)) ? FACTORS : [];
    default:
      return [];
  }
}

/** 高风险, 中风险 in a ledger that always writes so; the canonical words where it uses any of them. */
function usualSpellings(field: Field, count: (word: string) => number): readonly string[] {
  const words = field.values ?? [];
  if (words.some((word) => count(word) > 0)) return words;
  return words.map((word) =>
    (field.valueVariants?.[word] ?? []).reduce(
      (usual, spelling) => (count(spelling) > count(usual) ? spelling : usual),
      word,
    ),
  );
}

/** Without a roster: the units of the ledger so far, one name each. */
function unitsSeen(counts: ReadonlyMap<string, number>): readonly string[] {
  const names = [...counts.keys()].filter((name) => !/[、,，;；/\n]/.test(name));
  return names.length >= 2 && names.length <= MOST_UNITS_SEEN ? names : [];
}
