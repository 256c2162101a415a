import { failure, success, type Result } from '../../ledger/result';

/** Excel's own error codes in words that say what to do. */
const FAULTS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '正在编辑单元格，请先按回车或 Esc 结束编辑，再试一次',
  AccessDenied: '工作表受保护或只读，无法写入；请先撤销工作表保护',
  ItemNotFound: '工作表已被删除或改名，请重新读取后再试',
  RequestPayloadSizeLimitExceeded: '一次写入的内容太多，请分几次进行',
  ResponsePayloadSizeLimitExceeded: '工作表太大，请删去多余的空行空列后再试',
  ActivityLimitReached: 'Excel 正忙，请稍候再试',
};

/** A fault of ours, worded for the user, that ends the work under way. */
export class ExcelFault extends Error {}

function wordsOf(error: unknown): string | null {
  if (error instanceof ExcelFault) return error.message;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return null;
  return FAULTS[code] ?? `Excel 没有完成操作（${code}：${String(message)}）`;
}

/** Runs work in Excel, waiting for the user to finish a cell; Excel's refusals become words, our own mistakes throw. */
export async function inExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Value>,
  options: Excel.RunOptions = { delayForCellEdit: true },
): Promise<Result<Value, string>> {
  try {
    return success(await Excel.run(options, work));
  } catch (error) {
    const words = wordsOf(error);
    if (words === null) throw error;
    return failure(words);
  }
}
