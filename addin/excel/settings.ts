import { failure, success, type Result } from '../../ledger/result';

/** What the add-in remembers in this workbook: JSON texts by name, saved with the file. */
export function readSetting(name: string): string | null {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === 'string' ? value : null;
}

/** Keeps a text in the workbook; it is on disk when the user saves the file. */
export async function writeSetting(name: string, text: string): Promise<Result<null, string>> {
  Office.context.document.settings.set(name, text);
  return new Promise((resolve) => {
    Office.context.document.settings.saveAsync((result) => {
      resolve(
        result.status === Office.AsyncResultStatus.Succeeded
          ? success(null)
          : failure(`无法在工作簿中保存设置（${result.error.message}）`),
      );
    });
  });
}
