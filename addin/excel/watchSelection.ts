import { columnNumber } from '../../ledger/cells';
import { watch, type Unsubscribe } from './selection';

/** Where the user is: the first cell of what is selected; rows and columns count from 1. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the user is now. */
export async function selectedCell(): Promise<SelectedCell> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load('rowIndex, columnIndex, worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
  });
}

/** Tells of every other selection. */
export function watchSelection(listener: (selected: SelectedCell) => void): Unsubscribe {
  return watch((context) =>
    context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      // Whole rows have no letters, whole columns no number.
      const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)/.exec(address) ?? [];
      listener({
        sheet: await sheetNameOf(worksheetId),
        row: digits === '' ? 1 : Number(digits),
        column: letters === '' ? 1 : columnNumber(letters),
      });
    }),
  );
}

async function sheetNameOf(id: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}
