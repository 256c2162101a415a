import type { Field, FieldType } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { readField } from '../values/readField';
import { textKey } from '../values/textKey';

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

/** The share of sampled cells that can be read as the field's type; null where the column is empty. */
export function readableShare(
  sample: readonly CellContent[],
  field: Field,
  context: ReadingContext,
): number | null {
  if (sample.length === 0) return null;
  const readable = sample.filter((cell) => readField(cell, field, context).ok).length;
  return readable / sample.length;
}

const isLong = (cell: CellContent): boolean => textKey(cell.text).length > 12;
const isNumber = (cell: CellContent): boolean => /^[-+(]?[\d.,]+%?[)分]?$/.test(textKey(cell.text));
const share = (sample: readonly CellContent[], test: (cell: CellContent) => boolean): number =>
  sample.length === 0 ? 0 : sample.filter(test).length / sample.length;

/** A column is weighed against the fields of every kind: what its values say of a type is worked out once. */
const EVIDENCE = new WeakMap<readonly CellContent[], Map<Field | FieldType, number>>();

/**
 * How well a column's values suit a field, -1…1. Words of a closed list and dates are strong evidence, free text is weak;
 * values that can't be read as the type speak against it.
 */
export function valueEvidence(sample: readonly CellContent[], field: Field, context: ReadingContext): number {
  const known = EVIDENCE.get(sample) ?? new Map<Field | FieldType, number>();
  EVIDENCE.set(sample, known);
  // Fields of most types read alike; words of a closed list are the field's own.
  const key = field.values === undefined ? field.type : field;
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
      return 0.3 - share(sample, isLong) - share(sample, isNumber);
    case 'unit':
      return unitEvidence(sample, context) - share(sample, isNumber);
    case 'text':
      return 0.1 - share(sample, isNumber) * 0.5;
  }
}

function unitEvidence(sample: readonly CellContent[], context: ReadingContext): number {
  const known = new Set(
    context.organisation.units.flatMap(({ name, aliases }) => [name, ...aliases].map(textKey)),
  );
  const isUnit = (cell: CellContent): boolean => {
    const key = textKey(cell.text);
    return known.has(key) || /(?:部|所|中心|室|科|班|站|公司|工区|办|队)(?:[、,;].*)?$/.test(key);
  };
  return share(sample, isUnit) - 0.5;
}
