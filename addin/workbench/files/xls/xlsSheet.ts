import type { CellValue } from '../../../../ledger/cells';
import { FORMULAS_LEFT_OUT, type BookDraft, type SheetDraft } from '../bookDraft';
import { ByteReader } from './byteReader';
import type { XlsFormats } from './xlsFormats';
import { RECORD, type XlsRecord } from './xlsRecords';
import { readCharacters } from './xlsStrings';

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
const LAST_XLS_COLUMN = 256;
const HIDDEN_ROW = 0x20;
const OWN_HEIGHT = 0x40;
const FROZEN = 8;

interface SheetContext {
  readonly draft: BookDraft;
  readonly sheet: SheetDraft;
  readonly formats: XlsFormats;
  readonly strings: readonly string[];
}

/** Reads the records of one worksheet into its draft. */
export function readXlsSheet(records: Iterable<XlsRecord>, context: SheetContext): void {
  const { draft, sheet, formats, strings } = context;
  /** A formula whose text follows in a record of its own. */
  let awaited: { readonly row: number; readonly column: number; readonly format: number } | null = null;
  let isFrozen = false;
  for (const { id, data } of records) {
    const reader = new ByteReader(data);
    const put = (row: number, column: number, format: number, value: CellValue) =>
      draft.put(sheet, row + 1, column + 1, value, formats.style(format));
    switch (id) {
      case RECORD.sharedLabel:
        put(reader.u16(), reader.u16(), reader.u16(), strings[reader.u32()] ?? null);
        break;
      case RECORD.label:
      case RECORD.richLabel:
        put(reader.u16(), reader.u16(), reader.u16(), readCharacters(reader, reader.u16()));
        break;
      case RECORD.number:
        put(reader.u16(), reader.u16(), reader.u16(), finite(reader.f64()));
        break;
      case RECORD.rk:
        put(reader.u16(), reader.u16(), reader.u16(), packedNumber(reader.u32()));
        break;
      case RECORD.numbers: {
        const row = reader.u16();
        for (let column = reader.u16(); reader.left >= 8; column++)
          put(row, column, reader.u16(), packedNumber(reader.u32()));
        break;
      }
      case RECORD.blank:
        put(reader.u16(), reader.u16(), reader.u16(), null);
        break;
      case RECORD.blanks: {
        const row = reader.u16();
        for (let column = reader.u16(); reader.left >= 4; column++) put(row, column, reader.u16(), null);
        break;
      }
      case RECORD.boolOrError: {
        const [row, column, format, value] = [reader.u16(), reader.u16(), reader.u16(), reader.u8()];
        put(row, column, format, reader.u8() === 1 ? errorText(value) : value !== 0);
        break;
      }
      case RECORD.formula: {
        draft.notice(FORMULAS_LEFT_OUT);
        const [row, column, format] = [reader.u16(), reader.u16(), reader.u16()];
        const isText = data[12] === 0xff && data[13] === 0xff && data[6] === 0;
        awaited = isText ? { row, column, format } : null;
        if (!isText) put(row, column, format, formulaValue(data));
        break;
      }
      case RECORD.string:
        if (awaited) put(awaited.row, awaited.column, awaited.format, readCharacters(reader, reader.u16()));
        awaited = null;
        break;
      case RECORD.merges:
        readMerges(reader, context);
        break;
      case RECORD.row:
        readRow(reader, sheet);
        break;
      case RECORD.columns:
        readColumns(reader, sheet);
        break;
      case RECORD.sheetWindow:
        isFrozen = (reader.u16() & FROZEN) !== 0;
        break;
      case RECORD.pane:
        if (isFrozen) sheet.frozen = { columns: reader.u16() % LAST_XLS_COLUMN, rows: reader.u16() };
        break;
    }
  }
}

/** The value of a formula that isn't a text ([MS-XLS] 2.5.133). */
function formulaValue(data: Uint8Array): CellValue {
  if (data[12] !== 0xff || data[13] !== 0xff) return finite(new ByteReader(data).at(6).f64());
  const value = data[8] ?? 0;
  if (data[6] === 1) return value !== 0;
  return data[6] === 2 ? errorText(value) : null;
}

/** A number in 30 bits ([MS-XLS] 2.5.218): whole or the upper half of a double, perhaps in hundredths. */
function packedNumber(packed: number): number {
  const isWhole = (packed & 2) !== 0;
  const value = isWhole ? packed >> 2 : upperHalf(packed & ~3);
  return (packed & 1) !== 0 ? value / 100 : value;
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits, true);
  return finite(view.getFloat64(0, true)) ?? 0;
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

function errorText(code: number): string {
  return ERRORS.get(code) ?? '#VALUE!';
}

function readMerges(reader: ByteReader, { draft, sheet }: SheetContext): void {
  for (let left = reader.u16(); left > 0 && reader.left >= 8; left--) {
    const [firstRow, lastRow, firstColumn, lastColumn] = [
      reader.u16(),
      reader.u16(),
      reader.u16(),
      reader.u16(),
    ];
    draft.merge(sheet, {
      firstRow: firstRow + 1,
      lastRow: lastRow + 1,
      firstColumn: firstColumn + 1,
      lastColumn: lastColumn + 1,
    });
  }
}

/** [MS-XLS] 2.4.221 */
function readRow(reader: ByteReader, sheet: SheetDraft): void {
  const row = reader.u16() + 1;
  const height = reader.at(6).u16();
  const flags = reader.at(12).u16();
  const hidden = (flags & HIDDEN_ROW) !== 0 || undefined;
  const heightPoints = (flags & OWN_HEIGHT) !== 0 && !hidden ? (height & 0x7fff) / 20 : undefined;
  if (hidden || heightPoints !== undefined) sheet.rows.set(row, { heightPoints, hidden });
}

/** [MS-XLS] 2.4.53 */
function readColumns(reader: ByteReader, sheet: SheetDraft): void {
  const [first, last, width] = [reader.u16(), reader.u16(), reader.u16()];
  const hidden = (reader.at(8).u16() & 1) !== 0 || undefined;
  for (let column = first; column <= Math.min(last, LAST_XLS_COLUMN - 1); column++)
    sheet.columns.set(column + 1, { width: width / 256, hidden });
}
