import type { Field, FieldType } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { textKey } from '../values/textKey';
import { readableShare } from './columnProfile';

const CANDIDATES: ReadonlyArray<readonly [FieldType, RegExp | null]> = [
  ['serial', /^(?:序号|编号|No\.?)$/i],
  ['date', null],
  ['percent', /[%％率]/],
  ['integer', null],
  ['boolean', /是否|有无/],
  ['points', /分/],
  ['people', /人$|员$|姓名|领导/],
  ['unit', /部门|单位|供电所/],
];

/** The type that an unknown column's header and values suggest; text where nothing else fits nine in ten of its cells. */
export function inferType(
  path: readonly string[],
  sample: readonly CellContent[],
  context: ReadingContext,
): FieldType {
  const header = textKey(path.at(-1) ?? '');
  for (const [type, wording] of CANDIDATES) {
    if (wording !== null && !wording.test(header)) continue;
    const field: Field = { id: '', header, type };
    const share = readableShare(sample, field, { ...context, header });
    if (share === null ? wording !== null : share >= 0.9) return type;
  }
  return 'text';
}
