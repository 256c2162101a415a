import { FIRST_OF_SYLLABLES, SEVERAL_READINGS } from './pinyinSyllables';

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

const SYLLABLES = [...FIRST_OF_SYLLABLES.matchAll(/([a-z]+)(.)/gu)].map(([, syllable = '', first = '']) => ({
  syllable,
  first,
}));

/** What is known of characters so far; at first of those with several readings. */
const known = new Map<string, readonly string[]>(
  [...SEVERAL_READINGS.matchAll(/(\p{Script=Han})([a-z/]+)/gu)].map(([, character = '', readings = '']) => [
    character,
    readings.split('/'),
  ]),
);

/** How a character may be typed by its pinyin, ü as v; another character than a Chinese one is typed as itself. */
function readingsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before) return before;
  const readings = [/\p{Script=Han}/u.test(character) ? collatedReading(character) : character.toLowerCase()];
  known.set(character, readings);
  return readings;
}

/** The last syllable that does not begin behind the character. */
function collatedReading(character: string): string {
  let [from, to] = [0, SYLLABLES.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (collator.compare(SYLLABLES[middle]?.first ?? '', character) <= 0) from = middle;
    else to = middle;
  }
  return SYLLABLES[from]?.syllable ?? '';
}

function isTypedAs(typed: string | undefined, letter: string | undefined): boolean {
  return typed === letter || (letter === 'v' && typed === 'u');
}

/**
 * Whether letters mean a text by its pinyin, each character in full or by its first letters, from the text's first
 * character on: chengguan, cggds and chengggds all mean 城关供电所.
 * @param isLoose characters after the first may be left out: cgs means it too
 */
export function matchesPinyin(letters: string, text: string, isLoose: boolean): boolean {
  /** How many of the letters are used up, in all the ways that there are. */
  let ends: ReadonlySet<number> = new Set([0]);
  for (const character of text) {
    const next = new Set(isLoose && !ends.has(0) ? ends : []);
    for (const end of ends) {
      for (const reading of readingsOf(character)) {
        for (let length = 1; length <= reading.length; length++) {
          if (!isTypedAs(letters[end + length - 1], reading[length - 1])) break;
          next.add(end + length);
        }
      }
    }
    if (next.has(letters.length)) return true;
    if (next.size === 0) return false;
    ends = next;
  }
  return false;
}
