import { success } from '../result';
import type { CellContent, Reading } from './cellContent';
import { textKey, trimmed } from './textKey';

/** A row number: an integer where it is one (12, '012', １２), else the text as it stands (1.1, (一)). */
export function readSerial(cell: CellContent): Reading {
  if (typeof cell.value === 'number' && Number.isInteger(cell.value)) return success(cell.value);
  const text = trimmed(typeof cell.value === 'string' ? cell.value : cell.text);
  if (text === '') return success(undefined);
  const key = textKey(text);
  return success(/^\d{1,9}$/.test(key) ? Number(key) : text);
}
