/** More than any file that passes the limits of archiveLimits.ts and fileKind.ts. */
const MOST_FILE_BYTES = 256 * 1024 * 1024;

/** Why a file is too large to be read at all, in one line that says what to do; null where it isn't. */
export function fileSizeFault(byteCount: number): string | null {
  return byteCount > MOST_FILE_BYTES
    ? `文件有 ${String(Math.ceil(byteCount / 1024 / 1024))} MB，超过上限 256 MB，请拆分工作簿后再打开。`
    : null;
}
