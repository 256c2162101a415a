/** How a field's cells are read; the value types are those of `values/fieldValue.ts`. */
export const FIELD_TYPES = [
  'serial',
  'text',
  'date',
  'month',
  'unit',
  'people',
  'enum',
  'enums',
  'boolean',
  'points',
  'integer',
  'quantity',
  'percent',
  'cycle',
  'factor',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * What the cells of a text field look like: a number of a document, names of people or units, a sentence, a fault in
 * words (3户未抄表), a place in a rule (第12条), how much a fault costs (每户扣0.5分), a value to be reached (≥98%), a word
 * that things are counted by (户, 件).
 */
export type TextShape = 'code' | 'names' | 'sentence' | 'fault' | 'citation' | 'penalty' | 'goal' | 'counter';

export interface Field {
  readonly id: string;
  /** The canonical Chinese header. */
  readonly header: string;
  readonly type: FieldType;
  /** What a text field's cells look like, where that tells it from others. */
  readonly shape?: TextShape;
  readonly required?: boolean;
  /** The canonical words of an enum. */
  readonly values?: readonly string[];
  /** Other spellings of the header; recognition weighs them, it does not depend on them. */
  readonly headerVariants?: readonly string[];
  /** Other words for a canonical value: { 已整改: ['已完成', '整改完毕'] }. */
  readonly valueVariants?: Readonly<Record<string, readonly string[]>>;
  /** Empty cells continue the value above while the serial number goes on (unit, post, domain, month, date, problem). */
  readonly continues?: boolean;
}

export const KIND_IDS = [
  'indicators',
  'checks',
  'rectifications',
  'scores',
  'warnings',
  'performance',
  'riskCensus',
  'supervised',
  'interviews',
  'meetings',
  'policies',
  'advice',
  'decomposition',
  'workload',
  'organisation',
] as const;

export type KindId = (typeof KIND_IDS)[number];

export function isKindId(id: string): id is KindId {
  return KIND_IDS.some((known) => known === id);
}

/** A kind of ledger: its fields in ledger order. */
export interface Kind {
  readonly id: KindId;
  readonly name: string;
  /** Other names that titles and sheet tabs use. */
  readonly nameVariants?: readonly string[];
  readonly fields: readonly Field[];
}
