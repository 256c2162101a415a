import type { PlainDate } from '../calendar/plainDate';
import { messageOf } from '../check/messages';
import type { Field } from '../kinds/kind';
import type { ProblemCode } from '../problem';
import { findUnit } from '../recognise/findUnit';
import type { Organisation } from '../recognise/organisation';
import type { ColumnMapping } from '../recognise/recognised';
import type { ReadingContext } from '../values/cellContent';
import type { DateValue, FieldValue } from '../values/fieldValue';
import { isNegativePoints } from '../values/points';
import { readField } from '../values/readField';
import { textKey, trimmed } from '../values/textKey';
import { isUnitGroup } from '../values/unit';
import type { FormColumn, FormTable } from './formTable';
import { typedDate, yearOf } from './typedDate';

/** What was typed into a form, read as its fields' types. */
export interface FormEntry {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** What is wrong, by field id: said beside the field. Empty where the record can be saved. */
  readonly faults: Readonly<Record<string, EntryFault>>;
}

/** What is wrong in a field: a problem of contract.md, said in Chinese, or what only a form asks for. */
export type EntryFault =
  | { readonly code: ProblemCode; readonly message: string }
  | {
      /** Not written as the column's other numbers; points without + or -; a value that another row has. */
      readonly code: 'format' | 'sign' | 'repeated';
      readonly values: Readonly<Record<string, string | number>>;
    };

export interface EntryContext {
  readonly organisation: Organisation;
  /** What 今天 and 周五 mean, and the year of dates without one in a ledger without one. */
  readonly today: PlainDate;
}

function unitFault(value: FieldValue | undefined, organisation: Organisation): EntryFault | null {
  if (organisation.units.length === 0) return null;
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  const unknown = names.find((name) => !isUnitGroup(name) && findUnit(name, organisation) === null);
  if (unknown === undefined) return null;
  const similar = organisation.units.find(({ name }) => name.includes(unknown) || unknown.includes(name));
  const message = similar
    ? `部门名册中没有“${unknown}”，是否为“${similar.name}”？`
    : `部门名册中没有“${unknown}”，请从列表中选择`;
  return { code: 'unit.unknown', message };
}

interface FieldReading {
  readonly value: FieldValue | undefined;
  readonly fault: EntryFault | null;
}

function problemFault(code: ProblemCode, field: Field, text: string): EntryFault {
  return { code, message: messageOf(code, field, text) };
}

function readTyped(field: Field, typed: string, context: ReadingContext, today: PlainDate): FieldReading {
  const text = trimmed(typed);
  if (text === '') {
    const fault = field.required === true ? problemFault('required.missing', field, '') : null;
    return { value: undefined, fault };
  }
  const day = field.type === 'date' ? typedDate(text, today) : null;
  if (day !== null) return { value: { date: day, precision: 'day' }, fault: null };
  const reading = readField({ value: text, text, format: 'General' }, field, context);
  if (!reading.ok) return { value: undefined, fault: problemFault(reading.fault, field, text) };
  const fault = field.type === 'unit' ? unitFault(reading.value, context.organisation) : null;
  return { value: reading.value, fault };
}

/** A number of a document is made up as all others of its column are: HY-0000-000, 0 standing for a digit. */
function formatFault({ field, format = '' }: ColumnMapping, typed: string): EntryFault | null {
  const text = trimmed(typed);
  const isAsked = field === null && format !== '' && text !== '';
  return isAsked && text.replace(/\d/g, '0') !== format ? { code: 'format', values: { format } } : null;
}

/** In one 得失分 column the sign tells a deduction from a bonus (contract.md): without one nobody knows. */
function signFault({ sign, field }: FormColumn, typed: string): EntryFault | null {
  if (sign !== 'signed' || typed === '' || /^[+-]|[加减扣奖]/.test(typed)) return null;
  return { code: 'sign', values: { header: field.header } };
}

/** Where no value of a column of the company's own repeats (a document's number), another row with it is a slip. */
function repeatedFault({ mapping, column }: FormColumn, form: FormTable, typed: string): EntryFault | null {
  if (mapping.field !== null || mapping.unique !== true || typed === '') return null;
  const row = form.records.find((record) => textKey(form.grid.text(record.row, column)) === typed)?.row;
  return row === undefined ? null : { code: 'repeated', values: { row } };
}

/** A running number that is a name (绩效评议第3次) may be typed; it is continued by itself where it is left out. */
export function isTypedSerial({ field, column }: FormColumn, { records, grid }: FormTable): boolean {
  const last = records.at(-1);
  return (
    field.type === 'serial' && last !== undefined && /[\p{Script=Han}]{3}/u.test(grid.text(last.row, column))
  );
}

/** Reads the texts of a form by field id, as a clerk types them: 3.5 or 今天 for a date, an alias for a unit. */
export function readEntry(
  form: FormTable,
  texts: Readonly<Record<string, string>>,
  { organisation, today }: EntryContext,
): FormEntry {
  const values: Record<string, FieldValue> = {};
  const faults: Record<string, EntryFault> = {};
  const { table, cells, columns } = form;
  let rowDate: DateValue | undefined;
  for (const each of columns) {
    const { field, header } = each;
    if (each.isComputed || (field.type === 'serial' && !isTypedSerial(each, form))) continue;
    const { month } = table;
    const year = table.year ?? yearOf(today);
    const context = { year, month, dateSystem: cells.dateSystem, organisation, header, rowDate };
    const typed = texts[field.id] ?? '';
    const ahead = rowDate !== undefined;
    const { value, fault } = readTyped(field, typed, { ...context, ahead }, today);
    const key = textKey(typed);
    const found =
      fault ?? signFault(each, key) ?? formatFault(each.mapping, typed) ?? repeatedFault(each, form, key);
    if (found !== null) faults[field.id] = found;
    if (value === undefined) continue;
    const isBonus =
      each.sign === 'signed' && !isNegativePoints({ value: typed, text: typed, format: 'General' });
    values[isBonus ? 'bonus' : field.id] = value;
    if (field.type === 'date') rowDate ??= value as DateValue;
  }
  return { values, faults };
}
