import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { writeField } from '../values/writeField';
import type { FormColumn, FormTable } from './formTable';

const CANONICAL: ReadonlySet<string> = new Set(['boolean', 'enum', 'unit', 'people', 'date']);

/** A value as a form shows it, so that what is typed there again reads the same. */
export function textOfValue(value: FieldValue | undefined, { field, sign }: FormColumn): string {
  if (
    typeof value === 'object' &&
    value !== null &&
    'precision' in value &&
    value.precision === 'day' &&
    !value.end
  )
    return value.date;
  if (field.type === 'percent' && typeof value === 'string') return `${value}%`;
  const { content } = writeField(value, field.type, '1900');
  const text = content === null ? '' : String(content).replace(/^'/, '');
  return sign === 'signed' && text !== '' ? `-${text}` : text;
}

/** A record as its form shows it: what can't be read stays as it is written. */
export function recordTexts({ columns }: FormTable, record: LedgerRecord): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const { id, type } = column.field;
    const value = record.values[id];
    const raw = record.raw[id];
    if (column.sign === 'signed' && record.values.bonus !== undefined)
      texts[id] = `+${String(record.values.bonus)}`;
    else if (value !== undefined && (raw === undefined || CANONICAL.has(type) || column.sign === 'signed'))
      texts[id] = textOfValue(value, column);
    else if (raw !== undefined) texts[id] = raw;
  }
  return texts;
}
