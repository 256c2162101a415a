import { archiveEntries, type ArchiveEntry } from './archive';

/** More than any real ledger (100,000 rows inflate to about 60 MB) and less than what would freeze a browser. */
const MOST_INFLATED_BYTES = 400 * 1024 * 1024;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b];

/** Why these bytes can't be opened as a workbook and what to do, in one line; null where nothing speaks against it. */
export function fileFault(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return '文件是空的（0 字节），请重新下载或另选一个 .xlsx 文件。';
  if (startsWith(bytes, OLE_SIGNATURE)) {
    return holdsUtf16(bytes, 'EncryptedPackage')
      ? '文件设有打开密码，请在 Excel 中取消密码并另存为 .xlsx 后再打开。'
      : '这是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。';
  }
  if (!startsWith(bytes, ZIP_SIGNATURE)) return NOT_A_WORKBOOK;
  const entries = archiveEntries(bytes);
  if (!entries) return '文件不完整或已损坏（找不到压缩目录），请重新下载，或在 Excel 中打开后另存为 .xlsx。';
  return entriesFault(entries);
}

export const NOT_A_WORKBOOK = '这不是 Excel 工作簿，请选择 .xlsx 文件，或在 Excel 中另存为 .xlsx 后再打开。';

function entriesFault(entries: readonly ArchiveEntry[]): string | null {
  const paths = new Set(entries.map(({ path }) => path.toLowerCase()));
  if (paths.has('xl/workbook.bin')) return '这是 .xlsb 文件，请在 Excel 中另存为 .xlsx 后再打开。';
  if (paths.has('mimetype') && paths.has('content.xml')) {
    return '这是 .ods 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。';
  }
  if (!paths.has('[content_types].xml')) return NOT_A_WORKBOOK;
  const inflatedBytes = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  if (inflatedBytes > MOST_INFLATED_BYTES) {
    const megabytes = Math.ceil(inflatedBytes / 1024 / 1024);
    return `文件解压后约 ${megabytes} MB，超过上限 400 MB，请拆分工作簿，或删除多余的空白格式后另存为 .xlsx。`;
  }
  // An entry that hides its size would escape the sum above.
  const hidesSize = entries.some((entry) => entry.inflatedBytes === 0 && entry.compressedBytes > 16);
  return hidesSize ? '文件的压缩目录不可信，请在 Excel 中打开后另存为 .xlsx 再试。' : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const sought = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 8 * 1024 * 1024) - sought.length;
  for (let start = 0; start <= last; start += 2) {
    if (sought.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}
