import type { Field, FieldType, TextShape } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { looksLikeName } from '../values/personName';
import { readPeople } from '../values/people';
import { readField } from '../values/readField';
import { isPlaceholder, textKey } from '../values/textKey';

/** At most this many cells of a column are looked at. */
const CELLS_SAMPLED = 40;

export function filledCells(cells: readonly CellContent[]): readonly CellContent[] {
  return cells.filter((cell) => textKey(cell.text) !== '');
}

/** Some of a column's filled cells, spread evenly. */
export function sampleOf(filled: readonly CellContent[]): readonly CellContent[] {
  const step = Math.max(1, Math.floor(filled.length / CELLS_SAMPLED));
  return filled.filter((_, i) => i % step === 0).slice(0, CELLS_SAMPLED);
}

/**
 * The share of sampled cells that can be read as the field's type; null where no cell says anything: a column of 无 and /
 * is none of dates.
 */
export function readableShare(
  sample: readonly CellContent[],
  field: Field,
  context: ReadingContext,
): number | null {
  const telling = field.type === 'boolean' ? sample : sample.filter((cell) => !isPlaceholder(cell.text));
  if (telling.length === 0) return null;
  const readable = telling.filter((cell) => readField(cell, field, context).ok).length;
  return readable / telling.length;
}

