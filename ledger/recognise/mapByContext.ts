import type { Field, Kind, TextShape } from '../kinds/kind';
import type { ReadingContext } from '../values/cellContent';
import { bestAssignment } from './assignment';
import { valueFit } from './columnProfile';
import { headerConcepts } from './headerTerms';
import { headingEvidence } from './headingEvidence';
import { speaksOfAnother } from './speaksOfAnother';
import { medianDay } from './medianDay';
import type { ColumnEvidence, FieldMapping } from './mapColumns';

/** What each piece of evidence is worth; together about 1. */
const WORTH = { values: 0.33, name: 0.3, neighbours: 0.2, alone: 0.09, dates: 0.08, required: 0.06 } as const;
/** Mappings below this are none: the column stays unknown. */
const LOWEST_SCORE = 0.5;
/**
 * Where a table keeps the order of the kind's fields (in this share of its columns) and as many fields as columns are
 * missing in a gap, that says so much that less is asked of everything else.
 */
const GAP = { order: 0.75, score: 0.4, whisper: 0.1 } as const;
/** What looks like anything else (sentences, codes) needs a name that says at least this much. */
const WHISPER = 0.25;
/** What a last word that names the field's type (日期, 人, 分) counts as a name. */
const HEADED = 0.3;
const NO_PATH: readonly string[] = [];
/** Without a name of its own a mapping is never surer than this. */
const SUREST = 0.75;

interface Place {
  /** Index of the field that the nearest mapped column to the left and to the right holds. */
  readonly after: number;
  readonly before: number;
  /** Columns between those two that are mapped to nothing yet. */
  readonly width: number;
}

/** Where a column without a field stands among those that have one. */
function placeOf(index: number, fieldIndexes: readonly number[], fields: number): Place {
  let left = index - 1;
  while (left >= 0 && fieldIndexes[left] === -1) left--;
  let right = index + 1;
  while (right < fieldIndexes.length && fieldIndexes[right] === -1) right++;
  return {
    after: fieldIndexes[left] ?? -1,
    before: fieldIndexes[right] ?? fields,
    width: right - left - 1,
  };
}

/** How far the columns that are known keep the order of their fields, 0…1; a half where there are too few to tell. */
function orderKept(fieldIndexes: readonly number[]): number {
  const known = fieldIndexes.filter((index) => index !== -1);
  if (known.length < 3) return 0.5;
  const kept = known.filter((index, i) => i > 0 && index > (known[i - 1] ?? 0)).length;
  return kept / (known.length - 1);
}

/** 1 where exactly as many fields as columns are missing between the neighbours, 0 where the field belongs elsewhere. */
function neighbourEvidence({ after, before, width }: Place, field: number, free: readonly number[]): number {
  if (field < after || field > before) return 0;
  const missing = free.filter((each) => each > after && each < before).length;
  return 0.2 + (0.8 * Math.min(missing, width)) / Math.max(missing, width);
}

/** Whether a column's dates lie before and after those of known columns as the kind's fields do, -1…1. */
function dateEvidence(
  day: number | null,
  field: number,
  dates: ReadonlyArray<readonly [number, number]>,
): number {
  if (day === null || dates.length === 0) return 0;
  const agreeing = dates.map(([index, other]) => Math.sign(day - other) * Math.sign(field - index));
  return agreeing.reduce((sum, each) => sum + each, 0) / dates.length;
}

/** A last word that names the type is at least a whisper of a name; one that names another type makes the rest doubtful. */
function heardName(name: number, heading: -1 | 0 | 1): number {
  if (heading === 1) return Math.max(name, HEADED);
  return heading === -1 ? name * 0.6 : name;
}

/** Whether one column stands between two known ones, and one field of the kind between theirs. */
function isSinglePlace({ after, before, width }: Place): boolean {
  return width === 1 && after !== -1 && before === after + 2;
}

/** Shapes of what looks like anything: they need a whisper of a name, unless every record must have them. */
const LIKE_ANYTHING: ReadonlySet<TextShape> = new Set(['sentence', 'fault', 'code']);

function speaksAlone({ type, shape, required }: Field): boolean {
  if (type !== 'text') return true;
  if (shape === undefined) return false;
  return !LIKE_ANYTHING.has(shape) || (isProse(shape) && required === true);
}

/** 检查人 may be who verifies, where the place says so; who gives a task, issues or takes part is nobody else, a start no end. */
const NOTHING_ELSE: ReadonlySet<string> = new Set([
  '督办人',
  '发出人',
  '参会人',
  '开始时间',
  '加分部门',
  '扣分部门',
]);
const isNothingElse = (path: readonly string[]): boolean =>
  NOTHING_ELSE.has(headerConcepts(path.at(-1) ?? '').join(''));

const isProse = (shape: TextShape | undefined): boolean => shape === 'sentence' || shape === 'fault';

/**
 * Maps what headers alone leave open: a column of dates after the finding and before the completion is the deadline,
 * whatever it is called. Looks at what the values are, which fields are still free between the mapped neighbours, whether
 * the field is the only one that suits, the order of dates, and what little the name says.
 */
