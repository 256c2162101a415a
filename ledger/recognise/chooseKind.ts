import type { Field, Kind } from '../kinds/kind';
import { kindOf, KINDS } from '../kinds/kinds';
import type { ReadingContext } from '../values/cellContent';
import type { TableAnswer } from './answers';
import { alternatingPoints } from './alternatingPoints';
import { headerSimilarity } from './headerSimilarity';
import { headersSpeakOf, nameEvidence } from './kindNames';
import { valuesSpeak } from './valuesSpeak';
import { holdsNone, mapColumns, type ColumnEvidence, type FieldMapping } from './mapColumns';

export interface ChosenKind {
  readonly kind: Kind;
  readonly mappings: ReadonlyArray<FieldMapping | null>;
  readonly confidence: number;
  /** How surely what the kind's records must have was found, 0…1. */
  readonly required: number;
}

/**
 * A table that is explained less well than this is of no known kind. Where neither title nor sheet name speak for the
 * kind, it must also explain the table clearly better than any other kind does: what is no ledger of ours resembles
 * several a little. Where not even a header or a closed list of words speaks of the kind, only a close match counts.
 */
const LOWEST_CONFIDENCE = { named: 0.43, nameless: 0.45, unspoken: 0.63 } as const;
const LEAD = { weight: 1.5, lowest: 0.6, unspoken: 0.66 } as const;
/**
 * What leaves all other kinds far behind, has what its records must have and knows most columns by more than their place
 * is known without a word, too.
 */
const FAR_AHEAD = { lead: 0.77, required: 0.65, confidence: 0.5, sureColumns: 0.5 } as const;
const SURE_COLUMN = 0.7;
/** Where the values of so many columns speak for themselves, less is asked of headers. */
const WELL_SPOKEN = { columns: 2, required: 0.5, confidence: 0.34 } as const;

/**
 * Real ledgers have many columns that no kind knows (photos, places, phones). So many sure ones, two more than any other
 * kind has, say enough where most of what records must have is among them.
 */
const MANY_SURE = { columns: 5, lead: 2, required: 0.45, confidence: 0.34 } as const;

/** Of two kinds that explain a table equally well, the one of which less is missing. */
const COMPLETE = 0.05;

/** Kinds that share so many of the fields which their records must have say the same of two sides. */
const SHARED_REQUIRED = 3;

/** A name of two characters is in many words: 会议 in 会议室. */
const SURE_NAME = 0.5;

/** Without half of what a kind's records must have, a table is a summary or a register that only shares some words. */
const LOWEST_REQUIRED_SHARE = 0.5;

/** 得失分 and 绩效管理 record the same events, 指标 and 风险排查 the same risks: that both explain a table is no doubt. */
function areAlike(a: Kind, b: Kind): boolean {
  const requiredIds = ({ fields }: Kind): readonly string[] =>
    fields.filter(({ required }) => required === true).map(({ id }) => id);
  const ofB = requiredIds(b);
  return requiredIds(a).filter((id) => ofB.includes(id)).length >= SHARED_REQUIRED;
}

function requiredShare(kind: Kind, found: readonly FieldMapping[]): { share: number; sure: number } {
  const required = kind.fields.filter((field) => field.required === true);
  const mapped = found.filter(({ field }) => field.required === true);
  const sure = mapped.reduce((sum, { confidence }) => sum + Math.min(1, confidence * 1.25), 0);
  return { share: mapped.length / required.length, sure: sure / required.length };
}

/** How well a kind explains a table: its columns, the kind's required fields, and the names that stand above. */
function judge(
  kind: Kind,
  columns: readonly ColumnEvidence[],
  context: ReadingContext,
  names: readonly [string, string],
  answer: TableAnswer | null = null,
): ChosenKind {
  const mappings = mapColumns(columns, kind, context, answer);
  const found = mappings.filter((mapping): mapping is FieldMapping => mapping !== null);
  const explained = found.reduce((sum, { confidence }) => sum + confidence, 0) / columns.length;
  const required = requiredShare(kind, found);
  const confidence =
    required.share < LOWEST_REQUIRED_SHARE
      ? 0
      : explained * 0.55 + required.sure * 0.25 + nameEvidence(kind, ...names) * 0.2;
  return { kind, mappings, confidence, required: required.sure };
}

/** The kind that the user has named, with the columns as the user has said; null for a table that is no ledger of ours. */
export function chooseKindAsSaid(
  columns: readonly ColumnEvidence[],
  context: ReadingContext,
  names: readonly [string, string],
  answer: TableAnswer,
): ChosenKind | null {
  if (answer.ledger === 'other') return null;
  return { ...judge(kindOf(answer.ledger), columns, context, names, answer), confidence: 1 };
}

/** So many kinds are weighed in full; of the others not even the headers speak. */
const KINDS_WEIGHED = 6;

/** What a field whose values speak for themselves counts beside a header that names it fully. */
const SPOKEN_FIELD = 0.6;

/** Whether entries of the kind give points or take them away. */
const givesAndTakes = ({ fields }: Kind): boolean =>
  ['bonus', 'deduction'].every((id) => fields.some((field) => field.id === id));

/** Any ledger has a running number. */
const isTelling = ({ type }: Field): boolean => type !== 'serial';

