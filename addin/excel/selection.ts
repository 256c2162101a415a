import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';

export type Unsubscribe = () => void;

/** Shows a cell (or, without a column, a row's first cell) and selects it. */
export async function selectCell(
  sheet: string,
  row: number,
  column: string | null,
): Promise<Result<null, string>> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(`${column ?? 'A'}${String(row)}`).select();
    await context.sync();
    return null;
  });
}

export async function activeSheetName(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** Registers a handler and answers at once; it is removed again even if that comes before it is registered. */
export function watch(
  register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<unknown>,
): Unsubscribe {
  const registered = Excel.run(async (context) => {
    const handler = register(context);
    await context.sync();
    return handler;
  });
  return () => {
    void registered.then((handler) =>
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }),
    );
  };
}

/** Tells the name of the sheet whenever another one is activated. */
export function watchActiveSheet(listener: (sheet: string) => void): Unsubscribe {
  return watch((context) =>
    context.workbook.worksheets.onActivated.add(async () => {
      listener(await activeSheetName());
    }),
  );
}

/** Tells whenever cells change, by the user, a co-author or ourselves. */
export function watchChanges(listener: () => void): Unsubscribe {
  return watch((context) =>
    context.workbook.worksheets.onChanged.add(async () => {
      listener();
      return Promise.resolve();
    }),
  );
}
