import { textKey } from '../../../ledger/values/textKey';
import type { EntryChoice } from './entryForm';
import { pinyinInitials } from './pinyinInitials';

/** Letters in the order typed, not necessarily side by side: cgs finds cggds. */
function isSubsequence(letters: string, text: string): boolean {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found++;
  return found === letters.length;
}

/**
 * The choices that a typed text may mean, the closest first: beginnings, then what contains it, then aliases, then
 * initials of the pinyin.
 */
export function matchChoices(choices: readonly EntryChoice[], typed: string): readonly EntryChoice[] {
  const key = textKey(typed).toLowerCase();
  if (key === '') return choices;
  const distanceOf = ({ value, aliases }: EntryChoice): number | null => {
    const name = textKey(value).toLowerCase();
    if (name.startsWith(key)) return 0;
    if (name.includes(key)) return 1;
    if (aliases.some((alias) => textKey(alias).toLowerCase().includes(key))) return 2;
    if (!/^[a-z]+$/.test(key)) return null;
    const initials = [value, ...aliases].map(pinyinInitials);
    if (initials.some((letters) => letters.startsWith(key))) return 3;
    const isNear = initials.some((letters) => letters[0] === key[0] && isSubsequence(key, letters));
    return isNear ? 4 : null;
  };
  return choices
    .flatMap((choice) => {
      const distance = distanceOf(choice);
      return distance === null ? [] : [{ choice, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ choice }) => choice);
}
