import { messageOf } from '../check/messages';
import type { Field } from '../kinds/kind';
import { findUnit } from '../recognise/findUnit';
import type { Organisation } from '../recognise/organisation';
import type { ColumnMapping, RecognisedTable } from '../recognise/recognised';
import type { ReadingContext } from '../values/cellContent';
import type { DateValue, FieldValue } from '../values/fieldValue';
import { readField } from '../values/readField';
import { trimmed } from '../values/textKey';
import { isUnitGroup } from '../values/unit';
import { fieldOfColumn } from './ledgerForm';

/** What was typed into a form, read as its fields' types. */
export interface FormEntry {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What is wrong, by field id: said beside the field. Empty where the record can be saved. */
  readonly messages: Readonly<Record<string, string>>;
}

export interface EntryContext {
  readonly organisation: Organisation;
  readonly dateSystem: '1900' | '1904';
}

function unitMessage(value: FieldValue | undefined, organisation: Organisation): string | null {
  if (organisation.units.length === 0) return null;
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  const unknown = names.find((name) => !isUnitGroup(name) && findUnit(name, organisation) === null);
  if (unknown === undefined) return null;
  const similar = organisation.units.find(({ name }) => name.includes(unknown) || unknown.includes(name));
  return similar
    ? `部门名册中没有“${unknown}”，是否为“${similar.name}”？`
    : `部门名册中没有“${unknown}”，请从列表中选择`;
}

interface FieldReading {
  readonly value: FieldValue | undefined;
  readonly message: string | null;
}

function readTyped(field: Field, typed: string, context: ReadingContext): FieldReading {
  const text = trimmed(typed);
  if (text === '') {
    const message = field.required === true ? messageOf('required.missing', field, '') : null;
    return { value: undefined, message };
  }
  const reading = readField({ value: text, text, format: 'General' }, field, context);
  if (!reading.ok) return { value: undefined, message: messageOf(reading.fault, field, text) };
  const message = field.type === 'unit' ? unitMessage(reading.value, context.organisation) : null;
  return { value: reading.value, message };
}

/** A number of a document is made up as all others of its column are: HY-0000-000, 0 standing for a digit. */
function formatMessage({ field, format = '' }: ColumnMapping, typed: string): string | null {
  const text = trimmed(typed);
  const isAsked = field === null && format !== '' && text !== '';
  return isAsked && text.replace(/\d/g, '0') !== format ? `格式应为 ${format}（0 代表数字）` : null;
}

/** Reads the texts of a form by field id, as a clerk types them: 3.5 for a date, an alias for a unit. */
export function readEntry(
  table: RecognisedTable,
  texts: Readonly<Record<string, string>>,
  { organisation, dateSystem }: EntryContext,
): FormEntry {
  const values: Record<string, FieldValue> = {};
  const messages: Record<string, string> = {};
  let rowDate: DateValue | undefined;
  for (const mapping of table.columns) {
    const field = fieldOfColumn(table.ledger, mapping);
    if (field.type === 'serial') continue;
    const { year, month } = table;
    const context = { year, month, dateSystem, organisation, header: mapping.header, rowDate };
    const ahead = rowDate !== undefined;
    const { value, message } = readTyped(field, texts[field.id] ?? '', { ...context, ahead });
    const formatFault = formatMessage(mapping, texts[field.id] ?? '');
    if (formatFault !== null) messages[field.id] = formatFault;
    if (value !== undefined) values[field.id] = value;
    if (message !== null) messages[field.id] = message;
    if (field.type === 'date' && value !== undefined) rowDate ??= value as DateValue;
  }
  return { values, messages };
}
