import type { Choice } from '../../../ledger/form/ledgerForm';
import { textKey } from '../../../ledger/values/textKey';
import { matchesPinyin } from './pinyin';

/** How far a choice is from what was typed; null where it is not meant. */
function distanceOf({ label, search }: Choice, key: string): number | null {
  const name = textKey(label).toLowerCase();
  if (name.startsWith(key)) return 0;
  if (name.includes(key)) return 1;
  const spellings = search.split(' ');
  if (spellings.some((spelling) => textKey(spelling).toLowerCase().includes(key))) return 2;
  const letters = key.replaceAll("'", '');
  if (!/^[a-z]+$/.test(letters)) return null;
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
