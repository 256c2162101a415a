import type { Field, FieldType } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { textKey, trimmed } from '../values/textKey';
import { readableShare, valueFit } from './columnProfile';
import type { ColumnEvidence } from './mapColumns';
import type { ColumnMapping } from './recognised';

const CANDIDATES: ReadonlyArray<readonly [FieldType, RegExp | null]> = [
  ['serial', /^(?:序号|编号|No\.?)$/i],
  // 3.5 is a date only where the header says so.
  ['date', /日期|时间|时限|期限|有效期|年月|日$/],
  ['date', null],
  ['percent', /[%％率]/],
  ['integer', null],
  ['boolean', /是否|有无|[(（](?:是\/否|有\/无)[)）]/],
  ['points', /[扣加减得失评]分|分[数值]?$/],
  ['people', /人$|员$|姓名|领导/],
  ['unit', /(?:部门|单位|科室|供电所)(?:名称|全称)?$/],
  ['quantity', null],
];

/** Cells that must be there before they say more than what they hold. */
const FEWEST_CELLS = 6;
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 12;
/** Words of a closed list come again and again: on average each this often. */
const TIMES_EACH = 3;

/** What an unknown column seems to be. */
export type InferredField = Pick<ColumnMapping, 'type' | 'choices' | 'required' | 'unique' | 'format'>;

/** The type that a header and values suggest; text where nothing else fits nine in ten of the cells. */
function inferType(
  path: readonly string[],
  sample: readonly CellContent[],
  context: ReadingContext,
): FieldType {
  const header = textKey(path.at(-1) ?? '');
  // 注册号 and 电话 are made of digits and count nothing.
  const isCode = sample.length > 0 && sample.every(({ text }) => LONG_DIGITS.test(textKey(text)));
  for (const [type, wording] of CANDIDATES) {
    if (wording !== null && !wording.test(header)) continue;
    if (isCode && (type === 'integer' || type === 'quantity')) continue;
    const field: Field = { id: '', header, type };
    const reading = { ...context, header };
    const share =
      wording === null && type === 'date'
        ? valueFit(sample, field, reading)
        : readableShare(sample, field, reading);
    if (share === null ? wording !== null : share >= 0.9) return type;
  }
  return 'text';
}

const LONG_DIGITS = /^\d{8,}[A-Z]?$/i;

/** The choices that a header names: 培训结果(合格/不合格), 级别(1级/2级/3级); 工时(人/天) names a unit. */
function choicesOfHeader(header: string): readonly string[] {
  const inside = /[([【]([^()[\]【】]*)[)\]】]/.exec(textKey(header))?.[1] ?? '';
  const words = inside.split(/[/|、]/).filter((word) => word !== '');
  const [first = '', second = ''] = words;
  const areOpposites = words.length === 2 && second.endsWith(first) && first.length > 1;
  return (words.length >= 3 && words.every((word) => word.length <= LONGEST_CHOICE)) || areOpposites
    ? words
    : [];
}

/** How numbers of documents are made up, digits as 0; undefined where they differ or are no such numbers. */
function formatOf(texts: readonly string[]): string | undefined {
  const [format, ...others] = new Set(texts.map((text) => text.replace(/\d/g, '0')));
  const isFormat = texts.length >= FEWEST_CELLS && others.length === 0 && format !== undefined;
  return isFormat && /0/.test(format) && format.length >= 4 && format.length <= 30 ? format : undefined;
}

const isOnlyNumber = (text: string): boolean => /^[\d.,%]+$/.test(text);

/** Short words that repeat are the choices of a list, the most frequent first. */
function choicesOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isClosed =
    texts.length >= FEWEST_CELLS &&
    counts.size >= 2 &&
    counts.size <= MOST_CHOICES &&
    counts.size * TIMES_EACH <= texts.length &&
    [...counts.keys()].every((text) => text.length <= LONGEST_CHOICE && !isOnlyNumber(text));
  return isClosed ? [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text) : [];
}

/**
 * What an unknown column seems to be: its type, the choices of a list, whether it is always filled, whether its values
 * never repeat (numbers of documents and the like).
 */
export function inferField(
  { header: { path }, sample, rowsSeen, rowsFilled }: ColumnEvidence,
  context: ReadingContext,
): InferredField {
  const type = inferType(path, sample, context);
  const texts = sample.map(({ text }) => trimmed(text));
  const named = choicesOfHeader(path.at(-1) ?? '');
  const repeated = type === 'text' ? choicesOf(texts) : [];
  const agree = texts.every((text) => named.includes(textKey(text)));
  const choices = type === 'text' && named.length > 0 && agree ? named : repeated;
  const format = type === 'text' && choices.length === 0 ? formatOf(texts) : undefined;
  const isFilled = rowsSeen >= FEWEST_CELLS && rowsFilled === rowsSeen;
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