const isLong = (cell: CellContent): boolean => textKey(cell.text).length > 12;
const isNumber = (cell: CellContent): boolean => /^[-+(]?[\d.,]+%?[)分]?$/.test(textKey(cell.text));
/** HY-2019-003, 预警〔2016〕3号, 第3期: letters or brackets around digits. */
const isCode = (cell: CellContent): boolean =>
  /^(?=.*\d)(?:[\p{Script=Han}A-Za-z]{0,8}[-—〔[(【_#第]?[\d\-—/A-Za-z_〕\])】.]+[号期次]?)$/u.test(
    textKey(cell.text),
  ) && /[^\d.]/.test(textKey(cell.text));
/** A date with its month: 4月17日, 2019.4.17, 2019-04-17. */
const isDated = (cell: CellContent): boolean =>
  /^(?:(?:19|20)\d{2}[.\-/年])?\d{1,2}[.\-/月]\d{1,2}日?$/.test(textKey(cell.text)) &&
  /[年月]|\d[.\-/]\d+[.\-/]/.test(textKey(cell.text));
const isSentence = (cell: CellContent): boolean => {
  const { length } = textKey(cell.text);
  return length > 6 || (length > 3 && !isNames(cell) && !isNumber(cell) && !isCode(cell));
};

function isNames(cell: CellContent): boolean {
  const names = readPeople(cell, { organisation: { units: [] } });
  return names.ok && Array.isArray(names.value) && names.value.every((name) => looksLikeName(String(name)));
}

const UNIT_END =
  /(?:部|所|中心|室|科|班|组|站|公司|工区|办|队|局|处|厂|段|院|区|镇|乡|街道|支行|车间|学校|中学|小学|医院|集团|支部|委)(?:[、,;/(].*)?$/;

const share = (sample: readonly CellContent[], test: (cell: CellContent) => boolean): number =>
  sample.length === 0 ? 0 : sample.filter(test).length / sample.length;

const SHAPES: Readonly<
  Record<TextShape, (cell: CellContent, isUnit: (cell: CellContent) => boolean) => boolean>
> = {
  code: isCode,
  names: (cell, isUnit) => isNames(cell) || isUnit(cell),
  sentence: isSentence,
};

/** A column is weighed against the fields of every kind: what its values say of a type is worked out once. */
const EVIDENCE = new WeakMap<readonly CellContent[], Map<Field | FieldType | TextShape, number>>();

/**
 * How well a column's values suit a field, -1…1. Words of a closed list and dates are strong evidence, free text is weak;
 * values that can't be read as the type speak against it.
 */
export function valueEvidence(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const known = EVIDENCE.get(sample) ?? new Map<Field | FieldType | TextShape, number>();
  EVIDENCE.set(sample, known);
  // Fields of most types read alike; words of a closed list are the field's own.
  const key = field.values === undefined ? (field.shape ?? field.type) : field;
  const found = known.get(key) ?? measuredEvidence(sample, field, context);
  known.set(key, found);
  return found;
}

function measuredEvidence(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const readable = readableShare(sample, field, context);
  if (readable === null) return 0;
  switch (field.type) {
    case 'enum':
    case 'enums':
    case 'cycle':
    case 'boolean':
      return readable * 1.6 - 0.8;
    case 'date':
    case 'month':
      return readable * 1.7 - 1;
    case 'points':
    case 'percent':
    case 'integer':
    case 'factor':
    case 'quantity':
      return readable * 1.4 - 0.9;
    case 'serial':
      return share(sample, isNumber) * 0.6 - 0.3;
    case 'people':
      return share(sample, isNames) - share(sample, isLong) - share(sample, isNumber) - 0.2;
    case 'unit':
      return share(sample, unitTest(context)) - 0.5 - share(sample, isNumber);
    case 'text':
      return textEvidence(sample, field, context);
  }
}

function textEvidence(sample: readonly CellContent[], { shape }: Field, context: ReadingContext): number {
  // Dates and numbers are no text, whatever the header calls them.
  const plain = 0.1 - share(sample, isNumber) * 0.5 - share(sample, isDated) * 0.8;
  if (shape === undefined) return plain;
  const isUnit = unitTest(context);
  return plain + 0.3 * share(sample, (cell) => SHAPES[shape](cell, isUnit)) - 0.1;
}

function unitTest({ organisation }: ReadingContext): (cell: CellContent) => boolean {
  const known = new Set(organisation.units.flatMap(({ name, aliases }) => [name, ...aliases].map(textKey)));
  return (cell) => {
    const key = textKey(cell.text);
    return known.has(key) || (key.length <= 40 && UNIT_END.test(key));
  };
}

/** How far values alone tell what a column is, 0…1: dates, people and units look like nothing else, text like anything. */
const TELLING: Readonly<Record<FieldType, number>> = {
  date: 1,
  month: 0.8,
  enum: 1,
  enums: 1,
  cycle: 1,
  people: 1,
  unit: 1,
  boolean: 0.9,
  percent: 0.9,
  quantity: 0.6,
  factor: 0.8,
  points: 0.7,
  integer: 0.6,
  serial: 0.5,
  text: 0.4,
};

const TELLING_SHAPES: Readonly<Record<TextShape, number>> = { code: 0.7, names: 0.7, sentence: 0.5 };

/**
 * How far a column's values alone say that it is the field, 0…1; 0 where fewer than two thirds of them suit it.
 */
export function valueFit(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const isUnit = unitTest(context);
  const telling = sample.filter((cell) => !isPlaceholder(cell.text));
  if (telling.length < 2) return 0;
  const suits = (): number => {
    switch (field.type) {
      case 'people':
        return share(telling, isNames);
      case 'unit':
        return share(telling, (cell) => isUnit(cell) && !isNames(cell));
      case 'percent':
        return share(telling, (cell) => /%$/.test(textKey(cell.text)) || cell.format.includes('%'));
      case 'quantity':
        return share(telling, (cell) => isNumber(cell) || /^\D{0,2}\d+\D{1,3}$/.test(textKey(cell.text)));
      case 'points':
      case 'integer':
        return share(telling, (cell) => /\d/.test(cell.text) && readField(cell, field, context).ok);
      case 'date':
        return share(
          telling,
          (cell) => readField(cell, field, context).ok && !/^\d+(?:\.\d)?$/.test(textKey(cell.text)),
        );
      case 'month':
        // A day has a month, but a column of days is none of months.
        return share(telling, (cell) => readField(cell, field, context).ok && !isDated(cell));
      case 'text':
        return field.shape === undefined
          ? 0
          : share(telling, (cell) => SHAPES[field.shape ?? 'sentence'](cell, isUnit));
      default:
        return readableShare(telling, field, context) ?? 0;
    }
  };
  const fitting = suits();
  const telling01 = field.shape === undefined ? TELLING[field.type] : TELLING_SHAPES[field.shape];
  return fitting < 2 / 3 ? 0 : fitting * telling01;
}
