import type { CellContent } from '../values/cellContent';
import { readPeople } from '../values/people';
import { looksLikeName } from '../values/personName';
import { textKey } from '../values/textKey';
import { NO_ORGANISATION } from './organisationOf';
import { UNIT_ENDS } from './unitNouns';

/** What a cell looks like, whatever its column is called. */
export type CellShape = 'long' | 'number' | 'code' | 'dated' | 'names' | 'sentence' | 'unit';

/** Names of a whole team are hardly longer. */
const LONGEST_NAMES = 60;
const LONGEST_UNIT = 40;

const UNIT_END = new RegExp(`(?:${UNIT_ENDS.join('|')})(?:[、,;/(].*)?$`);

const isNumber = (key: string): boolean => /^[-+(]?[\d.,]+%?[)分]?$/.test(key);

/** HY-2019-003, 预警〔2016〕3号, 第3期: letters or brackets around digits. */
const isCode = (key: string): boolean =>
  /\d/.test(key) &&
  /[^\d.]/.test(key) &&
  /^[\p{Script=Han}A-Za-z]{0,8}[-—〔[(【_#第]?[\d\-—/A-Za-z_〕\])】.]+[号期次]?$/u.test(key);

/** A date with its month: 4月17日, 2019.4.17, 2019-04-17. */
const isDated = (key: string): boolean =>
  /^(?:(?:19|20)\d{2}[.\-/年])?\d{1,2}[.\-/月]\d{1,2}日?$/.test(key) && /[年月]|\d[.\-/]\d+[.\-/]/.test(key);

function isNames(cell: CellContent): boolean {
  if (cell.text.length > LONGEST_NAMES || typeof cell.value === 'number') return false;
  const names = readPeople(cell, { organisation: NO_ORGANISATION });
  return names.ok && Array.isArray(names.value) && names.value.every((name) => looksLikeName(String(name)));
}

const SHAPES: Readonly<Record<CellShape, (key: string, cell: CellContent) => boolean>> = {
  long: (key) => key.length > 12,
  number: isNumber,
  code: isCode,
  dated: isDated,
  names: (_, cell) => isNames(cell),
  sentence: (key, cell) =>
    key.length > 6 || (key.length > 3 && !isNumber(key) && !isCode(key) && !isNames(cell)),
  unit: (key) => key.length <= LONGEST_UNIT && UNIT_END.test(key),
};

/** Whether a cell has a shape. */
export function hasShape(cell: CellContent, shape: CellShape): boolean {
  return SHAPES[shape](textKey(cell.text), cell);
}
