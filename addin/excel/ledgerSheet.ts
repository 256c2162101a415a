import type { CellValue } from '../../ledger/cells';
import type { RowAsRead } from '../../ledger/form/cellWrite';
import type { Result } from '../../ledger/result';
import { refuseOther } from './cellRuns';
import { ExcelFault, inExcel } from './inExcel';

/** What keeps records from being written to a sheet, or from being seen there. */
export interface SheetState {
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  /** A filter hides some of its rows. */
  readonly isFiltered: boolean;
}

function loadState(sheet: Excel.Worksheet): () => SheetState {
  const { protection, autoFilter } = sheet;
  sheet.load('visibility');
  protection.load('protected');
  autoFilter.load('isDataFiltered');
  return () => ({
    isProtected: protection.protected,
    isHidden: sheet.visibility !== 'Visible',
    isFiltered: autoFilter.isDataFiltered,
  });
}

/** How a sheet stands before anything is typed for it: one request. */
export async function sheetState(name: string): Promise<Result<SheetState, string>> {
  return inExcel(async (context) => {
    const state = loadState(context.workbook.worksheets.getItem(name));
    await context.sync();
    return state();
  });
}

/** Protects a sheet again as it was. */
export type ProtectAgain = () => Promise<Result<null, string>>;

/** Takes a sheet's protection away, where it has no password; the answer puts it back with the same permissions. */
export async function unprotectSheet(name: string): Promise<Result<ProtectAgain, string>> {
  return inExcel(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load('options');
    await context.sync();
    const { options } = protection;
    protection.unprotect();
    await context.sync();
    return () =>
      inExcel(async (later) => {
        later.workbook.worksheets.getItem(name).protection.protect(options);
        await later.sync();
        return null;
      });
  });
}

/**
 * Asks whether a sheet can be written to and whether some of its rows are still as they were read.
 * @throws ExcelFault (from the answer) that says why not
 */
export function loadWritable(sheet: Excel.Worksheet, name: string, rows: readonly RowAsRead[]): () => void {
  const state = loadState(sheet);
  const loaded = rows.map(({ row, firstColumn, contents }) => {
    const range = sheet.getRangeByIndexes(row - 1, firstColumn - 1, 1, contents.length);
    range.load('formulas');
    return { contents, range };
  });
  return () => {
    const { isProtected, isHidden } = state();
    if (isHidden) throw new ExcelFault(`工作表“${name}”是隐藏的，请先取消隐藏`);
    if (isProtected) throw new ExcelFault(`工作表“${name}”受保护，请先在“审阅”中撤销工作表保护`);
    for (const { contents, range } of loaded) refuseOther(contents, range.formulas[0] as CellValue[]);
  };
}
