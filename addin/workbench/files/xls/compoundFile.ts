import { ByteReader } from './byteReader';

/** The streams of an OLE compound file ([MS-CFB]): the container of .xls workbooks and of encrypted .xlsx ones. */
export interface CompoundFile {
  /** Names of all streams, of whatever depth. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream, as far as the file has them; null where there is none of this name. */
  stream(name: string): Uint8Array | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;
/** Sector numbers from here on are marks: end of chain, free, and the table's own. */
const FIRST_MARK = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Reads the directory; a file that is cut off gives the streams it still has, null if it has no directory. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes) || bytes.length < HEADER_BYTES) return null;
  const header = new ByteReader(bytes);
  const sectorBytes = 2 ** header.at(30).u16();
  const miniBytes = 2 ** header.at(32).u16();
  if (![512, 4096].includes(sectorBytes) || miniBytes !== 64) return null;
  const sectorCount = Math.ceil(bytes.length / sectorBytes);
  const sector = (number: number) => bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes);
  const table = allocationTable(header, sector, sectorBytes, sectorCount);
  const chained = (first: number) => joined(chain(first, table, sectorCount).map(sector));

  const entries = directoryEntries(chained(header.at(48).u32()));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) return null;
  const miniCutoff = header.at(56).u32();
  const miniStream = chained(root.first);
  const miniTable = numbers(chained(header.at(60).u32()));
  const mini = (number: number) => miniStream.subarray(number * miniBytes, (number + 1) * miniBytes);
  const streams = entries.filter(({ type }) => type === STREAM);
  return {
    names: new Set(streams.map(({ name }) => name)),
    stream(name) {
      const entry = streams.find((each) => each.name === name);
      if (!entry) return null;
      const isMini = entry.byteCount < miniCutoff;
      const whole = isMini
        ? joined(chain(entry.first, miniTable, miniTable.length).map(mini))
        : chained(entry.first);
      return whole.subarray(0, entry.byteCount);
    },
  };
}

/** Where each sector's chain goes on. */
function allocationTable(
  header: ByteReader,
  sector: (number: number) => Uint8Array,
  sectorBytes: number,
  sectorCount: number,
): readonly number[] {
  const parts = Array.from({ length: 109 }, (_, index) => header.at(76 + index * 4).u32());
  let next = header.at(68).u32();
  for (let left = header.at(72).u32(); left > 0 && next < sectorCount && parts.length < sectorCount; left--) {
    const more = numbers(sector(next));
    parts.push(...more.slice(0, sectorBytes / 4 - 1));
    next = more[sectorBytes / 4 - 1] ?? FIRST_MARK;
  }
  const places = parts.filter((number) => number < sectorCount).slice(0, header.at(44).u32());
  return [...new Set(places)].flatMap((number) => numbers(sector(number)));
}

function chain(first: number, table: readonly number[], longest: number): readonly number[] {
  const sectors: number[] = [];
  for (
    let number = first;
    number < table.length && sectors.length < longest;
    number = table[number] ?? FIRST_MARK
  )
    sectors.push(number);
  return sectors;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly byteCount: number;
}

function directoryEntries(directory: Uint8Array): readonly DirectoryEntry[] {
  return Array.from({ length: Math.floor(directory.length / DIRECTORY_ENTRY_BYTES) }, (_, index) => {
    const start = index * DIRECTORY_ENTRY_BYTES;
    const reader = new ByteReader(directory);
    const nameBytes = Math.min(64, reader.at(start + 64).u16());
    const name = new TextDecoder('utf-16le').decode(
      directory.subarray(start, start + Math.max(0, nameBytes - 2)),
    );
    return {
      name,
      type: directory[start + 66] ?? 0,
      first: reader.at(start + 116).u32(),
      byteCount: reader.at(start + 120).u32(),
    };
  });
}

function numbers(bytes: Uint8Array): readonly number[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, () => reader.u32());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
