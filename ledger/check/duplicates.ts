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

/** All that a record says but its number; what can't be read counts as it stands. Null where it says hardly anything. */
export function recordKey(
  { values, raw }: Pick<LedgerRecord, 'values' | 'raw'>,
  fields: readonly string[],
): string | null {
  let key = '';
  let said = 0;
  for (const id of fields) {
    const value = values[id];
    if (value !== undefined) key += keyOfValue(value);
    else if (raw[id]) key += `? ${textKey(raw[id])}`;
    if (value !== undefined || raw[id]) said += 1;
    key += END;
  }
  return said < 2 ? null : key;
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
  for (const record of read.records) {
    let key = recordKey(record, fields);
    if (key === null || isOnlyNumbered(record)) continue;
    for (const { column } of others) key += grid.key(record.row, column) + END;
    if (seen.has(key)) {
      problems.push(problemAt(grid, record.row, shown.column, shown.field, 'duplicate.record'));
    } else seen.add(key);
  }
  return problems;
}
