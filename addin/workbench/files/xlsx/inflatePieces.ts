import { packedBytes, type ArchiveEntry } from './archive';

/**
 * Inflates an entry piece by piece, so that it never lies in memory as a whole.
 * @param take answers false to end
 * @returns whether the entry was read to its end
 */
export async function inflatePieces(
  archive: Uint8Array,
  entry: ArchiveEntry,
  take: (piece: Uint8Array) => boolean,
): Promise<boolean> {
  const packed = packedBytes(archive, entry);
  if (!packed || entry.method !== 8) return false;
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      if (take(value)) continue;
      await reader.cancel();
      return false;
    }
  } catch {
    // Only the data can be at fault here, and each platform has an error of its own for that.
    return false;
  }
}
