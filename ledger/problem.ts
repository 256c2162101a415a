import type { CellValue } from './cells';

/** The defects of data that a check can report; what each means to a user is said in check/messages.ts. */
export type ProblemCode =
  | 'required.missing'
  | 'date.invalid'
  | 'date.ambiguous'
  | 'enum.unknown'
  | 'number.invalid'
  | 'points.currency'
  | 'unit.unknown'
  | 'serial.gap'
  | 'serial.duplicate'
  | 'order.dates'
  | 'state.contradiction'
  | 'separation.same'
  | 'total.mismatch'
  | 'duplicate.record'
  | 'formula.error';

/** A safe correction of one cell. `before` and `after` are for the preview, `content` and `format` are what is written. */
export interface Fix {
  readonly before: string;
  readonly after: string;
  readonly content: CellValue;
  readonly format?: string;
}

/** One defect of one cell or row. `row` counts from 1, `column` is a letter; null where it lies between cells. */
export interface Problem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly field: string | null;
  readonly code: ProblemCode;
  /** What the cell says. */
  readonly value: CellValue;
  /** What is wrong and what to do, in zh-CN; the pane words it in other languages by `code`. */
  readonly message: string;
  readonly fix?: Fix;
}
