import { success, type Result } from '../../ledger/result';
import { inExcel } from './inExcel';
import type { WrittenStep } from './writtenStep';

/** A step that made or renewed a sheet of its own. */
export interface WrittenSheet extends WrittenStep {
  readonly sheet: string;
}

/** A text that stays a text, whatever it begins with. */
export function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

async function emptySheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const present = worksheets.getItemOrNullObject(name);
  present.load('name');
  await context.sync();
  if (present.isNullObject) return worksheets.add(name);
  const all = present.getRange();
  all.unmerge();
  all.clear();
  return present;
}

/** What a sheet of this name held before it is written anew; null where there was none. */
async function formerContent(
  name: string,
): Promise<Result<{ address: string; formulas: unknown[][] } | null, string>> {
  return inExcel(async (context) => {
    const present = context.workbook.worksheets.getItemOrNullObject(name);
    const used = present.getUsedRangeOrNullObject(true);
    used.load('address,formulas');
    await context.sync();
    if (present.isNullObject || used.isNullObject) return null;
    return { address: used.address.replace(/^.*!/, ''), formulas: used.formulas as unknown[][] };
  });
}

/**
 * Writes a sheet of the add-in's own, the former one of this name replaced, and shows it. Undo deletes a new sheet and
 * gives a renewed one its former contents back.
 */
export async function writeOwnSheet(
  name: string,
  write: (sheet: Excel.Worksheet) => void,
): Promise<Result<WrittenSheet, string>> {
  const former = await formerContent(name);
  if (!former.ok) return former;
  const written = await inExcel(async (context) => {
    const sheet = await emptySheet(context, name);
    write(sheet);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
    return null;
  });
  if (!written.ok) return written;
  const undo = (): Promise<Result<null, string>> =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (former.value === null) sheet.delete();
      else {
        sheet.getRange().clear('Contents');
        sheet.getRange(former.value.address).formulas = former.value.formulas;
      }
      await context.sync();
      return null;
    });
  return success({ sheet: name, place: name, undo });
}
