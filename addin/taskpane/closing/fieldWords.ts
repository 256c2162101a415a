import type { FieldValue } from '../../../ledger/values/fieldValue';

/** A field's value as one reads it; '' where there is none. */
export function fieldWords(value: unknown): string {
  const read = value as FieldValue | undefined;
  if (read === undefined || read === null) return '';
  if (typeof read === 'boolean') return read ? '√' : '×';
  if (typeof read !== 'object') return String(read);
  if ('date' in read) return read.end === undefined ? read.date : `${read.date}～${read.end}`;
  if ('unit' in read) return `${String(read.value)}${read.unit}`;
  if ('per' in read) return `${String(read.times)}/${read.per}`;
  return read.map((each) => fieldWords(each)).join('、');
}