/** The kinds that headers, values and names speak for most: weighing a kind looks closer, which takes its time. */
function likelyKinds(
  columns: readonly ColumnEvidence[],
  context: ReadingContext,
  names: readonly [string, string],
): readonly Kind[] {
  const heard = KINDS.map((kind) => {
    const similarities = columns.map(({ header: { path } }) =>
      Math.max(...kind.fields.map((field) => headerSimilarity(path, field))),
    );
    const headers = similarities.reduce((sum, each) => sum + each * each, 0) / columns.length;
    const spoken = kind.fields.filter(
      (field) => isTelling(field) && columns.some((column) => valuesSpeak(column, field, context)),
    );
    const points = alternatingPoints(columns) !== null && givesAndTakes(kind) ? 2 : 0;
    const values = (SPOKEN_FIELD * (spoken.length + points)) / columns.length;
    return { kind, evidence: headers + values + nameEvidence(kind, ...names) };
  });
  return heard
    .sort((a, b) => b.evidence - a.evidence)
    .slice(0, KINDS_WEIGHED)
    .map(({ kind }) => kind);
}

/** Columns whose values say what they are, whatever they are called; a pair of points counts as two. */
function spokenColumns(
  columns: readonly ColumnEvidence[],
  { kind, mappings }: ChosenKind,
  context: ReadingContext,
): number {
  const points = givesAndTakes(kind) && alternatingPoints(columns) !== null ? 2 : 0;
  const spoken = mappings.filter((mapping, i) => {
    const column = columns[i];
    return (
      mapping !== null &&
      column !== undefined &&
      isTelling(mapping.field) &&
      valuesSpeak(column, mapping.field, context)
    );
  });
  return spoken.length + points;
}

/** Columns other than numbers and remarks, which any table has, that are known by more than their place. */
const sureColumns = ({ mappings }: ChosenKind): number =>
  mappings.filter(
    (mapping) =>
      mapping !== null &&
      mapping.confidence >= SURE_COLUMN &&
      isTelling(mapping.field) &&
      mapping.field.id !== 'remark',
  ).length;

const rankOf = ({ kind, mappings, confidence }: ChosenKind): number =>
  confidence + (mappings.filter((mapping) => mapping !== null).length / kind.fields.length) * COMPLETE;

/** The kind of ledger that explains a table best; null where none does. */
export function chooseKind(
  columns: readonly ColumnEvidence[],
  context: ReadingContext,
  title: string,
  sheetName: string,
): ChosenKind | null {
  const judged = likelyKinds(columns, context, [title, sheetName]).map((kind) =>
    judge(kind, columns, context, [title, sheetName]),
  );
  const [best, ...others] = judged.sort((a, b) => rankOf(b) - rankOf(a));
  if (best === undefined) return null;
  const second = others.find(({ kind }) => !areAlike(kind, best.kind))?.confidence ?? 0;
  // Any table has a number and remarks.
  const known = best.mappings.filter(
    (mapping) => mapping !== null && mapping.field.type !== 'serial' && mapping.field.id !== 'remark',
  ).length;
  if (known < 2) return null;
  const { confidence } = best;
  const rivals = others.filter(({ kind }) => !areAlike(kind, best.kind));
  const hasManySure =
    sureColumns(best) >=
    Math.max(MANY_SURE.columns, ...rivals.map((rival) => sureColumns(rival) + MANY_SURE.lead));
  if (hasManySure && best.required >= MANY_SURE.required && confidence >= MANY_SURE.confidence) return best;
  if (nameEvidence(best.kind, title, sheetName) >= SURE_NAME)
    return confidence >= LOWEST_CONFIDENCE.named ? best : null;
  const isOthersList = (mapping: FieldMapping | null, i: number): boolean => {
    const column = columns[i];
    return mapping !== null && column !== undefined && holdsNone(column, mapping.field, context);
  };
  const isSpokenOf =
    headersSpeakOf(
      best.kind,
      columns.map(({ header }) => header),
    ) ||
    best.mappings.some((mapping, i) => mapping?.field.type === 'enum' && !isOthersList(mapping, i)) ||
    (givesAndTakes(best.kind) && alternatingPoints(columns) !== null);
  const lead = confidence + LEAD.weight * (confidence - second);
  const isClear = lead >= (isSpokenOf ? LEAD.lowest : LEAD.unspoken);
  const sure = best.mappings.filter((mapping) => (mapping?.confidence ?? 0) >= SURE_COLUMN).length;
  const isFarAhead =
    lead >= FAR_AHEAD.lead &&
    !best.mappings.some(isOthersList) &&
    best.required >= FAR_AHEAD.required &&
    sure >= columns.length * FAR_AHEAD.sureColumns;
  const unspoken = isFarAhead ? FAR_AHEAD.confidence : LOWEST_CONFIDENCE.unspoken;
  const isWellSpoken =
    best.required >= WELL_SPOKEN.required && spokenColumns(columns, best, context) >= WELL_SPOKEN.columns;
  const nameless = isWellSpoken ? WELL_SPOKEN.confidence : LOWEST_CONFIDENCE.nameless;
  const lowest = isSpokenOf ? nameless : unspoken;
  return isClear && confidence >= lowest ? best : null;
}
