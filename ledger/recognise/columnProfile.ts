import type { Field, FieldType, TextShape } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { readField } from '../values/readField';
import { isPlaceholder, textKey } from '../values/textKey';
import { hasShape, type CellShape } from './cellShape';

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
 * A column is weighed against the fields of every kind: what its cells show is worked out once, by shape, by type or (for
 * words of a closed list, which are the field's own) by field.
 */
const MEASURED = new WeakMap<readonly CellContent[], Map<unknown, number | null>>();

/** What was found out about a sample before, or what measuring it finds out now. */
export function measured<Value extends number | null>(
  sample: readonly CellContent[],
  key: unknown,
  measure: () => Value,
): Value {
  const known = MEASURED.get(sample) ?? new Map<unknown, number | null>();
  MEASURED.set(sample, known);
  const found = known.get(key);
  if (found !== undefined) return found as Value;
  const value = measure();
  known.set(key, value);
  return value;
}

const TELLING_CELLS = new WeakMap<readonly CellContent[], readonly CellContent[]>();

/** The cells that say something: 无 and / say nothing. */
function tellingCells(sample: readonly CellContent[]): readonly CellContent[] {
  const known = TELLING_CELLS.get(sample);
  if (known !== undefined) return known;
  const filtered = sample.filter((cell) => !isPlaceholder(cell.text));
  // The same cells are measured once.
  const telling = filtered.length === sample.length ? sample : filtered;
  TELLING_CELLS.set(sample, telling);
  return telling;
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
  return measured(sample, field.values === undefined ? `read ${field.type}` : field, () => {
    const telling = field.type === 'boolean' ? sample : tellingCells(sample);
    if (telling.length === 0) return null;
    return shareOf(telling, (cell) => readField(cell, field, context).ok);
  });
}

interface Distinct {
  readonly cell: CellContent;
  readonly times: number;
}

const DISTINCT = new WeakMap<readonly CellContent[], readonly Distinct[]>();

/** Cells that differ, with how often each comes: what repeats is tested once. */
function distinctCells(cells: readonly CellContent[]): readonly Distinct[] {
  const known = DISTINCT.get(cells);
  if (known !== undefined) return known;
  const found = new Map<string, { readonly cell: CellContent; times: number }>();
  for (const cell of cells) {
    const key = `${typeof cell.value} ${cell.format} ${cell.text}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, { cell, times: 1 });
    else same.times++;
  }
  const distinct = [...found.values()];
  DISTINCT.set(cells, distinct);
  return distinct;
}

/** The share of cells that pass a test. */
function shareOf(cells: readonly CellContent[], test: (cell: CellContent) => boolean): number {
  if (cells.length === 0) return 0;
  let passed = 0;
  for (const { cell, times } of distinctCells(cells)) if (test(cell)) passed += times;
  return passed / cells.length;
}

const share = (sample: readonly CellContent[], shape: CellShape): number =>
  measured(sample, shape, () => shareOf(sample, (cell) => hasShape(cell, shape)));

/** The share of cells that are names of people. */
export const namesShare = (sample: readonly CellContent[]): number => share(sample, 'names');

/** Words that are none of the things that other types hold. */
const plainShare = (sample: readonly CellContent[]): number =>
  measured(sample, 'plain', () =>
    shareOf(
      sample,
      (cell) => !(['number', 'dated', 'code', 'names'] as const).some((shape) => hasShape(cell, shape)),
    ),
  );

/** The share of cells that have the shape, names of people and of units being both names. */
export const shapeShare = (sample: readonly CellContent[], shape: TextShape | 'month'): number =>
  shape === 'names'
    ? measured(sample, 'names or unit', () =>
        shareOf(sample, (cell) => hasShape(cell, 'names') || hasShape(cell, 'unit')),
      )
    : shape === 'fault' || shape === 'citation'
      ? // Not every sentence about a fault has a word for it, nor every basis a number.
        (share(sample, 'sentence') + share(sample, shape)) / 2
      : share(sample, shape);

/**
 * How well a column's values suit a field, -1…1. Words of a closed list and dates are strong evidence, free text is weak;
 * values that can't be read as the type speak against it.
 */
export function valueEvidence(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const readable = (): number | null => readableShare(sample, field, context);
  switch (field.type) {
    case 'enum':
    case 'enums':
    case 'cycle':
    case 'boolean':
      return (readable() ?? 0.5) * 1.6 - 0.8;
    case 'date':
    case 'month':
      return (readable() ?? 1 / 1.7) * 1.7 - 1;
    case 'points':
    case 'percent':
    case 'integer':
    case 'factor':
    case 'quantity':
      return (readable() ?? 0.9 / 1.4) * 1.4 - 0.9;
    default:
      return tellingCells(sample).length === 0 ? 0 : shapeEvidence(sample, field);
  }
}

function shapeEvidence(sample: readonly CellContent[], { type, shape }: Field): number {
  switch (type) {
    case 'serial':
      return share(sample, 'number') * 0.6 - 0.3;
    case 'people':
      return share(sample, 'names') - share(sample, 'long') - share(sample, 'number') - 0.2;
    case 'unit':
      return share(sample, 'unit') - 0.5 - share(sample, 'number') - share(sample, 'counter');
    default: {
      // Dates and numbers are no text, whatever the header calls them.
      const plain = 0.1 - share(sample, 'number') * 0.5 - share(sample, 'dated') * 0.8;
      return shape === undefined ? plain : plain + 0.3 * shapeShare(sample, shape) - 0.1;
    }
  }
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
  text: 0.35,
};

const TELLING_SHAPES: Readonly<Record<TextShape, number>> = {
  code: 0.7,
  names: 0.7,
  sentence: 0.5,
  fault: 0.9,
  citation: 0.7,
  penalty: 0.8,
  goal: 0.8,
  counter: 1,
};

/** Whether a cell can be read as the field's type and shows no less than values of the type do. */
function suits(cell: CellContent, field: Field, context: ReadingContext): boolean {
  switch (field.type) {
    case 'people':
      return hasShape(cell, 'names');
    case 'unit':
      return hasShape(cell, 'unit') && !hasShape(cell, 'names');
    case 'percent':
      return /%$/.test(textKey(cell.text)) || cell.format.includes('%');
    case 'quantity':
      return hasShape(cell, 'number') || /^\D{0,2}\d+\D{1,3}$/.test(textKey(cell.text));
    case 'points':
    case 'integer':
      return /\d/.test(cell.text) && readField(cell, field, context).ok;
    case 'date':
      return !/^\d+(?:\.\d)?$/.test(textKey(cell.text)) && readField(cell, field, context).ok;
    case 'month':
      // A day has a month, but a column of days is none of months.
      return !hasShape(cell, 'dated') && readField(cell, field, context).ok;
    default:
      return readField(cell, field, context).ok;
  }
}

/** The share of cells that not only can be read as the field's type but show it; 0 where hardly a cell says anything. */
export function shownShare(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const telling = tellingCells(sample);
  if (telling.length < 2) return 0;
  return measured(telling, `suits ${field.type}`, () =>
    shareOf(telling, (cell) => suits(cell, field, context)),
  );
}

/**
 * How far a column's values alone say that it is the field, 0…1; 0 where fewer than two thirds of them suit it.
 */
export function valueFit(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const telling = tellingCells(sample);
  if (telling.length < 2) return 0;
  const { type, shape, values } = field;
  if (type === 'text') {
    const fitting = shape === undefined ? plainShare(telling) : shapeShare(telling, shape);
    return fitting < 2 / 3 ? 0 : fitting * (shape === undefined ? TELLING.text : TELLING_SHAPES[shape]);
  }
  const fitting =
    values === undefined ? shownShare(sample, field, context) : (readableShare(sample, field, context) ?? 0);
  return fitting < 2 / 3 ? 0 : fitting * TELLING[type];
}
