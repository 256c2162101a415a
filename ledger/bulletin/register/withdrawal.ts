import { columnLetters, type SheetCells } from '../../cells';
import { SheetGrid } from '../../recognise/sheetGrid';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { failure, success, type Result } from '../../result';
import type { BulletinKind } from '../content';
import { issuedBulletin, registerColumns, registerOf, WITHDRAWN } from './register';

/** The cell of the register that says that a number is withdrawn. */
export interface Withdrawal {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/**
 * Plans how a number is recorded as withdrawn: it stays taken, so that no other document ever bears it. The word goes
 * into 状态 or 备注, behind the name where the register has neither.
 */
export function withdrawal(
  workbook: RecognisedWorkbook,
  cells: readonly SheetCells[],
  kind: BulletinKind,
  year: number,
  number: number,
): Result<Withdrawal, string> {
  const what = `${String(year)}年第${String(number)}号`;
  const issued = issuedBulletin(registerOf(workbook, cells), kind, year, number);
  if (issued === null) return failure(`通报编发登记里没有${what}；请核对通报种类和编号`);
  if (issued.isWithdrawn) return failure(`${what}已经作废（${issued.sheet}第${String(issued.row)}行）`);
  const { sheet, row } = issued;
  const table = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find((each) => each.ledger === 'other' && registerColumns(each) !== null);
  const columns = table === undefined ? null : registerColumns(table);
  const grid = cells.find(({ name }) => name === sheet);
  if (columns === null || grid === undefined) throw new Error(`no register on ${sheet}`);
  const column = columns.status ?? columns.name;
  const before = new SheetGrid(grid).text(row, column).trim();
  const text = columns.status === null ? `${before}（${WITHDRAWN}）` : WITHDRAWN;
  return success({ sheet, row, column: columnLetters(column), text });
}
