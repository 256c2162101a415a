import { ByteReader } from './byteReader';
import type { XlsRecord } from './xlsRecords';

const WIDE = 1;
const PHONETIC = 4;
const RICH = 8;

/** A text after its length: a byte of flags, then one or two bytes a character ([MS-XLS] 2.5.240). */
export function readCharacters(reader: ByteReader, count: number): string {
  const isWide = (reader.u8() & WIDE) !== 0;
  return characters(reader, count, isWide);
}

function characters(reader: ByteReader, count: number, isWide: boolean): string {
  const length = Math.min(count, Math.floor(reader.left / (isWide ? 2 : 1)));
  const bytes = reader.bytes.subarray(reader.offset, reader.offset + length * (isWide ? 2 : 1));
  reader.skip(bytes.length);
  if (isWide) return new TextDecoder('utf-16le').decode(bytes);
  return String.fromCharCode(...bytes);
}

/** The texts of a workbook, each stored once ([MS-XLS] 2.4.265); as many as the file still has. */
export function readSharedStrings(record: XlsRecord): readonly string[] {
  const source = new ContinuedReader([record.data, ...record.more]);
  source.skip(4);
  const count = source.u32();
  const strings: string[] = [];
  while (strings.length < count && !source.isAtEnd) strings.push(sharedString(source));
  return strings;
}

function sharedString(source: ContinuedReader): string {
  const count = source.u16();
  const flags = source.u8();
  const runs = flags & RICH ? source.u16() : 0;
  const phoneticBytes = flags & PHONETIC ? source.u32() : 0;
  const text = source.characters(count, (flags & WIDE) !== 0);
  source.skip(runs * 4 + phoneticBytes);
  return text;
}

/** Reads on from a record into the ones that continue it. A text that is split says anew how wide its characters are. */
class ContinuedReader {
  private index = 0;
  private reader: ByteReader;

  constructor(private readonly blocks: readonly Uint8Array[]) {
    this.reader = new ByteReader(blocks[0] ?? new Uint8Array());
  }

  get isAtEnd(): boolean {
    while (this.reader.left === 0 && this.nextBlock());
    return this.reader.left === 0;
  }

  u8(): number {
    return this.isAtEnd ? 0 : this.reader.u8();
  }

  u16(): number {
    return this.u8() + this.u8() * 0x100;
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(byteCount: number): void {
    for (let left = byteCount; left > 0 && !this.isAtEnd;) {
      const step = Math.min(left, this.reader.left);
      this.reader.skip(step);
      left -= step;
    }
  }

  characters(count: number, startsWide: boolean): string {
    let isWide = startsWide;
    let text = '';
    while (text.length < count) {
      if (this.reader.left < (isWide ? 2 : 1)) {
        if (!this.nextBlock()) break;
        isWide = (this.reader.u8() & WIDE) !== 0;
      }
      text += characters(this.reader, count - text.length, isWide);
    }
    return text;
  }

  private nextBlock(): boolean {
    const block = this.blocks[this.index + 1];
    if (!block) return false;
    this.index += 1;
    this.reader = new ByteReader(block);
    return true;
  }
}
