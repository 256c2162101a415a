import { Inflate } from 'fflate';
import { packedBytes, type ArchiveEntry } from './archive';

const PIECE_BYTES = 16_384;

/**
 * Inflates an entry piece by piece, so that it never lies in memory as a whole.
 * @param take answers false to end
 * @returns why the entry could not be read to its end (in English); null where it could
 */
export function inflatePieces(
  archive: Uint8Array,
  entry: ArchiveEntry,
  take: (piece: Uint8Array) => boolean,
): string | null {
  const packed = packedBytes(archive, entry);
  if (!packed || entry.method !== 8) return 'not deflated';
  let goesOn = true;
  const inflate = new Inflate((piece) => {
    goesOn &&= take(piece);
  });
  try {
    for (let at = 0; at < packed.length && goesOn; at += PIECE_BYTES)
      inflate.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
  } catch (error) {
    return String(error);
  }
  return goesOn ? null : 'too much content';
}
