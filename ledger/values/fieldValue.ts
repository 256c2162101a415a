import type { PlainDate } from '../calendar/plainDate';

export type DatePrecision = 'day' | 'xun' | 'month' | 'quarter' | 'year' | 'open';

/** A date as a ledger states it. For a range `date`..`end`; for a deadline such as 3月底 `date` is the last day. */
export interface DateValue {
  readonly date: PlainDate;
  readonly precision: DatePrecision;
  readonly end?: PlainDate;
  /** The year was taken from title, meta line, sheet or file name. */
  readonly inferredYear?: true;
}

export interface QuantityValue {
  readonly value: number;
  readonly unit: string;
  readonly approximate?: true;
}

export type CyclePeriod = 'day' | 'week' | 'xun' | 'month' | 'quarter' | 'halfYear' | 'year';
export type CycleValue = { readonly times: number; readonly per: CyclePeriod } | 'anytime';

/**
 * The value of one field. Points and percentages are decimal strings ("0.5"), months "YYYY-MM", people and enums arrays,
 * a unit a string or (several in one cell) an array, a boolean null where it does not apply.
 */
export type FieldValue =
  string | number | boolean | null | readonly string[] | DateValue | QuantityValue | CycleValue;
