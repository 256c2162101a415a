import { datePartsOf } from '../../ledger/calendar/plainDate';
import type { KindId } from '../../ledger/kinds/kind';
import { isSignedColumn } from '../../ledger/recognise/readRecords';
import type { LedgerRecord, RecognisedTable, RecognisedWorkbook } from '../../ledger/recognise/recognised';
import { COMPANY, type RecordValues } from '../../ledger/wire/recordValues';
import { fingerprint } from './fingerprint';

/** A row of the workbook as the shared ledger would take it. */
export interface WorkbookRecord {
  readonly kind: KindId;
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly year: number;
  readonly values: RecordValues;
  /** Changes when the values, the unit or the year do. */
  readonly fingerprint: string;
  /** Fields whose cells are empty, and those whose cells hold what nobody can read. */
  readonly blank: readonly string[];
  readonly unread: readonly string[];
}

export interface RememberedRow extends Omit<WorkbookRecord, 'values' | 'blank' | 'unread'> {
  /** The fields that it has told the shared ledger, or was told: no others are its own to clear. */
  readonly fields: readonly string[];
}

/** Whether the row has a cell for the field. */
export function hasCell({ values, blank, unread }: WorkbookRecord, field: string): boolean {
  return values[field] !== undefined || blank.includes(field) || unread.includes(field);
}

/** The table of one sheet and kind; its rows in sheet order. */
export interface WorkbookTable {
  readonly kind: KindId;
  readonly sheet: string;
  /** Of its title or sheet, where they name one. */
  readonly month: number | null;
  readonly records: readonly WorkbookRecord[];
}

/** All records of known kinds. `fallbackYear` is for those that neither a date nor their table's title puts into a year. */
export function tablesOf(workbook: RecognisedWorkbook, fallbackYear: number): readonly WorkbookTable[] {
  return workbook.sheets.flatMap(({ name, tables }) =>
    tables.flatMap((table) => {
      if (table.ledger === 'other') return [];
      const kind = table.ledger;
      const missing = missingFields(table);
      const records = table.records.map((record): WorkbookRecord => {
        const { row, values } = record;
        const unit = unitOf(kind, values);
        const year = yearOf(values) ?? table.year ?? fallbackYear;
        const own = fingerprint([kind, unit, year, values]);
        const { blank, unread } = missing(record);
        return { kind, sheet: name, row, unit, year, values, fingerprint: own, blank, unread };
      });
      return [{ kind, sheet: name, month: table.month, records }];
    }),
  );
}

/** Tells of a record what its table has columns for and its values lack. */
function missingFields(
  table: RecognisedTable,
): (record: LedgerRecord) => Pick<WorkbookRecord, 'blank' | 'unread'> {
  const columns = table.columns.flatMap(({ header, field }) =>
    field === null ? [] : [{ header, field: { id: field } }],
  );
  const isSigned = columns.some((column) => isSignedColumn(column, columns));
  const fields = new Set([...columns.map(({ field }) => field.id), ...(isSigned ? ['bonus'] : [])]);
  const cellOf = (field: string): string => (isSigned && field === 'bonus' ? 'deduction' : field);
  const placeOf = (row: number, field: string | null): string => JSON.stringify([row, field]);
  const faulty = new Set(table.problems.map(({ row, field }) => placeOf(row, field)));
  return ({ row, values, raw }) => {
    const blank: string[] = [];
    const unread: string[] = [];
    for (const field of fields) {
      if (values[field] !== undefined) continue;
      const cell = cellOf(field);
      const isUnread = raw[cell] !== undefined && faulty.has(placeOf(row, cell));
      (isUnread ? unread : blank).push(field);
    }
    return { blank, unread };
  };
}

/** The roster lists units, it belongs to none of them; nor does what several units share. */
function unitOf(kind: KindId, { unit }: RecordValues): string {
  const isOneUnit = kind !== 'organisation' && typeof unit === 'string' && unit.trim() !== '';
  return isOneUnit ? unit.trim() : COMPANY;
}

/** The year of the record's month, or of its first date in the order of its fields. */
function yearOf(values: RecordValues): number | null {
  if (typeof values.month === 'string' && /^\d{4}-\d{2}$/.test(values.month))
    return Number(values.month.slice(0, 4));
  for (const value of Object.values(values))
    if (typeof value === 'object' && value !== null && 'precision' in value) {
      return datePartsOf(value.date).year;
    }
  return null;
}

/** What is remembered of a row: of its values only which fields have any. */
export function rememberedOf({
  kind,
  sheet,
  row,
  unit,
  year,
  values,
  fingerprint: own,
}: WorkbookRecord): RememberedRow {
  return { kind, sheet, row, unit, year, fingerprint: own, fields: Object.keys(values) };
}
