import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';

/** The texts of a row's first 26 cells, as they are shown. */
export async function rowTexts(sheet: string, row: number): Promise<Result<readonly string[], string>> {
  return inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(`A${String(row)}:Z${String(row)}`);
    range.load('text');
    await context.sync();
    return range.text[0] ?? [];
  });
}
