import type { ArchiveEntry } from './archive';

const MEGABYTE = 1024 * 1024;
/** Guards memory: opening needs about eight times as much. 100,000 records of 15 fields inflate to 60 MB. */
const MOST_XML_BYTES = 100 * MEGABYTE;
/** Pictures and the like are only carried along. */
const MOST_BYTES = 200 * MEGABYTE;
/** A sheet above this ratio holds formats without content, which are taken out while it is inflated. */
const SPARSE_RATIO = 40;
const SPARSE_LEAST_BYTES = 8 * MEGABYTE;
const MOST_SPARSE_BYTES = 1024 * MEGABYTE;
const MOST_ENTRIES = 20_000;

/** Why an archive would take too much memory, in one line that says what to do; null where it doesn't. */
export function archiveFault(entries: readonly ArchiveEntry[]): string | null {
  if (entries.length > MOST_ENTRIES) return '文件的部件过多，请在 Excel 中打开后另存为 .xlsx 再试。';
  const sparse = total(entries.filter(isSparseSheet));
  const dense = entries.filter((entry) => !isSparseSheet(entry));
  const all = total(dense);
  const xml = total(dense.filter(({ path }) => /\.(xml|rels|vml)$/i.test(path)));
  const [inflated, most] =
    xml > MOST_XML_BYTES
      ? [xml, MOST_XML_BYTES]
      : all > MOST_BYTES
        ? [all, MOST_BYTES]
        : [sparse, MOST_SPARSE_BYTES];
  if (inflated <= most) return null;
  const megabytes = (bytes: number) => String(Math.ceil(bytes / MEGABYTE));
  return `文件解压后约 ${megabytes(inflated)} MB，超过上限 ${megabytes(most)} MB，请拆分工作簿，或删除多余的空白格式后另存为 .xlsx。`;
}

export function isSparseSheet({ path, inflatedBytes, compressedBytes }: ArchiveEntry): boolean {
  const ratio = inflatedBytes / Math.max(1, compressedBytes);
  return /worksheets\/[^/]+\.xml$/i.test(path) && inflatedBytes > SPARSE_LEAST_BYTES && ratio > SPARSE_RATIO;
}

function total(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
}
