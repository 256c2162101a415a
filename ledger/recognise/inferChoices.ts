import { textKey, trimmed } from '../values/textKey';

/** Cells that must be there before they say more than what they hold. */
export const FEWEST_CELLS = 6;
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 12;
/** Words of a closed list come again and again: on average each this often. */
const TIMES_EACH = 3;

/** The choices that a header names: 培训结果(合格/不合格), 级别(1级/2级/3级); 工时(人/天) names a unit. */
export function choicesOfHeader(header: string): readonly string[] {
  const inside = /[([【]([^()[\]【】]*)[)\]】]/.exec(textKey(header))?.[1] ?? '';
  const words = inside.split(/[/|、]/).filter((word) => word !== '');
  const [first = '', second = ''] = words;
  const areOpposites = words.length === 2 && second.endsWith(first) && first.length > 1;
  return (words.length >= 3 && words.every((word) => word.length <= LONGEST_CHOICE)) || areOpposites
    ? words
    : [];
}

const isOnlyNumber = (text: string): boolean => /^[\d.,%]+$/.test(text);

/** / and —— fill a cell without choosing anything. */
const saysNothing = (text: string): boolean => /^\p{P}+$/u.test(text);

/** Whether some cells hold several of the words at once (A、C beside A and C): such a list is chosen from, not one of it. */
function holdSeveral(words: readonly string[]): boolean {
  return words.some((word) => {
    const parts = word.split(/[、,，;；/\s]+/).filter((part) => part !== '');
    return parts.join('') !== word && parts.every((part) => words.includes(part));
  });
}

/** Short words that repeat are the choices of a list, the most frequent first. */
export function choicesOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts.map((each) => trimmed(each.replace(/\s*\n\s*/g, '')))) {
    if (!saysNothing(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const words = [...counts.keys()];
  const isClosed =
    texts.length >= FEWEST_CELLS &&
    counts.size >= 2 &&
    counts.size <= MOST_CHOICES &&
    counts.size * TIMES_EACH <= texts.length &&
    words.every((text) => text.length <= LONGEST_CHOICE && !isOnlyNumber(text)) &&
    !holdSeveral(words);
  return isClosed ? [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text) : [];
}
