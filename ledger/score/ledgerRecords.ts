import type { KindId } from '../kinds/kind';
import type { LedgerRecord, RecognisedWorkbook } from '../recognise/recognised';
import type { DateValue, FieldValue, QuantityValue } from '../values/fieldValue';
import { fractionOf, ZERO, type Fraction } from './fraction';

/** A record with the sheet it stands on. */
export interface PlacedRecord extends LedgerRecord {
  readonly sheet: string;
}

/** All records of a kind, from every sheet that is such a ledger (one a month, say). */
export function recordsOf(workbook: RecognisedWorkbook, kind: KindId): readonly PlacedRecord[] {
  return workbook.sheets.flatMap(({ name, table }) =>
    table?.ledger === kind ? table.records.map((record) => ({ ...record, sheet: name })) : [],
  );
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A unit field's units: one, several, or none. */
export function unitsOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

export function dateOf(value: FieldValue | undefined): DateValue | null {
  return typeof value === 'object' && value !== null && 'precision' in value ? value : null;
}

/** The month `YYYY-MM` of a date field. */
export function monthOf(value: FieldValue | undefined): string | null {
  return dateOf(value)?.date.slice(0, 7) ?? null;
}

export function quantityOf(value: FieldValue | undefined): QuantityValue | null {
  return typeof value === 'object' && value !== null && 'value' in value ? value : null;
}

/** Points of a field, 0 where it has none. */
export function pointsOf(value: FieldValue | undefined): Fraction {
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? fractionOf(value) : ZERO;
}
