import { packedBytes, type ArchiveEntry } from './archive';
import { crc32 } from './crc32';

/**
 * The content of an entry, inflated by the platform: twice as fast as in JavaScript, and in pieces, so that a page stays
 * alive meanwhile.
 * @returns null where it is not what the archive's directory says
 */
export async function inflatedEntry(archive: Uint8Array, entry: ArchiveEntry): Promise<Uint8Array | null> {
  const packed = packedBytes(archive, entry);
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return null;
  const bytes = entry.method === 0 ? packed : await inflated(packed, entry.inflatedBytes);
  return bytes?.length === entry.inflatedBytes && crc32(bytes) === entry.checksum ? bytes : null;
}

async function inflated(data: Uint8Array, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new Blob([new Uint8Array(data)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes;
      if (length + value.length > size) return null;
      bytes.set(value, length);
      length += value.length;
    }
  } catch {
    // Only the data can be at fault here, and each platform has an error of its own for that.
    return null;
  }
}
