import type { ProblemCode } from '../../../ledger/problem';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { readField } from '../../../ledger/values/readField';
import type { Result } from '../../../ledger/result';
import type { EntryDraft, EntryField, EntryForm } from './entryForm';

/** What a typed text will be understood as: the same reading as of the ledger's own cells. */
export function readEntry(
  { table, organisation }: EntryForm,
  { field, label }: EntryField,
  text: string,
): Result<FieldValue | undefined, ProblemCode> {
  const cell = { value: text === '' ? null : text, text, format: 'General' };
  const { year, month } = table;
  return readField(cell, field, { year, month, dateSystem: '1900', organisation, header: label });
}

/** The fields that can't be saved as they are, with the reason. */
export function faultsOf(form: EntryForm, draft: EntryDraft): ReadonlyMap<string, ProblemCode> {
  const faults = new Map<string, ProblemCode>();
  for (const entry of form.groups.flatMap(({ fields }) => fields)) {
    const text = (draft[entry.field.id] ?? '').trim();
    if (text === '') {
      if (entry.field.required) faults.set(entry.field.id, 'required.missing');
      continue;
    }
    const reading = readEntry(form, entry, text);
    if (!reading.ok) faults.set(entry.field.id, reading.fault);
  }
  return faults;
}
