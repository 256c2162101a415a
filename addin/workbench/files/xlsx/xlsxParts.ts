import { strFromU8, strToU8, zipSync } from 'fflate';
import { failure, success, type Result } from '../../../../ledger/result';
import { entryBytes, type ArchiveEntry } from './archive';
import { inflatePieces } from './inflatePieces';
import { BLANKS_LEFT_OUT, SparseSheet } from './sparseSheet';

/** The parts of a workbook's archive that can be read, by path, and what its user must know of the others. */
export class XlsxParts {
  readonly notices = new Set<string>();
  private readonly parts = new Map<string, Uint8Array>();

  /** A part that is damaged, or that lies outside of the archive, counts as missing. */
  static async read(
    archive: Uint8Array,
    entries: readonly ArchiveEntry[],
    sparse: ReadonlySet<ArchiveEntry> = new Set(),
  ): Promise<XlsxParts> {
    const parts = new XlsxParts();
    let damaged = 0;
    for (const entry of entries) {
      const path = safePath(entry.path);
      if (path === null) continue;
      const bytes = sparse.has(entry) ? await parts.sparse(archive, entry) : entryBytes(archive, entry);
      if (bytes.ok) parts.parts.set(path, bytes.value);
      else damaged += 1;
    }
    if (damaged > 0) parts.notices.add(`文件里有 ${String(damaged)} 个部件已损坏，未读入。`);
    return parts;
  }

  copy(): XlsxParts {
    const copy = new XlsxParts();
    for (const [path, part] of this.parts) copy.parts.set(path, part);
    for (const notice of this.notices) copy.notices.add(notice);
    return copy;
  }

  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  text(path: string): string {
    const part = this.parts.get(path);
    return part ? strFromU8(part) : '';
  }

  setText(path: string, text: string): void {
    this.parts.set(path, strToU8(text));
  }

  /** Lets a part be known to exist whose content isn't needed. */
  touch(path: string): void {
    if (!this.parts.has(path)) this.parts.set(path, new Uint8Array());
  }

  delete(path: string): void {
    this.parts.delete(path);
  }

  /** The path of a part that differs from this one in letter case at most; null where there is none. */
  actualPath(path: string): string | null {
    if (this.has(path)) return path;
    const key = path.toLowerCase();
    return this.paths.find((each) => each.toLowerCase() === key) ?? null;
  }

  archive(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { level: 1 });
  }

  private async sparse(archive: Uint8Array, entry: ArchiveEntry): Promise<Result<Uint8Array, string>> {
    const sheet = new SparseSheet();
    const decoder = new TextDecoder();
    const isWhole = await inflatePieces(archive, entry, (piece) => {
      sheet.add(decoder.decode(piece, { stream: true }));
      return !sheet.isTooLong;
    });
    if (!isWhole) return failure('damaged or too long');
    const text = sheet.finish();
    if (sheet.isCut) this.notices.add(BLANKS_LEFT_OUT);
    return success(strToU8(text));
  }
}

/** The path as others refer to it; null for one that would lead out of the archive. */
function safePath(path: string): string | null {
  const steps = path.replace(/\\/g, '/').replace(/^\/+/, '').split('/');
  const isSafe = steps.every((step) => step !== '' && step !== '.' && step !== '..' && !step.includes(':'));
  return isSafe ? steps.join('/') : null;
}

/** Whether the codec would take these entries for others than Excel does. */
export function hasOddEntries(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ path, compressedBytes, inflatedBytes, isStreamed }) => {
    if (path.endsWith('/')) return false;
    // An entry that hides its size would escape the limits.
    const hidesSize = inflatedBytes === 0 && (compressedBytes > 2 || (isStreamed && compressedBytes === 0));
    return hidesSize || safePath(path) !== path;
  });
}
