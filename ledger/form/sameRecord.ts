import { saidIn } from '../check/duplicates';
import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import type { FormTable } from './formTable';

/** An earlier record that says the same as a new one but for its serial number, by the rule of `duplicate.record`. */
export function sameRecord(
  { table, columns, records }: FormTable,
  values: Readonly<Record<string, FieldValue>>,
): LedgerRecord | undefined {
  const ids = [...columns.map(({ field }) => field.id), 'bonus'];
  const fields = ids.filter((id) => id !== 'serial' || table.ledger === 'meetings');
  const said = fields.map((id) => ({ id, text: saidIn({ values, raw: {} }, id) }));
  // It would be like any other that says hardly anything.
  if (said.filter(({ text }) => text !== '').length < 2) return undefined;
  return records.findLast((record) => said.every(({ id, text }) => saidIn(record, id) === text));
}
