import type { ArchiveEntry } from './archive';
import { inflatePieces } from './inflatePieces';
import { CONTENT } from './sparseSheet';

const LEAST_BYTES = 16 * 1024 * 1024;
const TAIL_CHARACTERS = 65_536;

/** The large worksheets that end in rows without content, as those do that were given borders down to the last row. */
export function sparseEntries(
  archive: Uint8Array,
  entries: readonly ArchiveEntry[],
): ReadonlySet<ArchiveEntry> {
  return new Set(entries.filter((entry) => isLargeSheet(entry) && endsBlank(archive, entry)));
}

function isLargeSheet({ path, inflatedBytes }: ArchiveEntry): boolean {
  return inflatedBytes > LEAST_BYTES && /worksheets[/\\][^/\\]+\.xml$/i.test(path);
}

function endsBlank(archive: Uint8Array, entry: ArchiveEntry): boolean {
  let pieces: Uint8Array[] = [];
  let byteCount = 0;
  const fault = inflatePieces(archive, entry, (piece) => {
    pieces.push(piece.slice());
    byteCount += piece.length;
    while (byteCount - (pieces[0]?.length ?? 0) > TAIL_CHARACTERS) byteCount -= pieces.shift()?.length ?? 0;
    return true;
  });
  const decoder = new TextDecoder();
  const tail = pieces
    .map((piece) => decoder.decode(piece, { stream: true }))
    .join('')
    .slice(-TAIL_CHARACTERS);
  pieces = [];
  return fault === null && /<(?:\w+:)?(?:row|c)\s/.test(tail) && !CONTENT.test(tail);
}
