import { failure, success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { isPlaceholder, textKey } from './textKey';

/** A map: a cell may hold `constructor`, which every object knows. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['低', 1],
  ['小', 1],
  ['中', 2],
  ['一般', 2],
  ['高', 3],
  ['大', 3],
]);

/** A factor of risk, 1 to 3, written as a number or as 低, 中, 高 (domain.md 5.7). */
export function readFactor(cell: CellContent): Reading {
  const key = textKey(cell.text);
  if (isPlaceholder(key)) return success(undefined);
  const digit = /^([123])(?:\.0+)?分?$/.exec(key)?.[1];
  if (digit !== undefined) return success(Number(digit));
  const word = WORDS.get(key) ?? WORDS.get(key.charAt(0));
  return word === undefined ? failure('enum.unknown') : success(word);
}
