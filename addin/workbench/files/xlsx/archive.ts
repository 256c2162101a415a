import { inflateSync } from 'fflate';
import { failure, success, type Result } from '../../../../ledger/result';
import { crc32 } from './crc32';

/** An entry of a zip archive, as its directory declares it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  readonly checksum: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Its sizes may stand behind its content. */
  readonly isStreamed: boolean;
  /** Where its header stands in the file. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Reads the directory at the end of a zip archive without inflating anything; null where there is none. */
export function archiveEntries(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(offset + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)),
      // In ZIP64 archives the sizes stand elsewhere and read 4 GB here: far too much for a workbook in any case.
      compressedBytes: view.getUint32(offset + 20, true),
      inflatedBytes: view.getUint32(offset + 24, true),
      checksum: view.getUint32(offset + 16, true),
      method: view.getUint16(offset + 10, true),
      isStreamed: (view.getUint16(offset + 8, true) & 8) !== 0,
      offset: view.getUint32(offset + 42, true),
    });
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** The record lies in the last 64 KB, before an optional comment. */
function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 65557);
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END_OF_DIRECTORY) return offset;
  }
  return null;
}

/** The bytes of an entry as they lie in the archive; null where the archive doesn't have them. */
export function packedBytes(archive: Uint8Array, entry: ArchiveEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { offset } = entry;
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== LOCAL_HEADER) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressedBytes;
  return end <= archive.length ? archive.subarray(start, end) : null;
}

/** The content of an entry, no longer than it declares; the fault says in English what is wrong with it. */
export function entryBytes(archive: Uint8Array, entry: ArchiveEntry): Result<Uint8Array, string> {
  const packed = packedBytes(archive, entry);
  if (!packed) return failure('not in the archive');
  if (entry.method === 0) return checked(packed, entry);
  if (entry.method !== 8) return failure(`packed by method ${String(entry.method)}`);
  try {
    return checked(inflateSync(packed, { out: new Uint8Array(entry.inflatedBytes) }), entry);
  } catch (error) {
    return failure(String(error));
  }
}

function checked(bytes: Uint8Array, { inflatedBytes, checksum }: ArchiveEntry): Result<Uint8Array, string> {
  const isSound = bytes.length === inflatedBytes && crc32(bytes) === checksum;
  return isSound ? success(bytes) : failure('the checksum differs');
}
