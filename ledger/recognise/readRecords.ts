import type { Field } from '../kinds/kind';
import type { Problem } from '../problem';
import { problemAt } from '../check/problemAt';
import { suggestedFix } from '../check/suggestedFix';
import type { ReadingContext } from '../values/cellContent';
import type { DateValue, FieldValue } from '../values/fieldValue';
import { isNegativePoints } from '../values/points';
import { columnReader, type ColumnReader } from '../values/columnReader';
import { trimmed, withoutBlanks } from '../values/textKey';
import type { Header } from './header';
import type { LedgerRecord, SkippedRow, SkipReason } from './recognised';
import { skipReasonOf } from './rowReason';
import type { SheetGrid } from './sheetGrid';

/** A column whose meaning is known. */
export interface MappedColumn {
  /** Counts from 1. */
  readonly column: number;
  readonly header: string;
  readonly field: Field;
}

export interface ReadRecords {
  readonly records: readonly LedgerRecord[];
  readonly skippedRows: readonly SkippedRow[];
  readonly problems: readonly Problem[];
}

/** Fields whose dates lie ahead of the ledger's month. */
const AHEAD: ReadonlySet<string> = new Set([
  'deadline',
  'feedbackDue',
  'liftedDate',
  'verifiedDate',
  'doneDate',
  'feedbackDate',
]);

const TAIL: ReadonlySet<SkipReason> = new Set(['total', 'note', 'signature']);

/** A column made ready for reading row after row. */
interface ReadColumn extends MappedColumn {
  readonly read: ColumnReader;
  readonly isDate: boolean;
  readonly isSigned: boolean;
}

interface NamedColumn extends Pick<MappedColumn, 'header'> {
  readonly field: Pick<Field, 'id'>;
}

/** One 得失分 column holds both: a minus sign takes points away, a plus sign or none adds them (contract.md). */
export function isSignedColumn(mapped: NamedColumn, columns: readonly NamedColumn[]): boolean {
  return (
    mapped.field.id === 'deduction' &&
    /得失分|加减分|奖扣分?|奖惩分/.test(withoutBlanks(mapped.header.split('/').at(-1) ?? '')) &&
    !columns.some(({ field }) => field.id === 'bonus')
  );
}

function readyColumns(columns: readonly MappedColumn[], context: ReadingContext): readonly ReadColumn[] {
  return columns.map((mapped) => ({
    ...mapped,
    read: columnReader(mapped.field, {
      ...context,
      header: mapped.header,
      ahead: AHEAD.has(mapped.field.id),
    }),
    isDate: mapped.field.type === 'date',
    isSigned: isSignedColumn(mapped, columns),
  }));
}

/** Reads one row; what can't be read as its field's type is left out and reported. */
function readRow(
  grid: SheetGrid,
  row: number,
  columns: readonly ReadColumn[],
  { organisation }: ReadingContext,
  problems: Problem[],
): LedgerRecord {
  const values: Record<string, FieldValue> = {};
  const raw: Record<string, string> = {};
  let rowDate: DateValue | undefined;
  for (const { column, field, read, isDate, isSigned } of columns) {
    const cell = grid.content(row, column);
    if (cell.value === null) continue;
    raw[field.id] = trimmed(typeof cell.value === 'string' ? cell.value : cell.text);
    const reading = read(cell, rowDate);
    if (!reading.ok) {
      const fix = suggestedFix(reading.fault, cell.text, field, organisation);
      problems.push(problemAt(grid, row, column, field, reading.fault, fix));
    } else if (reading.value !== undefined) {
      values[isSigned && !isNegativePoints(cell) ? 'bonus' : field.id] = reading.value;
      if (isDate) rowDate ??= reading.value as DateValue;
    }
  }
  return grid.isHiddenRow(row) ? { row, values, raw, hidden: true } : { row, values, raw };
}

/**
 * Fills what continues a group from above: a unit, post, domain, month, date or problem whose cell is empty while the
 * serial number goes on, and no group field to its left starts anew (contract.md). Beside a date of its own only what
 * a record must have is filled: an optional field may well be meant to be empty.
 */
function continued(
  record: LedgerRecord,
  above: LedgerRecord | null,
  serial: Field | undefined,
  groups: readonly Field[],
): LedgerRecord {
  if (above === null || groups.every(({ id }) => record.raw[id] !== undefined)) return record;
  if (serial !== undefined && !followsOn(above.values[serial.id], record.values[serial.id])) return record;
  const filled: Record<string, FieldValue> = {};
  let hasOwnDate = false;
  for (const field of groups) {
    const before = above.values[field.id];
    if (record.raw[field.id] === undefined) {
      if (before !== undefined && (!hasOwnDate || field.required === true)) filled[field.id] = before;
    } else if (record.raw[field.id] !== above.raw[field.id]) {
      // Another spelling of the same unit begins a group of its own too.
      if (field.type !== 'date') break;
      hasOwnDate = true;
    }
  }
  if (Object.keys(filled).length === 0) return record;
  return { ...record, values: { ...record.values, ...filled } };
}

function followsOn(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  return typeof before === 'number' && typeof after === 'number' && after === before + 1;
}

/** Below the last record and its total, notes or signatures no group of records begins any more. */
function withTailNotes(skipped: readonly SkippedRow[], lastRecord: number): readonly SkippedRow[] {
  return skipped.map(({ row, reason }, i) => {
    const isTail = row > lastRecord && TAIL.has(skipped[i - 1]?.reason ?? 'blank');
    return { row, reason: isTail && reason === 'section' ? 'note' : reason };
  });
}

/** So many rows are read in one step. */
const ROWS_A_STEP = 1000;

/**
 * Reads all rows below the header: records, and the rows that are none with their reason. Yields after every thousand
 * rows, so that a caller may pause.
 */
export function* readRecords(
  grid: SheetGrid,
  header: Header,
  columns: readonly MappedColumn[],
  context: ReadingContext,
): Generator<void, ReadRecords> {
  const records: LedgerRecord[] = [];
  const skippedRows: SkippedRow[] = [];
  const problems: Problem[] = [];
  const ready = readyColumns(columns, context);
  const fields = columns.map(({ field }) => field);
  const serial = fields.find(({ type }) => type === 'serial');
  const groups = fields.filter((field) => field.continues === true);
  let above: LedgerRecord | null = null;
  const readRows = (first: number, last: number): void => {
    for (let row = first; row <= last; row++) {
      const reason = skipReasonOf(grid, row, header);
      if (reason !== null) {
        skippedRows.push({ row, reason });
        if (reason !== 'repeatedHeader') above = null;
        continue;
      }
      const record = continued(readRow(grid, row, ready, context, problems), above, serial, groups);
      records.push(record);
      above = record;
    }
  };
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= header.lastTableRow; row += ROWS_A_STEP) {
    readRows(row, Math.min(row + ROWS_A_STEP - 1, header.lastTableRow));
    yield;
  }
  // Blank rows after the last row that says anything are only the end of the sheet.
  while (
    skippedRows.at(-1)?.reason === 'blank' &&
    (skippedRows.at(-1)?.row ?? 0) > (records.at(-1)?.row ?? 0)
  ) {
    skippedRows.pop();
  }
  return { records, skippedRows: withTailNotes(skippedRows, records.at(-1)?.row ?? 0), problems };
}
