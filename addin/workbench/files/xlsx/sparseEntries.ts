import type { ArchiveEntry } from './archive';
import { inflatePieces } from './inflatePieces';
import { CONTENT } from './sparseSheet';

const LEAST_BYTES = 16 * 1024 * 1024;
const TAIL_BYTES = 65_536;

/** The large worksheets that end in rows without content, as those do that were given borders down to the last row. */
export async function sparseEntries(
  archive: Uint8Array,
  entries: readonly ArchiveEntry[],
): Promise<ReadonlySet<ArchiveEntry>> {
  const sparse = new Set<ArchiveEntry>();
  for (const entry of entries.filter(isLargeSheet)) if (await endsBlank(archive, entry)) sparse.add(entry);
  return sparse;
}

function isLargeSheet({ path, inflatedBytes }: ArchiveEntry): boolean {
  return inflatedBytes > LEAST_BYTES && /worksheets[/\\][^/\\]+\.xml$/i.test(path);
}

async function endsBlank(archive: Uint8Array, entry: ArchiveEntry): Promise<boolean> {
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  const isWhole = await inflatePieces(archive, entry, (piece) => {
    pieces.push(piece);
    byteCount += piece.length;
    while (byteCount - (pieces[0]?.length ?? 0) > TAIL_BYTES) byteCount -= pieces.shift()?.length ?? 0;
    return true;
  });
  const decoder = new TextDecoder();
  const tail = pieces
    .map((piece) => decoder.decode(piece, { stream: true }))
    .join('')
    .slice(-TAIL_BYTES);
  return isWhole && /<(?:\w+:)?(?:row|c)\s/.test(tail) && !CONTENT.test(tail);
}
