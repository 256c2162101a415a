import { columnNumber, type SheetCells } from '../cells';
import type { Field, FieldType, KindId } from '../kinds/kind';
import { fieldOf, kindOf } from '../kinds/kinds';
import type { Organisation } from '../recognise/organisation';
import type { ColumnMapping, RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';
import { textKey, withoutBlanks } from '../values/textKey';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What typing is compared with: the label and its other spellings. */
  readonly search: string;
}

export interface FormField {
  /** The kind's field, or the column's letter where the column is of no known field. */
  readonly id: string;
  readonly column: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** What stood in this column before, the most frequent first. */
  readonly suggestions: readonly string[];
  /** Filled in by itself: the serial number. */
  readonly readOnly?: boolean;
  readonly hint?: string;
}

export interface FormGroup {
  /** The header that spans the group's columns; '' for columns of their own. */
  readonly name: string;
  readonly fields: readonly FormField[];
}

/** The form of a ledger: its fields in the order of its columns, grouped as its header is. */
export interface LedgerForm {
  readonly title: string;
  readonly groups: readonly FormGroup[];
}

const MOST_SUGGESTIONS = 8;
/** Longer texts are told once and not again. */
const LONGEST_SUGGESTION = 20;

const HINTS: Readonly<Partial<Record<FieldType, string>>> = {
  date: '可只填月日，如 3.5',
  month: '如 3月 或 2016-03',
  people: '多人用顿号隔开',
  points: '只填分数，不带正负号',
  quantity: '带单位，如 20户、12人次',
};

/** The field that a column stands for; an unknown column becomes a field of the type that its values suggest. */
export function fieldOfColumn(ledger: KindId | 'other', mapping: ColumnMapping): Field {
  const known =
    ledger === 'other' || mapping.field === null ? undefined : fieldOf(kindOf(ledger), mapping.field);
  if (known !== undefined) return known;
  const { column, header, type, choices, required } = mapping;
  return { id: column, header, type, values: choices, required };
}

function choicesOf(field: Field, organisation: Organisation): readonly Choice[] {
  if (field.type === 'unit') {
    return organisation.units.map(({ name, aliases }) => ({
      value: name,
      label: name,
      search: [name, ...aliases].join(' '),
    }));
  }
  return (field.values ?? []).map((word) => ({
    value: word,
    label: word,
    search: [word, ...(field.valueVariants?.[word] ?? [])].join(' '),
  }));
}

function suggestionsOf(table: RecognisedTable, field: Field, organisation: Organisation): readonly string[] {
  // Without a roster the units of earlier records are all that can be offered.
  const isOpen = field.type === 'unit' && organisation.units.length === 0;
  if (!isOpen && field.type !== 'text' && field.type !== 'people') return [];
  const counts = new Map<string, number>();
  for (const { values } of table.records) {
    const value = values[field.id];
    const text = Array.isArray(value) ? value.join('、') : value;
    if (typeof text !== 'string' || text.length > LONGEST_SUGGESTION) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SUGGESTIONS)
    .map(([text]) => text);
}

/** The last tier of a column's header, and the tier that it shares with its neighbours. */
function headerTiers(
  grid: SheetGrid,
  table: RecognisedTable,
  mapping: ColumnMapping,
): readonly [string, string] {
  const column = columnNumber(mapping.column);
  const tiers = table.headerRows
    .map((row) => withoutBlanks(grid.text(row, column)))
    .filter((text) => text !== '');
  const label = tiers.at(-1) ?? mapping.header;
  const group = tiers[0] ?? '';
  return [label, group === label ? '' : group];
}

/** Makes the form of a recognised table. */
export function ledgerForm(
  table: RecognisedTable,
  cells: SheetCells,
  organisation: Organisation,
): LedgerForm {
  const grid = new SheetGrid(cells);
  const groups: Array<{ name: string; fields: FormField[] }> = [];
  for (const mapping of table.columns) {
    const field = fieldOfColumn(table.ledger, mapping);
    const [label, group] = headerTiers(grid, table, mapping);
    const hint = HINTS[field.type];
    const formField: FormField = {
      id: field.id,
      column: mapping.column,
      label,
      type: field.type,
      required: field.required === true,
      choices: choicesOf(field, organisation),
      suggestions: suggestionsOf(table, field, organisation),
      ...(field.type === 'serial' ? { readOnly: true } : {}),
      ...(hint === undefined ? {} : { hint }),
    };
    const last = groups.at(-1);
    if (last?.name === group) last.fields.push(formField);
    else groups.push({ name: group, fields: [formField] });
  }
  const kindName = table.ledger === 'other' ? '' : kindOf(table.ledger).name;
  const isNamedSo = textKey(cells.name).includes(textKey(kindName));
  return { title: isNamedSo ? cells.name : `${cells.name} · ${kindName}`, groups };
}
