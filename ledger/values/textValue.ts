import { success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { trimmed } from './textKey';

/** Free text: as displayed, outer white space cut off. */
export function readText(cell: CellContent): Reading {
  const text = trimmed(typeof cell.value === 'string' ? cell.value : cell.text);
  return success(text === '' ? undefined : text);
}
