import { columnLetters, type CellValue } from '../../../ledger/cells';
import { amendRecord, type Amendment } from '../../../ledger/form/amendment';
import type { CellWrite } from '../../../ledger/form/cellWrite';
import { formTable, formulaAt, type FormColumn, type FormTable } from '../../../ledger/form/formTable';
import { placeRecord, type Placement } from '../../../ledger/form/placement';
import { fillPreparedRow, preparedRow } from '../../../ledger/form/preparedRow';
import { textOfValue } from '../../../ledger/form/recordTexts';
import { removeRecord, type Removal } from '../../../ledger/form/removal';
import { fieldOf, kindOf } from '../../../ledger/kinds/kinds';
import type { LedgerRecord, RecognisedTable } from '../../../ledger/recognise/recognised';
import { writeField } from '../../../ledger/values/writeField';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import type { OthersChange } from '../../client/othersChanges';
import type { WorkbookRecord } from '../../client/workbookRecords';
import type { CellChange } from '../../excel/applyFixes';
import type { PaneWorkbook } from '../actions';

/** Where a record stands. */
type Place = Pick<WorkbookRecord, 'kind' | 'sheet' | 'row'>;

/** A record of the sheet and what others say of some of its fields. */
interface Changed {
  readonly row: Place;
  readonly values: RecordValues;
  readonly fields: readonly string[];
}
type Deleted = Extract<OthersChange, { readonly what: 'deleted' }>;
type New = Extract<OthersChange, { readonly what: 'new' }>;

/** A field that others changed, as the sheet words it. */
export interface FieldStep {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Whether the sheet has a cell for it that is typed into. */
  readonly isWritable: boolean;
}

