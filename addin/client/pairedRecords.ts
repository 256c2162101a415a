import { kindOf } from '../../ledger/kinds/kinds';
import type { KindId } from '../../ledger/kinds/kind';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { Change } from '../../ledger/wire/sync';
import { fingerprint } from './fingerprint';
import { kindId, recordIds, tableId } from './recordIds';
import { emptySyncState, type SyncedRecord } from './syncState';
import { rememberedOf, type WorkbookRecord, type WorkbookTable } from './workbookRecords';

/**
 * What the shared ledger has of a workbook that it hears of for the first time, because a copy of it (of the same
 * origin) was here before. A row that is still what its record was made of is that record. What was edited is the record
 * of the same table that says the same, or agrees in what the kind requires, or in all fields but one; of another table
 * of its kind where a sheet was renamed or a row moved. As nobody knows which side changed it, it then becomes a question
 * to the user and not a second record.
 */
export function pairedRecords(
  tables: readonly WorkbookTable[],
  origin: string,
  changes: readonly Change[],
): readonly SyncedRecord[] {
  if (changes.length === 0) return [];
  const idOf = recordIds(origin, emptySyncState(0));
  const left = new Map<string, Change>();
  for (const change of changes)
    if ((left.get(change.recordId)?.version ?? 0) < change.version) left.set(change.recordId, change);
  const paired = new Map<WorkbookRecord, SyncedRecord>();
  const pair = (row: WorkbookRecord, { recordId }: Change, version: number | null): void => {
    paired.set(row, { ...rememberedOf(row), recordId, version });
    left.delete(recordId);
  };
  /** The first record of a list that has no row yet; those that have one go. */
  const firstLeft = (records: Change[]): Change | undefined => {
    for (let last = records.at(-1); last !== undefined; last = records.at(-1)) {
      if (left.has(last.recordId)) return last;
      records.pop();
    }
    return undefined;
  };
  const pairByContent = (rows: readonly WorkbookRecord[], beginning: string): void => {
    for (const keysOf of [whole, required, allButOne]) {
      const candidates = [...left.values()].filter(({ recordId }) => recordId.startsWith(beginning));
      if (candidates.length === 0) return;
      const byKey = new Map<string, Change[]>();
      // The first one stands last, where it is taken from.
      for (const record of candidates.reverse())
        for (const key of keysOf(record)) {
          const alike = byKey.get(key);
          if (alike === undefined) byKey.set(key, [record]);
          else alike.push(record);
        }
      for (const row of rows.filter((each) => !paired.has(each))) {
        for (const key of keysOf(row)) {
          const record = firstLeft(byKey.get(key) ?? []);
          if (record === undefined) continue;
          pair(row, record, isSame(row, record) ? record.version : null);
          break;
        }
      }
    }
  };
  for (const table of tables) {
    for (const row of table.records) {
      const record = left.get(idOf(table, row));
      if (record !== undefined) pair(row, record, isSame(row, record) ? record.version : FIRST_VERSION);
    }
    pairByContent(table.records, tableId(origin, table));
  }
  for (const kind of new Set(tables.map((table) => table.kind)))
    pairByContent(
      tables.flatMap((table) => (table.kind === kind ? table.records : [])),
      kindId(origin, kind),
    );
  return [...paired.values()];
}

/** A record's id is made of the content that it came in with. */
const FIRST_VERSION = 1;

function isSame({ kind, unit, year, fingerprint: own }: WorkbookRecord, { values }: Change): boolean {
  return own === fingerprint([kind, unit, year, values]);
}

type Content = Pick<WorkbookRecord, 'kind' | 'unit' | 'year'> & { readonly values: RecordValues | null };

/** What two contents have in common that agree in these fields; none where they say nothing there. */
function keyOf({ unit, year, values }: Content, fields: readonly string[]): readonly string[] {
  const named = fields.flatMap((field) => (values?.[field] === undefined ? [] : [[field, values[field]]]));
  if (named.length === 0) return [];
  return [
    JSON.stringify([unit, year, named], (key, part: unknown) => (key === 'inferredYear' ? undefined : part)),
  ];
}

/** The serial number is the sheet's own matter. */
function fieldsOf(kind: KindId): readonly string[] {
  return kindOf(kind).fields.flatMap(({ id, type }) => (type === 'serial' ? [] : [id]));
}

function whole(content: Content): readonly string[] {
  return keyOf(content, fieldsOf(content.kind));
}

const AMOUNTS: readonly string[] = ['quantity', 'points', 'integer', 'percent', 'factor'];

/** What is required says which record it is; amounts say how much. */
function required(content: Content): readonly string[] {
  const fields = kindOf(content.kind).fields.filter((field) => field.required === true);
  return keyOf(
    content,
    fields.flatMap(({ id, type }) => (AMOUNTS.includes(type) ? [] : [id])),
  );
}

/** Too few fields in common would make a record of two that are none. */
const FEWEST_IN_COMMON = 3;

function allButOne(content: Content): readonly string[] {
  const fields = fieldsOf(content.kind);
  return fields.flatMap((left) => {
    const others = fields.filter((field) => field !== left && content.values?.[field] !== undefined);
    return others.length < FEWEST_IN_COMMON ? [] : keyOf(content, others);
  });
}
