import type { Field, Kind } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { bestAssignment } from './assignment';
import { valueEvidence } from './columnProfile';
import type { HeaderColumn } from './header';
import { headerSimilarity } from './headerSimilarity';

/** A column as mapping sees it. */
export interface ColumnEvidence {
  readonly header: HeaderColumn;
  readonly sample: readonly CellContent[];
}

export interface FieldMapping {
  readonly field: Field;
  /** 0…1. */
  readonly confidence: number;
  readonly reason: string;
}

/** Mappings below this are none: the column stays unknown. */
const LOWEST_SCORE = 0.44;
/** A header this similar names its field whatever the values say. */
const CERTAIN_NAME = 0.95;

const DISTINCTIVE: ReadonlySet<string> = new Set([
  'date',
  'month',
  'enum',
  'enums',
  'points',
  'percent',
  'cycle',
  'boolean',
]);

interface Score {
  readonly total: number;
  readonly name: number;
  readonly values: number;
  readonly place: number;
}

/** How well the column's place suits the field's: columns keep the order of their fields in most ledgers. */
function placeEvidence(columnShare: number, fieldShare: number): number {
  return 0.5 - Math.abs(columnShare - fieldShare);
}

function scoreOf(column: ColumnEvidence, field: Field, context: ReadingContext, place: number): Score {
  const name = headerSimilarity(column.header.path, field);
  const reading = { ...context, header: column.header.path.join('/') };
  const values = valueEvidence(column.sample, field, reading);
  // A wording never seen before may still map when its values are of a distinctive type and say so clearly.
  const unheard = name < 0.3 && !(DISTINCTIVE.has(field.type) && values > 0.55);
  const total = unheard ? 0 : name * 0.8 + values * 0.18 + place * 0.06;
  return { total, name, values, place };
}

function reasonOf({ name, values }: Score, field: Field): string {
  if (name >= CERTAIN_NAME) return `表头就是“${field.header}”或其常见写法`;
  const cells = values > 0.4 ? '，内容也相符' : '';
  if (name >= 0.6) return `表头与“${field.header}”相近${cells}`;
  return `表头少见，按内容判断为“${field.header}”`;
}

/** The best mapping of a table's columns to a kind's fields, each field at most once; null for an unknown column. */
export function mapColumns(
  columns: readonly ColumnEvidence[],
  kind: Kind,
  context: ReadingContext,
): ReadonlyArray<FieldMapping | null> {
  const scores = columns.map((column, i) =>
    kind.fields.map((field, j) =>
      scoreOf(column, field, context, placeEvidence(i / columns.length, j / kind.fields.length)),
    ),
  );
  // Squares, so that two sure mappings beat one sure and two middling ones.
  const assigned = bestAssignment(
    scores.map((row) => row.map(({ total }) => (total >= LOWEST_SCORE ? total * total : 0))),
  );
  return assigned.map((fieldIndex, i) => {
    const field = kind.fields[fieldIndex];
    const score = scores[i]?.[fieldIndex];
    if (field === undefined || score === undefined) return null;
    return { field, confidence: Math.min(1, Math.max(0, score.total)), reason: reasonOf(score, field) };
  });
}
