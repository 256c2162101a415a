import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';

/** Puts the selection back where the user had it, unless it has been moved since. */
export type GoBack = () => Promise<Result<null, string>>;

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/**
 * Shows an area of the active sheet for a while. Excel has no other highlight than the selection that writes nothing into
 * the workbook, so it is lent and given back. Null where another sheet is active: nobody is taken there by a glance.
 * While a cell is being edited or several areas are selected Excel refuses, and everything stays as it is.
 */
export async function showArea(sheet: string, address: string): Promise<Result<GoBack | null, string>> {
  return atOnce(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const before = context.workbook.getSelectedRange().load('address');
    await context.sync();
    if (active.name !== sheet) return null;
    const shown = active.getRange(address).load('address');
    shown.select();
    await context.sync();
    return () => giveBack(sheet, shown.address, before.address);
  });
}

function giveBack(sheet: string, shown: string, before: string): Promise<Result<null, string>> {
  return atOnce(async (context) => {
    const now = context.workbook.getSelectedRange().load('address');
    await context.sync();
    if (now.address === shown)
      context.workbook.worksheets.getItem(sheet).getRange(withoutSheet(before)).select();
    await context.sync();
    return null;
  });
}

/** A glance is over before a cell that is being edited is left: it does not wait for that. */
function atOnce<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Result<Value, string>> {
  return inExcel(work, { delayForCellEdit: false });
}
