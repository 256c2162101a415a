import { failure, success } from '../result';
import { tickedChoice } from './checkBox';
import type { CellContent, Reading } from './cellContent';
import { textKey } from './textKey';

const NOT_APPLICABLE = /^(?:[/\\∕\-—–]+|无|不适用)$/;
const YES = /^(?:是|有|√|✓|✔|☑|■|Y|YES|TRUE|1|已.*|对)$/i;
const NO = /^(?:否|没有|×|✗|✘|X|□|N|NO|FALSE|0|未.*|不.*|错)$/i;

/** Yes, no, or null where it does not apply (/ — 无); check marks and □是 ☑否 included (domain.md 4.3). */
export function readYesNo(cell: CellContent): Reading {
  if (typeof cell.value === 'boolean') return success(cell.value);
  // 是(已约谈), 否。: what follows the answer is a note.
  const key = textKey(tickedChoice(cell.text) ?? cell.text).replace(/(?<=.)(?:\([^()]*\)|[。.])$/, '');
  if (key === '') return success(undefined);
  if (NOT_APPLICABLE.test(key)) return success(null);
  if (YES.test(key)) return success(true);
  return NO.test(key) ? success(false) : failure('enum.unknown');
}