/** Plans what becomes of the changes of others in a workbook as it was read; its forms are made once. */
export function othersPlan({ recognised, cells }: PaneWorkbook) {
  const forms = new Map<RecognisedTable, FormTable>();
  const formOf = (sheet: string, kind: string, row?: number): FormTable | null => {
    // A sheet may hold several tables of a kind: a row belongs to one of them.
    const table = recognised.sheets
      .find(({ name }) => name === sheet)
      ?.tables.find(
        ({ ledger, records }) =>
          ledger === kind && (row === undefined || records.some((record) => record.row === row)),
      );
    const grid = cells.find(({ name }) => name === sheet);
    if (table === undefined || grid === undefined) return null;
    const known = forms.get(table);
    if (known !== undefined) return known;
    const form = formTable(table, grid, recognised.organisation, cells);
    forms.set(table, form);
    return form;
  };
  const recordAt = (place: Place): readonly [FormTable, LedgerRecord] | null => {
    const form = formOf(place.sheet, place.kind, place.row);
    const record = form?.records.find(({ row }) => row === place.row);
    return form === null || record === undefined ? null : [form, record];
  };
  const steps = (change: Changed): readonly FieldStep[] => {
    const found = recordAt(change.row);
    return change.fields.map((field) => {
      const column = found === null ? undefined : columnOf(found[0], field);
      if (found === null || column === undefined)
        return { label: headerOf(change.row, field), before: '', after: '', isWritable: false };
      return {
        label: column.header,
        before: textOfValue(found[1].values[column.field.id], column),
        after: textIn(column, change.values),
        isWritable: formulaAt(found[0].cells, found[1].row, column.column) === '',
      };
    });
  };
  const columnAt = ({ sheet, kind, row }: Place, field: string): FormColumn | undefined => {
    const form = formOf(sheet, kind, row);
    return form === null ? undefined : columnOf(form, field);
  };
  return {
    steps,
    /** The field by which the sheet knows the cell that says a field; null where no cell does. */
    cellField: (place: Place, field: string): string | null => columnAt(place, field)?.field.id ?? null,
    label: (place: Place, field: string): string => columnAt(place, field)?.header ?? headerOf(place, field),
    /** What the cell says of a record with these values; empty where it says nothing. */
    text: (place: Place, field: string, values: RecordValues): string => {
      const column = columnAt(place, field);
      if (column !== undefined) return textIn(column, values);
      const { content } = writeField(
        values[field],
        fieldOf(kindOf(place.kind), field)?.type ?? 'text',
        '1900',
      );
      return content === null ? '' : String(content).replace(/^'/, '');
    },
    /** Whether the sheet can say all of it. */
    isWritable: (change: Changed): boolean => steps(change).every((step) => step.isWritable),
    /** The cells of all changes as one step; printed sums get every difference. */
    cells: (changes: readonly Changed[]): readonly CellChange[] =>
      joined(
        changes.flatMap((change) => {
          const found = recordAt(change.row);
          return found === null ? [] : writesOf(change, ...found);
        }),
      ),
    removal: (change: Deleted): Removal | null => {
      const found = recordAt(change.row);
      return found === null ? null : removeRecord(...found);
    },
    /** Where a record of others comes in: a new row, or the one that the ledger keeps ready. */
    addition: ({ record, values, sheet }: New): Addition | null => {
      const form = formOf(sheet, record.kind);
      if (form === null || form.table.isForm === true) return null;
      const prepared = preparedRow(form);
      return prepared === null
        ? { row: placeRecord(form, values), isNew: true }
        : { row: fillPreparedRow(form, prepared, values), isNew: false };
    },
    /** What names a new record: its required fields. */
    summary: ({ record, values, sheet }: New): string => {
      const form = formOf(sheet, record.kind);
      const required = kindOf(record.kind).fields.filter((field) => field.required === true);
      return required
        .flatMap(({ id }) => {
          const column = form === null ? undefined : columnOf(form, id);
          return column === undefined || values[id] === undefined ? [] : [textOfValue(values[id], column)];
        })
        .join(' · ');
    },
  };
}

export type OthersPlan = ReturnType<typeof othersPlan>;

export type Addition =
  { readonly row: Placement; readonly isNew: true } | { readonly row: Amendment; readonly isNew: false };

/** In one 得失分 column both kinds of points stand. */
function columnOf({ columns }: FormTable, field: string): FormColumn | undefined {
  return (
    columns.find((column) => column.field.id === field) ??
    (field === 'bonus' ? columns.find(({ sign }) => sign === 'signed') : undefined)
  );
}

function textIn(column: FormColumn, values: RecordValues): string {
  const isBonus = column.sign === 'signed' && values.bonus !== undefined;
  return isBonus ? `+${String(values.bonus)}` : textOfValue(values[column.field.id], column);
}

function headerOf({ kind }: Pick<Place, 'kind'>, field: string): string {
  return fieldOf(kindOf(kind), field)?.header ?? field;
}

function writesOf(change: Changed, form: FormTable, record: LedgerRecord): readonly CellWrite[] {
  const fields = change.fields.flatMap((field) => columnOf(form, field)?.field.id ?? []);
  return amendRecord(form, record, change.values, new Set([...change.fields, ...fields])).writes;
}

/** Several records may change one printed sum, each by its own amount. */
function joined(writes: readonly CellWrite[]): readonly CellChange[] {
  const byCell = new Map<string, CellWrite>();
  for (const write of writes) {
    const key = JSON.stringify([write.sheet, write.row, write.column]);
    const other = byCell.get(key);
    byCell.set(key, other === undefined ? write : { ...write, content: both(other.content, write) });
  }
  return [...byCell.values()].map(({ sheet, row, column, content, format }) => ({
    ...{ sheet, row, column: columnLetters(column), content },
    ...(format === undefined ? {} : { format }),
  }));
}

function both(first: CellValue, { content, before }: CellWrite): CellValue {
  const isSum = [first, content, before].every((each) => typeof each === 'number');
  return isSum ? Number(first) + Number(content) - Number(before) : content;
}
