import type { CalendarOverrides } from '../calendar/workingDays';
import type { LedgerRow } from '../check/across/ledgerRows';
import { KIND_IDS, type KindId } from '../kinds/kind';
import type { Organisation } from '../recognise/organisation';
import { organisationOf } from '../recognise/organisationOf';
import type { LedgerRecord, RecognisedTable, RecognisedWorkbook } from '../recognise/recognised';
import type { RuleSet } from '../score/ruleSet';
import type { FieldValue } from '../values/fieldValue';
import type { RecordValues } from '../wire/recordValues';
import type { WarnRules } from '../wire/warnRules';

/** A record as the shared ledger holds it. */
export interface SharedRecord {
  readonly kind: KindId;
  readonly recordId: string;
  readonly unit: string;
  readonly year: number;
  readonly values: RecordValues;
}

/** The same as a row of a ledger, so that what is known of workbooks holds for the shared ledger too. */
export interface SharedRow extends LedgerRow {
  readonly record: SharedRecord;
}

/** All that the rules look at. */
export interface Situation {
  readonly rows: Readonly<Record<KindId, readonly SharedRow[]>>;
  readonly organisation: Organisation;
  readonly calendar: CalendarOverrides;
  readonly rules: WarnRules;
  /** By which the company scores; none where it scores by the program's own. */
  readonly ruleSets: readonly RuleSet[];
}

/** Puts records in order, by id within each kind, whatever order they come in. */
export function situationOf(
  records: readonly SharedRecord[],
  rules: WarnRules,
  calendar: CalendarOverrides,
  ruleSets: readonly RuleSet[] = [],
): Situation {
  const sorted = [...records].sort((a, b) =>
    a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0,
  );
  const rows = Object.fromEntries(
    KIND_IDS.map((kind) => [kind, rowsOfKind(kind, sorted)]),
  ) as unknown as Situation['rows'];
  const organisation = organisationOf(rosterRows(rows.organisation));
  return { rows, organisation, calendar, rules, ruleSets };
}

/** The ledgers of one year as a workbook of one sheet a kind. */
export function workbookOfYear({ rows, organisation }: Situation, year: number): RecognisedWorkbook {
  const sheets = KIND_IDS.map((kind) => {
    const records = rows[kind].filter(({ record }) => record.year === year);
    return { name: kind, visibility: 'visible' as const, tables: [tableOf(kind, records)] };
  });
  return { file: '', sheets, organisation };
}

function rowsOfKind(kind: KindId, records: readonly SharedRecord[]): readonly SharedRow[] {
  const own = records.filter((record) => record.kind === kind);
  const plain = own.map((record, i) => ({
    ...{ record, row: i + 1, sheet: kind },
    ...{ values: record.values, raw: COMPARED.includes(kind) ? rawOf(record.values) : {} },
  }));
  const table = tableOf(kind, plain);
  return plain.map((row) => ({ ...row, table }));
}

function tableOf(kind: KindId, records: readonly LedgerRecord[]): RecognisedTable {
  return {
    ...{ ledger: kind, confidence: 1, titleRows: [], headerRows: [], lastRow: records.length },
    ...{ skippedRows: [], columns: [], records, problems: [], year: null, month: null },
  };
}

/** The roster of the last year that has one, in its own order. */
function rosterRows(rows: readonly SharedRow[]): readonly SharedRow[] {
  const lastYear = Math.max(...rows.map(({ record }) => record.year));
  const serial = ({ values }: SharedRow): number =>
    typeof values.serial === 'number' ? values.serial : Infinity;
  return rows.filter(({ record }) => record.year === lastYear).sort((a, b) => serial(a) - serial(b));
}

/** The kinds whose words are compared with one another; to keep those of all would take longer than the rules. */
const COMPARED: readonly KindId[] = ['indicators', 'checks', 'decomposition'];

/** A value in words, as far as it has any: the shared ledger keeps no cells. */
function rawOf(values: RecordValues): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, wordsOf(value)]));
}

function wordsOf(value: FieldValue): string {
  if (Array.isArray(value)) return (value as readonly string[]).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
