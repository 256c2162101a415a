/** Excel's error codes that a user can do something about. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑，请先按 Enter 或 Esc 结束编辑',
  AccessDenied: '工作表受保护，请先在“审阅”中撤销保护',
  ItemNotFound: '工作表已被删除或改名，请重新读取',
  RequestAborted: '请求被中断',
  ResponsePayloadSizeLimitExceeded: '工作表太大，一次读不完，请删去空白区域的格式',
};

/** What went wrong, for its reader: the words for Excel's codes, else the error's own message. */
export function faultWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}