export function mapByContext(
  columns: readonly ColumnEvidence[],
  kind: Kind,
  context: ReadingContext,
  mapped: ReadonlyArray<FieldMapping | null>,
  nameScore: (column: number, field: number) => number,
  isOpen: (column: number, field: Field) => boolean,
): ReadonlyArray<FieldMapping | null> {
  const round = (
    before: ReadonlyArray<FieldMapping | null>,
    asked: Asked,
  ): ReadonlyArray<FieldMapping | null> => mapOpen(columns, kind, context, before, nameScore, isOpen, asked);
  const first = round(mapped, ANY_FIELD);
  // What was found is a neighbour of what is still open.
  const found = first === mapped ? first : round(first, ANY_FIELD);
  return hasMostRequired(kind, found) ? round(found, MISSING_FIELD) : found;
}

/** Whether half of what the kind's records must have is found. */
function hasMostRequired(kind: Kind, mapped: ReadonlyArray<FieldMapping | null>): boolean {
  const required = kind.fields.filter((field) => field.required === true).length;
  return mapped.filter((mapping) => mapping?.field.required === true).length * 2 >= required;
}

/** What a mapping must reach, and whether it is for a field that each record must have. */
interface Asked {
  readonly score: number;
  readonly isRequired: boolean;
}

const ANY_FIELD: Asked = { score: LOWEST_SCORE, isRequired: false };
/** Of a table that has most of what its kind's records must have, some open column holds what is missing. */
const MISSING_FIELD: Asked = { score: 0.25, isRequired: true };

function mapOpen(
  columns: readonly ColumnEvidence[],
  kind: Kind,
  context: ReadingContext,
  mapped: ReadonlyArray<FieldMapping | null>,
  nameScore: (column: number, field: number) => number,
  isOpen: (column: number, field: Field) => boolean,
  asked: Asked,
): ReadonlyArray<FieldMapping | null> {
  const fieldIndexes = mapped.map((mapping) => (mapping === null ? -1 : kind.fields.indexOf(mapping.field)));
  const free = kind.fields.map((_, index) => index).filter((index) => !fieldIndexes.includes(index));
  const open = columns.map((_, index) => index).filter((index) => mapped[index] === null);
  if (free.length === 0 || open.length === 0) return mapped;
  const order = orderKept(fieldIndexes);
  const days = columns.map(({ sample }, i) =>
    mapped[i]?.field.type === 'date' || mapped[i] === null ? medianDay(sample, context) : null,
  );
  const dates = fieldIndexes.flatMap((field, i) => {
    const day = days[i] ?? null;
    return field !== -1 && day !== null && kind.fields[field]?.type === 'date' ? [[field, day] as const] : [];
  });
  const scores = open.map((column) => {
    const sample = columns[column]?.sample ?? [];
    const path = columns[column]?.header.path ?? NO_PATH;
    const fits = free.map((index) => {
      const field = kind.fields[index];
      return field === undefined || !isOpen(column, field) ? 0 : valueFit(sample, field, context);
    });
    const place = placeOf(column, fieldIndexes, kind.fields.length);
    return free.map((index, j) => {
      const fit = fits[j] ?? 0;
      const field = kind.fields[index];
      if (fit === 0 || field === undefined || (asked.isRequired && field.required !== true)) return 0;
      const heading = headingEvidence(path, field);
      // Next to known columns any number may stand, and where something is missing not all that is left over is it.
      if (field.type === 'serial' || (heading === -1 && asked.isRequired && isProse(field.shape))) return 0;
      const name = heardName(nameScore(column, index), heading);
      const neighbours = neighbourEvidence(place, index, free);
      const fillsGap = neighbours === 1 && order >= GAP.order;
      if (speaksOfAnother(path, field) && (neighbours === 0 || isNothingElse(path))) return 0;
      const isOnlyPlace = fillsGap && isSinglePlace(place) && isProse(field.shape);
      if (name < (fillsGap ? GAP.whisper : WHISPER) && !speaksAlone(field) && !isOnlyPlace) return 0;
      const rivals = fits.filter((each) => each >= fit * 0.8).length;
      const score =
        WORTH.values * fit +
        WORTH.name * name +
        WORTH.neighbours * order * neighbours +
        WORTH.alone / rivals +
        (field.required === true ? WORTH.required : 0) +
        (field.type === 'date' ? WORTH.dates * dateEvidence(days[column] ?? null, index, dates) : 0);
      return score >= (fillsGap ? Math.min(GAP.score, asked.score) : asked.score) ? score : 0;
    });
  });
  if (scores.every((row) => row.every((score) => score === 0))) return mapped;
  const assigned = bestAssignment(scores.map((row) => row.map((score) => score * score)));
  const found = [...mapped];
  assigned.forEach((freeIndex, i) => {
    const field = kind.fields[free[freeIndex] ?? -1];
    const column = open[i];
    if (field === undefined || column === undefined) return;
    const confidence = Math.min(SUREST, scores[i]?.[freeIndex] ?? 0);
    found[column] = { field, confidence, reason: 'neighbours' };
  });
  return found;
}
