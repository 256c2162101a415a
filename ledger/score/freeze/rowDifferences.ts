import type { FieldValue } from '../../values/fieldValue';
import type { PlacedRecord } from '../ledgerRecords';
import { canonicalJson } from './canonicalJson';

/** A field that reads otherwise than it did. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

/** A row that was added, removed or changed. */
export type RowDifference =
  | { readonly kind: 'added'; readonly after: PlacedRecord }
  | { readonly kind: 'removed'; readonly before: PlacedRecord }
  | {
      readonly kind: 'changed';
      readonly before: PlacedRecord;
      readonly after: PlacedRecord;
      readonly fields: readonly FieldChange[];
    };

/** What a record says. Serial numbers move with every row that is inserted above: they tell nothing about it. */
export const rowContent = ({ values }: PlacedRecord): string => canonicalJson({ ...values, serial: null });

function fieldChanges(before: PlacedRecord, after: PlacedRecord): readonly FieldChange[] {
  const fields = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  fields.delete('serial');
  return [...fields]
    .map((field) => ({ field, before: before.values[field], after: after.values[field] }))
    .filter((change) => canonicalJson(change.before ?? null) !== canonicalJson(change.after ?? null));
}

/** Takes out of `others` what `records` hold too, one for one, wherever the rows stand now. */
function withoutEqual(
  records: readonly PlacedRecord[],
  others: readonly PlacedRecord[],
): readonly PlacedRecord[] {
  const counts = new Map<string, number>();
  for (const record of others) counts.set(rowContent(record), (counts.get(rowContent(record)) ?? 0) + 1);
  return records.filter((record) => {
    const left = counts.get(rowContent(record)) ?? 0;
    counts.set(rowContent(record), left - 1);
    return left <= 0;
  });
}

/** How alike two differing rows are: shared fields of all, a little more where they stand in the same place. */
function likeness(before: PlacedRecord, after: PlacedRecord): number {
  const fields = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  fields.delete('serial');
  const same = fields.size - fieldChanges(before, after).length;
  const isSamePlace = before.sheet === after.sheet && before.row === after.row;
  return same / Math.max(1, fields.size) + (isSamePlace ? 0.1 : 0);
}

/** What a changed row has kept of these makes it worth comparing: its place, its unit and day, its wording. */
function traitsOf({ sheet, row, values }: PlacedRecord): readonly string[] {
  const { unit, date, month, reason, matter, riskPoint, problem } = values;
  const wording = reason ?? matter ?? riskPoint ?? problem;
  return [
    `${sheet} ${String(row)}`,
    canonicalJson([unit ?? null, date ?? month ?? null]),
    ...(wording === undefined ? [] : [canonicalJson(wording)]),
  ];
}

function byTrait(rows: readonly PlacedRecord[]): ReadonlyMap<string, readonly PlacedRecord[]> {
  const traits = new Map<string, PlacedRecord[]>();
  for (const row of rows)
    for (const trait of traitsOf(row)) {
      const known = traits.get(trait);
      if (known === undefined) traits.set(trait, [row]);
      else known.push(row);
    }
  return traits;
}

/** Rows less than half alike are two records. */
const ALIKE = 0.5;

/** Differences between rows then and now; a row that only moved or was renumbered is none. */
export function rowDifferences(
  before: readonly PlacedRecord[],
  after: readonly PlacedRecord[],
): readonly RowDifference[] {
  const removed = [...withoutEqual(before, after)];
  const added = [...withoutEqual(after, before)];
  const candidates = byTrait(added);
  const pairs = removed
    .flatMap((old) => {
      const alikeRows = new Set(traitsOf(old).flatMap((trait) => candidates.get(trait) ?? []));
      return [...alikeRows].map((now) => ({ old, now, alike: likeness(old, now) }));
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const paired = new Set<PlacedRecord>();
  const changed: RowDifference[] = [];
  for (const { old, now } of pairs) {
    if (paired.has(old) || paired.has(now)) continue;
    paired.add(old).add(now);
    changed.push({ kind: 'changed', before: old, after: now, fields: fieldChanges(old, now) });
  }
  return [
    ...changed,
    ...added.filter((row) => !paired.has(row)).map((row): RowDifference => ({ kind: 'added', after: row })),
    ...removed
      .filter((row) => !paired.has(row))
      .map((row): RowDifference => ({ kind: 'removed', before: row })),
  ];
}
