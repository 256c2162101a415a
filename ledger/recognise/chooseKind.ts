import type { Field, Kind } from '../kinds/kind';
import { kindOf, KINDS } from '../kinds/kinds';
import type { ReadingContext } from '../values/cellContent';
import { textKey } from '../values/textKey';
import type { TableAnswer } from './answers';
import { mapColumns, type ColumnEvidence, type FieldMapping } from './mapColumns';

export interface ChosenKind {
  readonly kind: Kind;
  readonly mappings: ReadonlyArray<FieldMapping | null>;
  readonly confidence: number;
}

/** A table that is explained less well than this is of no known kind; more is asked where no name speaks for the kind. */
const LOWEST_CONFIDENCE = { named: 0.45, nameless: 0.55 } as const;

/** 1 where title or sheet name says the kind's name, less for a part of it. */
function nameEvidence(kind: Kind, title: string, sheetName: string): number {
  const names = [kind.name, ...(kind.nameVariants ?? [])].map(textKey);
  const [titleKey, sheetKey] = [textKey(title), textKey(sheetName)];
  const longest = Math.max(
    0,
    ...names.filter((n) => titleKey.includes(n) || sheetKey.includes(n)).map((n) => n.length),
  );
  return Math.min(1, longest / 5);
}

/** Without half of what a kind's records must have, a table is a summary or a register that only shares some words. */
const LOWEST_REQUIRED_SHARE = 0.5;

function requiredShare(kind: Kind, fields: ReadonlySet<Field>): number {
  const required = kind.fields.filter((field) => field.required === true);
  return required.filter((field) => fields.has(field)).length / required.length;
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
  const required = requiredShare(kind, new Set(found.map(({ field }) => field)));
  const confidence =
    required < LOWEST_REQUIRED_SHARE
      ? 0
      : explained * 0.55 + required * 0.25 + nameEvidence(kind, ...names) * 0.2;
  return { kind, mappings, confidence };
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

/** The kind of ledger that explains a table best; null where none does. */
export function chooseKind(
  columns: readonly ColumnEvidence[],
  context: ReadingContext,
  title: string,
  sheetName: string,
): ChosenKind | null {
  const judged = KINDS.map((kind) => judge(kind, columns, context, [title, sheetName]));
  const best = judged.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const known = best.mappings.filter((mapping) => mapping !== null && mapping.field.type !== 'serial').length;
  const isNamed = nameEvidence(best.kind, title, sheetName) > 0;
  const lowest = isNamed ? LOWEST_CONFIDENCE.named : LOWEST_CONFIDENCE.nameless;
  return best.confidence >= lowest && known >= 2 ? best : null;
}
