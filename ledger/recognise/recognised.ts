import type { SheetVisibility } from '../cells';
import type { FieldType, KindId } from '../kinds/kind';
import type { Problem } from '../problem';
import type { FieldValue } from '../values/fieldValue';
import type { Organisation } from './organisation';

export type SkipReason =
  'blank' | 'subtotal' | 'total' | 'note' | 'signature' | 'section' | 'example' | 'repeatedHeader';

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/**
 * Why a column is taken for a field: the user has said so; its header is the field's name, or like it, with values that
 * fit or not; only its values, or these and its neighbours, say so.
 */
export type MappingReason =
  'said' | 'name' | 'similarName' | 'similarNameAndValues' | 'values' | 'neighbours';

/** What a column of the sheet means. */
export interface ColumnMapping {
  /** Letter of the sheet's column. */
  readonly column: string;
  /** The header's tiers joined with `/`, white space removed. */
  readonly header: string;
  /** The kind's field, or null where none fits. */
  readonly field: string | null;
  /** The field's type, or what an unknown column's own values suggest. */
  readonly type: FieldType;
  /** 0…1. */
  readonly confidence: number;
  /** Null for an unknown column. */
  readonly reason: MappingReason | null;
  /** What an unknown column's own values suggest: the words of a short list, whether it is always filled, whether no value repeats. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly unique?: boolean;
  /** How an unknown column's numbers of documents are made up, 0 standing for a digit: HY-0000-000. */
  readonly format?: string;
  /** Whether the sheet hides the column. */
  readonly hidden?: true;
}

/** A row of a sheet. */
export interface RecordPlace {
  readonly sheet: string;
  readonly row: number;
}

/** One row of a ledger. */
export interface LedgerRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** The text of every mapped cell as it stands in the sheet, by field. */
  readonly raw: Readonly<Record<string, string>>;
  readonly hidden?: true;
}

/** A table found on a sheet. `ledger` is 'other' for a table of no known kind; such a table lists no records. */
export interface RecognisedTable {
  readonly ledger: KindId | 'other';
  /** Whether the sheet is no list but forms to be filled in, one for each record: nothing is added below such. */
  readonly isForm?: true;
  readonly confidence: number;
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  /** The last row that belongs to the table, totals and signatures below its records included. */
  readonly lastRow: number;
  readonly skippedRows: readonly SkippedRow[];
  readonly columns: readonly ColumnMapping[];
  readonly records: readonly LedgerRecord[];
  readonly problems: readonly Problem[];
  /** Year (and month) of the table's title, meta line, sheet or file name, which complete dates such as 3月5日. */
  readonly year: number | null;
  readonly month: number | null;
}

export interface RecognisedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The sheet's tables, the main one first; none on a cover, on instructions, on an empty sheet. */
  readonly tables: readonly RecognisedTable[];
}

export interface RecognisedWorkbook {
  readonly file: string;
  readonly sheets: readonly RecognisedSheet[];
  /** From the workbook's 部门名册; empty without one. */
  readonly organisation: Organisation;
}
