import { columnLetters, type SheetCells } from '../../cells';
import type { PlainDate } from '../../calendar/plainDate';
import { formTable } from '../../form/formTable';
import { placeRecord, type Placement } from '../../form/placement';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import type { FieldValue } from '../../values/fieldValue';
import { longDate } from '../wording';
import { registerColumns, WITHDRAWN, type RegisterColumns } from './register';

/** What the register keeps of a new bulletin. */
export interface Registration {
  /** 绩效管理通报 */
  readonly name: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
  /** The number was taken, but no bulletin bears it. */
  readonly isWithdrawn?: boolean;
}

/** Where a registration goes: into a row of the workbook's register, or onto a new sheet where there is none. */
export type RegisterWrite =
  | { readonly type: 'row'; readonly placement: Placement }
  | { readonly type: 'sheet'; readonly name: string; readonly rows: ReadonlyArray<readonly string[]> };

export const REGISTER_NAME = '通报编发登记';

/** A register as new workbooks get it; 状态 takes 作废 when a number is withdrawn. */
const NEW_HEADER = ['序号', '通报名称', '通报期数', '发文字号', '印发日期', '状态'];

function valuesOf(
  { name, number, documentNumber, issuedOn, isWithdrawn = false }: Registration,
  columns: RegisterColumns,
): Readonly<Record<string, FieldValue>> {
  const values: Record<string, FieldValue> = {
    [columnLetters(columns.name)]: isWithdrawn && columns.status === null ? `${name}（${WITHDRAWN}）` : name,
    [columnLetters(columns.documentNumber)]: documentNumber,
  };
  if (columns.issue !== null) values[columnLetters(columns.issue)] = `第${String(number)}期`;
  if (columns.date !== null) values[columnLetters(columns.date)] = { date: issuedOn, precision: 'day' };
  if (isWithdrawn && columns.status !== null) values[columnLetters(columns.status)] = WITHDRAWN;
  return values;
}

/** Plans how a new bulletin is entered in the register, below the entries that are there. */
export function registerWrite(
  workbook: RecognisedWorkbook,
  cells: readonly SheetCells[],
  registration: Registration,
): RegisterWrite {
  for (const { name, tables } of workbook.sheets) {
    const sheet = cells.find((candidate) => candidate.name === name);
    for (const table of tables) {
      const columns = table.ledger === 'other' ? registerColumns(table) : null;
      if (sheet === undefined || columns === null) continue;
      const form = formTable(table, sheet, workbook.organisation, cells);
      return { type: 'row', placement: placeRecord(form, valuesOf(registration, columns)) };
    }
  }
  const { name, number, documentNumber, issuedOn, isWithdrawn = false } = registration;
  const row = [
    '1',
    name,
    `第${String(number)}期`,
    documentNumber,
    longDate(issuedOn),
    isWithdrawn ? WITHDRAWN : '',
  ];
  return { type: 'sheet', name: REGISTER_NAME, rows: [NEW_HEADER, row] };
}
