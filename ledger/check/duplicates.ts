import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { textKey } from '../values/textKey';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';
import { isOnlyNumbered } from './required';

/** Stands between the parts of a key; no cell holds it. */
const END = '\u0001';

/** Readers give the same object for the same text, so that its key is made once. */
const KEYS = new WeakMap<object, string>();

function keyOfValue(value: FieldValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  let key = KEYS.get(value);
  if (key === undefined) KEYS.set(value, (key = keyOfObject(value)));
  return key;
}

/** 3月5日 in one copy and 2016.3.5 in the other are the same day. */
function keyOfObject(value: Exclude<FieldValue, string | number | boolean | null>): string {
  return 'precision' in value
    ? `${value.date} ${value.end ?? value.date} ${value.precision}`
    : JSON.stringify(value);
}

/** What a record says in a field; what can't be read counts as it stands. */
export function saidIn({ values, raw }: Pick<LedgerRecord, 'values' | 'raw'>, id: string): string {
  const value = values[id];
  if (value !== undefined) return keyOfValue(value);
  return raw[id] ? `? ${textKey(raw[id])}` : '';
}

/** All that a record says but its number; what can't be read counts as it stands. Null where it says hardly anything. */
function recordKey(record: Pick<LedgerRecord, 'values' | 'raw'>, fields: readonly string[]): string | null {
  const { values, raw } = record;
  let key = '';
  let said = 0;
  for (const id of fields) {
    if (values[id] !== undefined || raw[id]) said += 1;
    key += saidIn(record, id) + END;
  }
  return said < 2 ? null : key;
}

/** In so many records is seen which fields say most, and so many fields are asked. */
const TELLING = { records: 500, fields: 3 } as const;

/** The fields that tell records apart best. */
function tellingFields(records: readonly LedgerRecord[], fields: readonly string[]): readonly string[] {
  const sample = records.slice(0, TELLING.records);
  return fields
    .map((id) => ({ id, said: new Set(sample.map((record) => saidIn(record, id))).size }))
    .sort((a, b) => b.said - a.said)
    .slice(0, TELLING.fields)
    .map(({ id }) => id);
}

/** The records that say in a field what another one of them says there. */
function alikeIn(records: readonly LedgerRecord[], id: string): readonly LedgerRecord[] {
  const times = new Map<string, number>();
  for (const record of records) {
    const said = saidIn(record, id);
    times.set(said, (times.get(said) ?? 0) + 1);
  }
  return records.filter((record) => times.get(saidIn(record, id)) !== 1);
}

/** `duplicate.record`: the same record twice, all fields but the serial number equal; on the second copy. */
export function duplicateProblems({
  grid,
  columns,
  read,
  kind,
  others,
}: TableUnderCheck): readonly Problem[] {
  const shown =
    columns.find(({ field }) => field.required === true && field.type === 'text') ??
    columns.find(({ field }) => field.type !== 'serial');
  if (shown === undefined) return [];
  // A meeting's number, 期次, is part of what it says; a column of signed points holds deductions and bonuses.
  const ids = [...columns.map(({ field }) => field.id), 'bonus'];
  const fields = [...new Set(ids)].filter((id) => id !== 'serial' || kind.id === 'meetings');
  const seen = new Set<string>();
  const problems: Problem[] = [];
  // Who says something that nobody else does is no copy: the whole of what a record says is put together only for the rest.
  const alike = tellingFields(read.records, fields).reduce(alikeIn, read.records);
  for (const record of alike) {
    let key = recordKey(record, fields);
    if (key === null || isOnlyNumbered(record)) continue;
    for (const { column } of others) key += grid.key(record.row, column) + END;
    if (seen.has(key)) {
      problems.push(problemAt(grid, record.row, shown.column, shown.field, 'duplicate.record'));
    } else seen.add(key);
  }
  return problems;
}
