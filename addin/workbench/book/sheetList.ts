import type { SheetVisibility } from '../../../ledger/cells';
import { failure, success, type Result } from '../../../ledger/result';
import type { Book } from './book';
import { renameSheetInFormula } from './references';
import type { Sheet } from './sheet';

/** Adding, deleting, renaming and moving sheets. Faults are sentences for the user. */
export function addSheet(book: Book, name?: string): Result<Sheet, string> {
  const fault = name === undefined ? null : sheetNameFault(book, name);
  if (fault) return failure(fault);
  const sheet = book.newSheet(name ?? freeSheetName(book, 'Sheet'));
  book.setState({ sheets: [...book.sheets, sheet] }, 'sheetAdded', sheet);
  return success(sheet);
}

export function deleteSheet(book: Book, sheet: Sheet): Result<null, string> {
  const others = book.sheets.filter((other) => other !== sheet);
  if (!others.some(({ visibility }) => visibility === 'visible')) {
    return failure('工作簿必须至少保留一个可见的工作表，请先新建或显示另一个工作表。');
  }
  book.setState(
    { sheets: others, names: book.names.filter((name) => name.sheet !== sheet.name) },
    'sheetDeleted',
    sheet,
  );
  return success(null);
}

export function renameSheet(book: Book, sheet: Sheet, name: string): Result<null, string> {
  const former = sheet.name;
  if (name === former) return success(null);
  const fault = sheetNameFault(book, name, sheet);
  if (fault) return failure(fault);
  book.transact('重命名工作表', () => {
    book.setLayout(sheet, { name });
    const renamed = (formula: string) => renameSheetInFormula(formula, former, name);
    changeAllFormulas(book, renamed);
    book.setState(
      {
        names: book.names.map((defined) => ({
          ...defined,
          refersTo: renamed(defined.refersTo),
          sheet: defined.sheet === former ? name : defined.sheet,
        })),
      },
      'names',
    );
  });
  return success(null);
}

export function setSheetVisibility(
  book: Book,
  sheet: Sheet,
  visibility: SheetVisibility,
): Result<null, string> {
  const othersVisible = book.sheets.some((other) => other !== sheet && other.visibility === 'visible');
  if (visibility !== 'visible' && !othersVisible) {
    return failure('不能隐藏最后一个可见的工作表，请先显示另一个工作表。');
  }
  book.setLayout(sheet, { visibility });
  return success(null);
}

/** @param position counts from 0 */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  const sheets = book.sheets.filter((other) => other !== sheet);
  sheets.splice(Math.max(0, Math.min(position, sheets.length)), 0, sheet);
  book.setState({ sheets }, 'sheetMoved', sheet);
}

/** Why a name can't be a sheet's, or null. Source: Excel's rules for sheet names. */
export function sheetNameFault(book: Book, name: string, self?: Sheet): string | null {
  if (name.trim() === '') return '工作表名称不能为空，请输入名称。';
  if (name.length > 31) return `工作表名称“${name}”超过 31 个字符，请缩短。`;
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    return `工作表名称“${name}”含有不允许的字符（\\ / ? * [ ] : 或首尾的单引号），请改名。`;
  }
  const other = book.sheet(name);
  if (other && other !== self) return `已有名为“${name}”的工作表，请换一个名称。`;
  return null;
}

/** Rewrites every formula in the cells of the book. */
export function changeAllFormulas(book: Book, change: (formula: string, sheet: Sheet) => string): void {
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of sheet.cells.withFormula()) {
      const formula = change(cell.formula ?? '', sheet);
      if (formula !== cell.formula) book.setCell(sheet, row, column, { ...cell, formula });
    }
  }
}

function freeSheetName(book: Book, stem: string): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
