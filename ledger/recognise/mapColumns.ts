import type { Field, Kind } from '../kinds/kind';
import type { CellContent, ReadingContext } from '../values/cellContent';
import { alternatingPoints } from './alternatingPoints';
import { bestAssignment } from './assignment';
import { namesShare, readableShare, shapeShare, valueEvidence } from './columnProfile';
import { headerNames, type TableAnswer } from './answers';
import type { HeaderColumn } from './header';
import { headingEvidence } from './headingEvidence';
import { headerSimilarity } from './headerSimilarity';
import { speaksOfAnother } from './speaksOfAnother';
import { countsUp, valuesSpeak } from './valuesSpeak';
import { mapByContext } from './mapByContext';
import type { MappingReason } from './recognised';

/** A column as mapping sees it. */
export interface ColumnEvidence {
  readonly header: HeaderColumn;
  readonly sample: readonly CellContent[];
  /** How many rows were looked at, and in how many the cell was filled. */
  readonly rowsSeen: number;
  readonly rowsFilled: number;
  /** Of each row that was looked at, whether the cell says something: 0 and / say nothing. */
  readonly says: readonly boolean[];
  /** Whether it is the table's first column. */
  readonly isFirst: boolean;
}

export interface FieldMapping {
  readonly field: Field;
  /** 0…1. */
  readonly confidence: number;
  readonly reason: MappingReason;
}

/** Mappings below this are none: the column stays unknown. */
const LOWEST_SCORE = 0.44;
/** A header this similar names its field whatever the values say. */
const CERTAIN_NAME = 0.95;

/** A header that shares less than this with a field's names doesn't speak for it. */
const UNHEARD = 0.3;
/** Worth of values that nothing but the field holds. */
const VALUES_ALONE = 0.46;

/** Worth of two columns of points of which each row fills one. */
const ALTERNATING = 0.7;

/** What the header's last word says of the type counts less than the values do. */
const HEADING_WORTH = 0.06;

/** Where hardly a cell of several is what the field holds, only the field's very name is believed. */
const HOPELESS = { values: -0.6, cells: 4 } as const;

/** From so many cells and this share of them on, codes are no running numbers; longer names say what is numbered. */
const OTHER_NUMBERS = { cells: 3, share: 0.8, name: 2 } as const;

/** 年假 under 类型 is no kind of meeting: a closed list that holds none of a column's words is another's. */
export function holdsNone({ sample }: ColumnEvidence, field: Field, reading: ReadingContext): boolean {
  return field.type === 'enum' && readableShare(sample, field, reading) === 0;
}

/** No sentence is made of people's names alone. */
function areNamesIn({ sample }: ColumnEvidence, { shape }: Field): boolean {
  return (shape === 'fault' || shape === 'sentence') && namesShare(sample) >= ALL_NAMES;
}

const ALL_NAMES = 0.8;

interface Score {
  readonly total: number;
  readonly name: number;
  readonly values: number;
  readonly place: number;
}

/** The user's word outweighs all evidence. */
const AS_SAID: Score = { total: 1, name: 1, values: 1, place: 1 };
const NOT_SAID: Score = { total: 0, name: 0, values: 0, place: 0 };

/** How well the column's place suits the field's: columns keep the order of their fields in most ledgers. */
function placeEvidence(columnShare: number, fieldShare: number): number {
  return 0.5 - Math.abs(columnShare - fieldShare);
}

/**
 * 编号 over numbers of documents or equipment (SB-017, 督〔2019〕3号) is no running number, whatever it is called; 摄像机编码
 * is none unless it counts up.
 */
function isOtherNumber({ header: { path }, sample }: ColumnEvidence, { type }: Field): boolean {
  const name = path.at(-1) ?? '';
  if (type !== 'serial' || /序/.test(name) || sample.length < OTHER_NUMBERS.cells) return false;
  const isOfAnother = name.length > OTHER_NUMBERS.name && !countsUp(sample);
  return isOfAnother || shapeShare(sample, 'code') >= OTHER_NUMBERS.share;
}

