import type { SheetVisibility } from '../../../../ledger/cells';
import { failure, success, type Result } from '../../../../ledger/result';
import type { Book } from '../../book/book';
import { BookDraft } from '../bookDraft';
import { PASSWORD_FAULT } from '../fileKind';
import { ByteReader } from './byteReader';
import { XlsFormats } from './xlsFormats';
import { RECORD, substream } from './xlsRecords';
import { readXlsSheet } from './xlsSheet';
import { readCharacters, readSharedStrings } from './xlsStrings';

const BIFF8 = 0x600;
const WORKSHEET = 0;
const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

interface SheetEntry {
  readonly name: string;
  readonly start: number;
  readonly visibility: SheetVisibility;
}

/**
 * Reads the workbook stream of an .xls file of Excel 97 to 2003 ([MS-XLS]): values, formats, merged cells and hidden
 * parts. Formulas are replaced by their values. The fault is one line that says what to do.
 */
export function bookFromXls(stream: Uint8Array): Result<Book, string> {
  if (new ByteReader(stream).at(4).u16() !== BIFF8)
    return failure('这是 Excel 95 或更早的 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
  const draft = new BookDraft();
  const formats = new XlsFormats();
  const entries: SheetEntry[] = [];
  let strings: readonly string[] = [];
  for (const record of substream(stream, 0)) {
    const reader = new ByteReader(record.data);
    if (record.id === RECORD.password) return failure(PASSWORD_FAULT);
    else if (record.id === RECORD.dateSystem) draft.dateSystem = reader.u16() === 1 ? '1904' : '1900';
    else if (record.id === RECORD.window) draft.activeIndex = reader.at(10).u16();
    else if (record.id === RECORD.sharedStrings) strings = readSharedStrings(record);
    else if (record.id === RECORD.sheet) {
      const entry = readSheetEntry(reader);
      if (entry) entries.push(entry);
    } else formats.add(record);
  }
  for (const { name, start, visibility } of entries) {
    const sheet = draft.addSheet(name);
    sheet.visibility = visibility;
    if (start + 4 > stream.length) draft.notice(`工作表“${name}”的内容在文件里缺失，按空表打开。`);
    else readXlsSheet(substream(stream, start), { draft, sheet, formats, strings });
  }
  const book = draft.finish();
  if (!book) return failure('文件已损坏（没有工作表），请在 Excel 或 WPS 中打开后另存为 .xlsx 再试。');
  book.defaultFont = formats.defaultFont;
  return success(book);
}

/** [MS-XLS] 2.4.28; null for charts and macro sheets. */
function readSheetEntry(reader: ByteReader): SheetEntry | null {
  const start = reader.u32();
  const visibility = VISIBILITIES[reader.u8() & 3] ?? 'visible';
  if (reader.u8() !== WORKSHEET) return null;
  return { start, visibility, name: readCharacters(reader, reader.u8()) };
}
