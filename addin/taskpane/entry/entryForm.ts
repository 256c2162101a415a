import type { Field } from '../../../ledger/kinds/kind';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { RecognisedSheet, RecognisedTable } from '../../../ledger/recognise/recognised';
import type { Organisation } from '../../../ledger/recognise/organisation';
import type { Written } from '../actions';

/** Texts as typed, by field id; what is not typed is not there. */
export type EntryDraft = Readonly<Record<string, string>>;

export interface AddedRecord extends Written {
  /** 抽查记录台账!A28:Q28 */
  readonly area: string;
}

/** What 录入 wants from the workbook. */
export interface EntryActions {
  /** Where the next record of a sheet would go, as an address; null where the sheet can't take one. */
  entryTarget(sheet: string): Promise<string | null>;
  addRecord(sheet: string, draft: EntryDraft): Promise<AddedRecord>;
}

/** A value to choose, with the other words that find it. */
export interface EntryChoice {
  readonly value: string;
  readonly aliases: readonly string[];
}

export interface EntryField {
  readonly field: Field;
  /** The header's last tier, as the sheet words it. */
  readonly label: string;
  readonly choices: readonly EntryChoice[];
  /** The ledger's own texts in this column are sentences. */
  readonly isLong: boolean;
}

/** Fields under one heading of the sheet's header; `name` is '' for those that stand alone. */
export interface EntryGroup {
  readonly name: string;
  readonly fields: readonly EntryField[];
}

/** The form of a ledger: its columns, in its order, under its own headings. */
export interface EntryForm {
  readonly sheet: string;
  readonly table: RecognisedTable;
  readonly organisation: Organisation;
  readonly groups: readonly EntryGroup[];
}

/** Longer texts than this don't fit into one line of the pane. */
const LONG_CHARACTERS = 14;

/** The form of a sheet's table, or null where it has none. The serial number is not asked for: it counts by itself. */
export function entryForm({ name, table }: RecognisedSheet, organisation: Organisation): EntryForm | null {
  if (table === null) return null;
  const groups: Array<{ name: string; fields: EntryField[] }> = [];
  for (const { column, header, field: id, type } of table.columns) {
    if (type === 'serial') continue;
    const tiers = header.split('/');
    const label = tiers.at(-1) ?? header;
    const known = id !== null && table.ledger !== 'other' ? fieldOf(kindOf(table.ledger), id) : undefined;
    const field: Field = known ?? { id: column, header: label, type };
    const entry = {
      field,
      label,
      choices: choicesOf(field, table, organisation),
      isLong: table.records.some(({ raw }) => (raw[field.id] ?? '').length > LONG_CHARACTERS),
    };
    const group = tiers.length > 1 ? (tiers[0] ?? '') : '';
    const last = groups.at(-1);
    if (last?.name === group) last.fields.push(entry);
    else groups.push({ name: group, fields: [entry] });
  }
  return { sheet: name, table, organisation, groups };
}

function choicesOf(
  { id, type, values }: Field,
  { records }: RecognisedTable,
  { units }: Organisation,
): readonly EntryChoice[] {
  if (values) return values.map((value) => ({ value, aliases: [] }));
  if (type !== 'unit') return [];
  if (units.length > 0) return units.map(({ name, aliases }) => ({ value: name, aliases }));
  const used = records.flatMap(({ values: { [id]: unit } }) => (typeof unit === 'string' ? [unit] : []));
  return [...new Set(used)].map((value) => ({ value, aliases: [] }));
}
