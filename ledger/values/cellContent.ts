import type { CellValue } from '../cells';
import type { Organisation } from '../recognise/organisation';
import type { ProblemCode } from '../problem';
import type { Result } from '../result';
import type { DateValue, FieldValue } from './fieldValue';

/** A cell as a reader sees it. */
export interface CellContent {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  /** The number format. */
  readonly format: string;
}

/** What a reader knows besides the cell. */
export interface ReadingContext {
  readonly year: number | null;
  readonly month: number | null;
  readonly dateSystem: '1900' | '1904';
  readonly organisation: Organisation;
  /** The column's header, which may hold a unit: 抽查数量(户), 完成率(%). */
  readonly header: string;
  /** The row's first date, which 立行立改 means and deadlines without a year follow. */
  readonly rowDate?: DateValue;
  /** Whether dates of this field lie ahead of the ledger's month (deadlines). */
  readonly ahead?: boolean;
}

/** A value, `undefined` for an empty cell, or the code of what is wrong. Readers are total: they never throw. */
export type Reading = Result<FieldValue | undefined, ProblemCode>;

/** Excel's error values as they appear in a cell. */
export function isErrorText(value: CellValue): boolean {
  return (
    typeof value === 'string' && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/.test(value)
  );
}
