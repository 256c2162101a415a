import { watch, type Unsubscribe } from './selection';

/** Where the user is: the first row of what is selected. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** Tells of every other selection, with the row that it begins in. */
export function watchSelection(listener: (selected: SelectedRow) => void): Unsubscribe {
  return watch((context) =>
    context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const row = Number(/\d+/.exec(address)?.[0] ?? 0);
      listener({ sheet: await sheetNameOf(worksheetId), row });
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
