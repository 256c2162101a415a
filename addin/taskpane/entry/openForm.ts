import { columnLetters } from '../../../ledger/cells';
import { readEntry, type FormEntry } from '../../../ledger/form/formEntry';
import { formRow, type FormRow } from '../../../ledger/form/formRow';
import { formTable, type FormTable } from '../../../ledger/form/formTable';
import { ledgerForm, type LedgerForm } from '../../../ledger/form/ledgerForm';
import { partsBeside } from '../../../ledger/form/partsBeside';
import { rowFor } from '../../../ledger/form/placement';
import { pointsRange, type PointsRange } from '../../../ledger/form/pointsRange';
import { preparedRow } from '../../../ledger/form/preparedRow';
import type { UnitKnowledge } from '../../../ledger/form/unitKnowledge';
import type { Organisation } from '../../../ledger/recognise/organisation';
import type { LedgerRecord } from '../../../ledger/recognise/recognised';
import type { PaneWorkbook } from '../actions';
import { fillableTables } from '../activeTable';
import type { TablePlace, Texts } from './drafts';
import { today } from './today';

interface TableForm {
  readonly ready: FormTable;
  readonly form: LedgerForm;
}

/** The form of a table with what has been typed into it, read, and placed. */
export interface OpenForm extends TableForm {
  readonly sheet: string;
  readonly entry: FormEntry;
  /** Where the record stands or will stand. */
  readonly place: FormRow;
  /** The new row would come between the rows of a table beside this one. */
  readonly isParting: boolean;
  /** The record that is being changed; null for a new one. */
  readonly edited: LedgerRecord | null;
  /** What the entry's indicator says of its points. */
  readonly range: PointsRange | null;
}

/** A table's form, to be made once a reading; null where nothing can be entered. */
export function formOf({ recognised, cells }: PaneWorkbook, place: TablePlace): TableForm | null {
  const table = fillableTables(recognised.sheets.find(({ name }) => name === place.sheet))[place.table];
  const grid = cells.find(({ name }) => name === place.sheet);
  if (!table || !grid) return null;
  const { organisation } = recognised;
  const ready = formTable(table, grid, organisation, cells);
  return { ready, form: ledgerForm(ready, organisation) };
}

/** Where the record will stand: 抽查记录台账!A28:Q28. */
export function areaOf({ sheet, row, firstColumn, lastColumn }: FormRow): string {
  return `${sheet}!${columnLetters(firstColumn)}${String(row)}:${columnLetters(lastColumn)}${String(row)}`;
}

interface TypedForm extends TableForm {
  readonly sheet: string;
  readonly texts: Texts;
  /** The row of the record that is being changed. */
  readonly editedRow: number | undefined;
  readonly knowledge: UnitKnowledge;
  readonly organisation: Organisation;
}

/** Reads what has been typed into a form, and finds its place: the record's own row, the row kept ready, or a new one. */
export function openForm({
  sheet,
  ready,
  form,
  texts,
  editedRow,
  knowledge,
  organisation,
}: TypedForm): OpenForm {
  const entry = readEntry(ready, texts, { organisation, today: today() });
  const edited = ready.records.find(({ row }) => row === editedRow) ?? null;
  const row = edited?.row ?? preparedRow(ready);
  const place = row === null ? rowFor(ready, entry.values) : formRow(ready, row);
  const isParting = row === null && partsBeside(ready, place.row);
  return { sheet, ready, form, entry, place, isParting, edited, range: pointsRange(entry.values, knowledge) };
}
