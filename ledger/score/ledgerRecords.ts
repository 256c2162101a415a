import type { KindId } from '../kinds/kind';
import { findUnit } from '../recognise/findUnit';
import type { Organisation } from '../recognise/organisation';
import type { LedgerRecord, RecognisedWorkbook } from '../recognise/recognised';
import type { DateValue, FieldValue, QuantityValue } from '../values/fieldValue';
import { textKey } from '../values/textKey';
import { parseMilli, ZERO_MILLI, type Milli } from './milli';

/** A record with the sheet it stands on, so that every figure can name its rows. */
export interface PlacedRecord extends LedgerRecord {
  readonly sheet: string;
}

/** All records of a kind, whichever sheets they are spread over (one sheet a month, …). */
export function recordsOf(workbook: RecognisedWorkbook, kind: KindId): readonly PlacedRecord[] {
  return workbook.sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => ledger === kind)
      .flatMap(({ records }) => records.map((record) => ({ ...record, sheet: name }))),
  );
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The day of a date, the first of a range; null where the cell has none. */
export function dateOf(value: FieldValue | undefined): DateValue | null {
  return typeof value === 'object' && value !== null && 'date' in value ? value : null;
}

export function quantityOf(value: FieldValue | undefined): QuantityValue | null {
  return typeof value === 'object' && value !== null && 'unit' in value ? value : null;
}

export function integerOf(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export function pointsOf(value: FieldValue | undefined): Milli {
  return parseMilli(textOf(value)) ?? ZERO_MILLI;
}

/** The names in a cell of people or units. */
export function namesOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** `YYYY-MM` of a date or month field. */
export function monthOf(value: FieldValue | undefined): string | null {
  return dateOf(value)?.date.slice(0, 7) ?? (/^\d{4}-\d{2}$/.test(textOf(value)) ? textOf(value) : null);
}

/**
 * The roster's units that a cell names: each of several counts in full, 各供电所 stands for every unit whose name ends in
 * 供电所 (contract.md). A name that the roster doesn't know is left out.
 */
export function unitsOf(value: FieldValue | undefined, organisation: Organisation): readonly string[] {
  const names = namesOf(value).flatMap((name) => {
    if (textKey(name) === '各供电所')
      return organisation.units.filter((unit) => unit.name.endsWith('供电所')).map((unit) => unit.name);
    const unit = findUnit(name, organisation);
    return unit === null ? [] : [unit.name];
  });
  return [...new Set(names)];
}
