import type { Choice } from '../../../ledger/form/ledgerForm';
import { textKey } from '../../../ledger/values/textKey';
import { matchesPinyin } from './pinyin';

/** Whether a text is letters to search with, parted by apostrophes or not: cgs, xi'an. */
export function isPinyin(text: string): boolean {
  return /^[a-z']*[a-z][a-z']*$/.test(text.trim().toLowerCase());
}

/** How far a choice is from what was typed; null where it is not meant. */
function distanceOf({ label, search }: Choice, key: string): number | null {
  const name = textKey(label).toLowerCase();
  if (name.startsWith(key)) return 0;
  if (name.includes(key)) return 1;
  const spellings = search.split(' ');
  if (spellings.some((spelling) => textKey(spelling).toLowerCase().includes(key))) return 2;
  if (!isPinyin(key)) return null;
  const letters = key.replaceAll("'", '');
  if (spellings.some((spelling) => matchesPinyin(letters, spelling, false))) return 3;
  return spellings.some((spelling) => matchesPinyin(letters, spelling, true)) ? 4 : null;
}

/**
 * The choices that a typed text may mean, the closest first: by beginning, by what it contains, by other spellings, by
 * pinyin.
 */
export function matchChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const key = textKey(typed).toLowerCase();
  if (key === '') return choices;
  return choices
    .flatMap((choice) => {
      const distance = distanceOf(choice, key);
      return distance === null ? [] : [{ choice, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ choice }) => choice);
}
