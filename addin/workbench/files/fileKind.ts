import { archiveEntries } from './xlsx/archive';
import { isCompoundFile, openCompoundFile } from './xls/compoundFile';
import { decodedText } from './text/textEncoding';

/** What a file is, by its content: its name may say anything. */
export type FileKind =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'xls'; readonly stream: Uint8Array }
  | { readonly kind: 'spreadsheetMl' | 'html' | 'text'; readonly text: string }
  /** It can't be read; `way` is one line that says what it is and what to do. */
  | { readonly kind: 'refused'; readonly way: string };

/** Longer texts would not fit into memory beside what is made of them. */
const LONGEST_TEXT_BYTES = 64 * 1024 * 1024;

export const NOT_A_WORKBOOK = '这不是 Excel 工作簿，请选择 .xlsx 文件，或在 Excel 中另存为 .xlsx 后再打开。';
export const PASSWORD_FAULT = '文件设有打开密码，请在 Excel 中取消密码并另存为 .xlsx 后再打开。';

/** Kinds of files that people take for workbooks, by their first bytes (in Latin-1). */
const OTHER_KINDS: ReadonlyArray<readonly [signature: string, way: string]> = [
  ['%PDF', '这是 PDF 文件，请向填报人索取 Excel 原件（.xlsx）。'],
  ['Rar!', '这是 RAR 压缩包，请先解压，再打开里面的 .xlsx 文件。'],
  ['7z\xbc\xaf', '这是 7z 压缩包，请先解压，再打开里面的 .xlsx 文件。'],
  ['\x1f\x8b', '这是 gzip 压缩包，请先解压，再打开里面的 .xlsx 文件。'],
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused('文件是空的（0 字节），请重新下载或另选一个 .xlsx 文件。');
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith('PK')) return archiveKind(bytes);
  const other = OTHER_KINDS.find(([signature]) => start.startsWith(signature));
  return other ? refused(other[1]) : textKind(bytes);
}

function refused(way: string): FileKind {
  return { kind: 'refused', way };
}

function compoundKind(bytes: Uint8Array): FileKind {
  const file = openCompoundFile(bytes);
  if (!file) return refused('文件不完整或已损坏，请重新下载，或在 Excel 中打开后另存为 .xlsx。');
  if (file.names.has('EncryptedPackage')) return refused(PASSWORD_FAULT);
  const stream = file.stream('Workbook');
  if (stream) return { kind: 'xls', stream };
  return refused(
    file.names.has('Book')
      ? '这是 Excel 95 或更早的 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。'
      : NOT_A_WORKBOOK,
  );
}

function archiveKind(bytes: Uint8Array): FileKind {
  const entries = archiveEntries(bytes);
  if (!entries)
    return refused('文件不完整或已损坏（找不到压缩目录），请重新下载，或在 Excel 中打开后另存为 .xlsx。');
  const paths = new Set(entries.map(({ path }) => path.toLowerCase().replace(/\\/g, '/')));
  if (paths.has('xl/workbook.bin')) return refused('这是 .xlsb 文件，请在 Excel 中另存为 .xlsx 后再打开。');
  if (paths.has('mimetype') && paths.has('content.xml'))
    return refused('这是 .ods 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
  if (paths.has('[content_types].xml') || [...paths].some((path) => path.startsWith('xl/')))
    return { kind: 'xlsx' };
  const holdsWorkbook = [...paths].some((path) => /\.(xlsx?|csv|et)$/.test(path));
  return refused(holdsWorkbook ? '这是 ZIP 压缩包，请先解压，再打开里面的 .xlsx 文件。' : NOT_A_WORKBOOK);
}

function textKind(bytes: Uint8Array): FileKind {
  if (bytes.length > LONGEST_TEXT_BYTES)
    return refused('文本文件超过上限 64 MB，请拆分，或在 Excel 中打开后另存为 .xlsx。');
  const text = decodedText(bytes);
  if (text === null) return refused(NOT_A_WORKBOOK);
  const head = text.slice(0, 8192);
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head))
    return { kind: 'spreadsheetMl', text };
  if (/^\ufeff?\s*MIME-Version:/i.test(head))
    return refused('这是单个文件网页（.mht），请在 Excel 中打开后另存为 .xlsx 再试。');
  if (/^\ufeff?\s*</.test(head) && /<(?:html|table|!doctype html|body|head|meta)\b/i.test(head))
    return { kind: 'html', text };
  return { kind: 'text', text };
}
