import type { Field, FieldType } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { isPlaceholder, textKey, trimmed } from '../values/textKey';
import { hasShape } from './cellShape';
import { readableShare, shownShare } from './columnProfile';
import { choicesOf, choicesOfHeader, FEWEST_CELLS } from './inferChoices';
import type { ColumnEvidence } from './mapColumns';
import type { ColumnMapping } from './recognised';

/** What a column may hold, by its header and its values; without a wording the values alone must show it. */
const CANDIDATES: ReadonlyArray<readonly [FieldType, RegExp | null]> = [
  ['serial', /^(?:序号|编号|No\.?)$/i],
  // 3.5 is a date only where the header says so.
  ['date', /日期|时间|时限|期限|有效期|年月|日$/],
  ['date', null],
  ['percent', /[%％]|率(?:\(.*\))?$/],
  ['percent', null],
  ['integer', null],
  ['boolean', /是否|有无|[(（](?:是\/否|有\/无)[)）]/],
  // 时、分 is a time of day.
  ['points', /[扣加减得失评]分|(?<![时、])分[数值]?$/],
  ['people', /人$|员$|姓名|领导/],
  ['unit', /(?:部门|单位|科室|供电所)(?:名称|全称)?$/],
  ['quantity', null],
];

/** Types that values show by how they are written, not only by being readable. */
const SHOWN: ReadonlySet<FieldType> = new Set(['date', 'percent']);

/** Values of at least this share show what a column holds. */
const NEARLY_ALL = 0.9;
/** So many different names of people are no words of a list that look like names (高, 方, 金 are surnames too). */
const FEWEST_NAMES = 6;

/** What an unknown column seems to be. */
export type InferredField = Pick<ColumnMapping, 'type' | 'choices' | 'required' | 'unique' | 'format'>;

/** 注册号 and 电话 are made of digits and count nothing; nor does 工号 0276, which would lose its zero. */
const CODE = /^\d{8,}[A-Z]?$/i;
const ZERO_AHEAD = /^0\d+$/;

function areCodes(sample: readonly CellContent[]): boolean {
  const keys = sample.map(({ text }) => textKey(text));
  return keys.length > 0 && (keys.every((key) => CODE.test(key)) || keys.some((key) => ZERO_AHEAD.test(key)));
}

/** 单位 over 台, 件, 人月 says what is counted, and names no part of an organisation. */
const areMeasures = (sample: readonly CellContent[]): boolean =>
  sample.length > 0 &&
  sample.every(
    (cell) => textKey(cell.text).length === 1 || hasShape(cell, 'counter') || isPlaceholder(cell.text),
  );

/** 1年级, 2级 and 3号楼 are made with numbers and are none; 30件, 约5人次 and 240G are amounts. */
function isAmount(cell: CellContent): boolean {
  if (typeof cell.value === 'number' || isPlaceholder(cell.text)) return true;
  const text = textKey(cell.text).replace(/^\D?[\d.,]+/, '');
  return /^[A-Z]{0,3}$/i.test(text) || hasShape({ ...cell, text }, 'counter');
}

/** Whether a column holds different people, whatever it is called: 手术医生, 项目经理. */
function arePeople(sample: readonly CellContent[]): boolean {
  const names = sample.filter((cell) => hasShape(cell, 'names'));
  return (
    names.length >= sample.length * NEARLY_ALL &&
    new Set(names.map(({ text }) => textKey(text))).size >= FEWEST_NAMES
  );
}

/** The type that a header and values suggest; text where nothing else fits nine in ten of the cells. */
function inferType(
  path: readonly string[],
  sample: readonly CellContent[],
  context: ReadingContext,
): FieldType {
  const header = textKey(path.at(-1) ?? '');
  const countNothing = areCodes(sample) || sample.filter(isAmount).length < sample.length * NEARLY_ALL;
  for (const [type, wording] of CANDIDATES) {
    if (wording !== null && !wording.test(header)) continue;
    if (countNothing && (type === 'integer' || type === 'quantity')) continue;
    if (type === 'unit' && areMeasures(sample)) continue;
    const field: Field = { id: '', header, type };
    const reading = { ...context, header };
    const isShown = wording === null && SHOWN.has(type);
    const share = isShown ? shownShare(sample, field, reading) : readableShare(sample, field, reading);
    if (share === null ? wording !== null : share >= NEARLY_ALL) return type;
  }
  return arePeople(sample) ? 'people' : 'text';
}

/** How numbers of documents are made up, digits as 0; undefined where they differ or are no such numbers. */
function formatOf(texts: readonly string[]): string | undefined {
  const [format, ...others] = new Set(texts.map((text) => text.replace(/\d/g, '0')));
  const isFormat = texts.length >= FEWEST_CELLS && others.length === 0 && format !== undefined;
  return isFormat && /0/.test(format) && format.length >= 4 && format.length <= 30 ? format : undefined;
}

/**
 * What an unknown column seems to be: its type, the choices of a list, whether it is always filled, whether its values
 * never repeat (numbers of documents and the like).
 * @param allTexts every text of the column, asked for where the sample looks like a list's words: none may be left out
 */
export function inferField(
  { header: { path }, sample, rowsSeen, rowsFilled }: ColumnEvidence,
  context: ReadingContext,
  allTexts: (() => readonly string[]) | null = null,
): InferredField {
  const type = inferType(path, sample, context);
  const texts = sample.map(({ text }) => trimmed(text));
  const named = choicesOfHeader(path.at(-1) ?? '');
  const seen = type === 'text' ? choicesOf(texts) : [];
  const repeated = seen.length > 0 && allTexts !== null ? choicesOf(allTexts()) : seen;
  const agree = texts.every((text) => named.includes(textKey(text)));
  const choices = type === 'text' && named.length > 0 && agree ? named : repeated;
  const format = type === 'text' && choices.length === 0 ? formatOf(texts) : undefined;
  const isRemark = /(?:备注|说明)$/.test(textKey(path.at(-1) ?? ''));
  const isFilled = rowsSeen >= FEWEST_CELLS && rowsFilled === rowsSeen && !isRemark;
  const isUnique =
    type === 'text' && texts.length >= FEWEST_CELLS && new Set(texts.map(textKey)).size === texts.length;
  return {
    type: choices.length > 0 ? 'enum' : type,
    ...(choices.length > 0 ? { choices } : {}),
    ...(isFilled ? { required: true } : {}),
    ...(format === undefined ? {} : { format }),
    ...(isUnique && (format !== undefined || /号$|编码|代码|文号/.test(textKey(path.at(-1) ?? '')))
      ? { unique: true }
      : {}),
  };
}
