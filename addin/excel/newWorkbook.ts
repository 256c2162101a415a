import type { Result } from '../../ledger/result';
import { inExcel } from './inExcel';

/** Bytes as base64, for calls that take a file as a text. */
function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Opens the bytes of an .xlsx file as a new, unsaved workbook; this one stays open, and the pane with it. Excel answers
 * before the window is there: a browser may still keep Excel on the web from opening another tab.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<Result<null, string>> {
  return inExcel(async () => {
    await Excel.createWorkbook(base64Of(bytes));
    return null;
  });
}
