import type { Field, FieldType } from '../kinds/kind';
import { kindOf } from '../kinds/kinds';
import type { Organisation } from '../recognise/organisation';
import { textKey, withoutBlanks } from '../values/textKey';
import { columnHistory } from './columnHistory';
import { isTypedSerial } from './formEntry';
import type { FormColumn, FormTable } from './formTable';

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
  /** The column's own texts don't fit into one line. */
  readonly isLong: boolean;
  /** Filled in by itself: the serial number, a formula. */
  readonly readOnly?: boolean;
  /** How it may be typed, where that is not plain to see. */
  readonly hint?: FieldHint;
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

const HINTED_TYPES = ['date', 'month', 'people', 'points', 'quantity'] as const;

/** A typed form of a field that its reader's language words: 如 3.5、今天、周五. */
export type FieldHint = (typeof HINTED_TYPES)[number] | 'signedPoints';

/** Texts of a column longer than this don't fit into one line of the pane. */
const LONG_CHARACTERS = 14;

function hintOf(type: FieldType, sign: FormColumn['sign']): FieldHint | undefined {
  if (sign === 'signed') return 'signedPoints';
  return HINTED_TYPES.find((each) => each === type);
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

/** The last tier of a column's header, and the tier that it shares with its neighbours. */
function headerTiers({ table, grid }: FormTable, { column, header }: FormColumn): readonly [string, string] {
  const tiers = table.headerRows
    .map((row) => withoutBlanks(grid.text(row, column)))
    .filter((text) => text !== '');
  const label = tiers.at(-1) ?? header;
  const group = tiers[0] ?? '';
  return [label, group === label ? '' : group];
}

function isLong({ records }: FormTable, id: string): boolean {
  return records.some(({ raw }) => (raw[id] ?? '').length > LONG_CHARACTERS);
}

/** Makes the form of a table. */
export function ledgerForm(form: FormTable, organisation: Organisation): LedgerForm {
  const { table, cells, columns } = form;
  const history = columnHistory(form);
  const groups: Array<{ name: string; fields: FormField[] }> = [];
  for (const column of columns) {
    const { field, mapping, isComputed, sign } = column;
    const [label, group] = headerTiers(form, column);
    const hint = hintOf(field.type, sign);
    const isAutomatic = isComputed || (field.type === 'serial' && !isTypedSerial(column, form));
    const choices = choicesOf(field, organisation);
    const formField: FormField = {
      id: field.id,
      column: mapping.column,
      label,
      type: field.type,
      required: field.required === true,
      choices,
      suggestions: choices.length > 0 ? [] : (history.get(field.id) ?? []),
      isLong: isLong(form, field.id),
      ...(isAutomatic ? { readOnly: true } : {}),
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
