import { ByteReader } from './byteReader';

/** A record of a BIFF8 stream ([MS-XLS] 2.1.4); `more` are the CONTINUE records that follow it. */
export interface XlsRecord {
  readonly id: number;
  readonly data: Uint8Array;
  readonly more: readonly Uint8Array[];
}

/** Record numbers of [MS-XLS] 2.3. */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  dateSystem: 0x22,
  password: 0x2f,
  font: 0x31,
  continue: 0x3c,
  window: 0x3d,
  pane: 0x41,
  columns: 0x7d,
  sheet: 0x85,
  palette: 0x92,
  numbers: 0xbd,
  blanks: 0xbe,
  richLabel: 0xd6,
  cellFormat: 0xe0,
  merges: 0xe5,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  sheetWindow: 0x23e,
  rk: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const;

/** The records of one substream, from its BOF to its EOF; those of charts that lie within it are left out. */
export function* substream(stream: Uint8Array, start: number): Generator<XlsRecord> {
  const reader = new ByteReader(stream).at(start);
  let depth = 0;
  while (reader.left >= 4) {
    const record = nextRecord(reader);
    if (record.id === RECORD.begin) depth += 1;
    else if (record.id === RECORD.end) depth -= 1;
    if (depth <= 0) return;
    if (depth === 1) yield record;
  }
}

function nextRecord(reader: ByteReader): XlsRecord {
  const id = reader.u16();
  const data = recordData(reader);
  const more: Uint8Array[] = [];
  while (reader.left >= 4) {
    const start = reader.offset;
    if (reader.u16() !== RECORD.continue) {
      reader.at(start);
      break;
    }
    more.push(recordData(reader));
  }
  return { id, data, more };
}

function recordData(reader: ByteReader): Uint8Array {
  const byteCount = reader.u16();
  const data = reader.bytes.subarray(reader.offset, reader.offset + byteCount);
  reader.skip(byteCount);
  return data;
}