function scoreOf(column: ColumnEvidence, field: Field, reading: ReadingContext, place: number): Score {
  const name = headerSimilarity(column.header.path, field);
  const values = valueEvidence(column.sample, field, reading);
  const heading = headingEvidence(column.header.path, field) * HEADING_WORTH;
  const named = name * 0.76 + values * 0.24 + place * 0.06 + (name < CERTAIN_NAME ? heading : 0);
  const isHopeless =
    column.sample.length >= HOPELESS.cells &&
    ((name < CERTAIN_NAME && (values <= HOPELESS.values || areNamesIn(column, field))) ||
      holdsNone(column, field, reading));
  const heard =
    name >= UNHEARD ? named : name * 0.3 + (valuesSpeak(column, field, reading) ? VALUES_ALONE : 0);
  // 检查人 may be who verifies only where its place says so.
  const isOther = speaksOfAnother(column.header.path, field) || isOtherNumber(column, field);
  const total = isHopeless || isOther ? 0 : heard;
  return { total, name, values, place };
}

/** An empty column, as in a ledger that nobody has filled yet, has nothing to say against its own name. */
function confidenceOf({ total, name }: Score, column: ColumnEvidence | undefined): number {
  const isCertain = column?.sample.length === 0 && name >= CERTAIN_NAME;
  return Math.min(1, Math.max(0, total, isCertain ? name * CERTAIN_NAME : 0));
}

function reasonOf(score: Score): MappingReason {
  if (score === AS_SAID) return 'said';
  const { name, values } = score;
  if (name >= CERTAIN_NAME) return 'name';
  if (name >= 0.6) return values > 0.4 ? 'similarNameAndValues' : 'similarName';
  return 'values';
}

/** The best mapping of a table's columns to a kind's fields, each field at most once; null for an unknown column. */
export function mapColumns(
  columns: readonly ColumnEvidence[],
  kind: Kind,
  context: ReadingContext,
  answer: TableAnswer | null = null,
): ReadonlyArray<FieldMapping | null> {
  const names = headerNames(columns.map(({ header }) => header));
  const said = names.map((name) => answer?.columns[name]?.field);
  const pair = alternatingPoints(columns);
  const scores = columns.map((column, i) => {
    const reading = { ...context, header: column.header.path.join('/') };
    return kind.fields.map((field, j) => {
      if (said[i] !== undefined) return said[i] === field.id ? AS_SAID : NOT_SAID;
      if (said.includes(field.id)) return NOT_SAID;
      const place = placeEvidence(i / columns.length, j / kind.fields.length);
      const score = scoreOf(column, field, reading, place);
      const isOfPair =
        pair !== null &&
        ((field.id === 'bonus' && pair.bonus === i) || (field.id === 'deduction' && pair.deduction === i));
      return isOfPair ? { ...score, total: Math.max(score.total, ALTERNATING) } : score;
    });
  });
  // Squares, so that two sure mappings beat one sure and two middling ones.
  const assigned = bestAssignment(
    scores.map((row) => row.map(({ total }) => (total >= LOWEST_SCORE ? total * total : 0))),
  );
  const mapped = assigned.map((fieldIndex, i) => {
    const field = kind.fields[fieldIndex];
    const score = scores[i]?.[fieldIndex];
    if (field === undefined || score === undefined) return null;
    return { field, confidence: confidenceOf(score, columns[i]), reason: reasonOf(score) };
  });
  // Whatever the user has said of a column, it is not guessed.
  const isOpen = (column: number, field: Field): boolean =>
    said[column] === undefined && !said.includes(field.id);
  const nameScore = (column: number, field: number): number => scores[column]?.[field]?.name ?? 0;
  return mapByContext(columns, kind, context, mapped, nameScore, isOpen);
}
