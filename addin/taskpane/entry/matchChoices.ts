import type { Choice } from '../../../ledger/form/ledgerForm';
import { textKey } from '../../../ledger/values/textKey';
import { pinyinInitials } from './pinyinInitials';

/** Letters in the order typed, not necessarily side by side: cgs finds cggds. */
function isSubsequence(letters: string, text: string): boolean {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found++;
  return found === letters.length;
}

/** How far a choice is from what was typed; null where it is not meant. */
function distanceOf({ label, search }: Choice, key: string): number | null {
  const name = textKey(label).toLowerCase();
  if (name.startsWith(key)) return 0;
  if (name.includes(key)) return 1;
  const spellings = search.split(' ');
  if (spellings.some((spelling) => textKey(spelling).toLowerCase().includes(key))) return 2;
  if (!/^[a-z]+$/.test(key)) return null;
  const initials = spellings.map(pinyinInitials);
  if (initials.some((letters) => letters.startsWith(key))) return 3;
  return initials.some((letters) => letters[0] === key[0] && isSubsequence(key, letters)) ? 4 : null;
}

/**
 * The choices that a typed text may mean, the closest first: by beginning, by what it contains, by other spellings, by
 * the initials of the pinyin.
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
