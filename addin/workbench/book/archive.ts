/** An entry of a zip archive, as its directory declares it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

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
    const path = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    // In ZIP64 archives the sizes stand elsewhere and read 4 GB here: far too much for a workbook in any case.
    const compressedBytes = view.getUint32(offset + 20, true);
    entries.push({ path, compressedBytes, inflatedBytes: view.getUint32(offset + 24, true) });
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
