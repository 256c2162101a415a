import type { ArchiveEntry } from './archive';

const MEGABYTE = 1024 * 1024;
/** Guards memory: opening needs about eight times as much. 100,000 records of 15 fields inflate to 60 MB. */
const MOST_XML_BYTES = 100 * MEGABYTE;
/** Pictures and the like are only carried along. */
const MOST_BYTES = 200 * MEGABYTE;
const MOST_SPARSE_BYTES = 1024 * MEGABYTE;
const MOST_ENTRIES = 20_000;

/**
 * Why an archive would take too much memory, in one line that says what to do; null where it doesn't.
 * @param sparse the sheets that are made smaller while they are inflated, see sparseSheet.ts
 */
export function archiveFault(
  entries: readonly ArchiveEntry[],
  sparse: ReadonlySet<ArchiveEntry>,
): string | null {
  if (entries.length > MOST_ENTRIES) return '文件的部件过多，请在 Excel 中打开后另存为 .xlsx 再试。';
  const dense = entries.filter((entry) => !sparse.has(entry));
  const xml = dense.filter(({ path }) => /\.(xml|rels|vml)$/i.test(path));
  return (
    sizeFault(total(xml), MOST_XML_BYTES) ??
    sizeFault(total(dense), MOST_BYTES) ??
    sizeFault(total([...sparse]), MOST_SPARSE_BYTES)
  );
}

function sizeFault(byteCount: number, most: number): string | null {
  if (byteCount <= most) return null;
  const megabytes = (bytes: number) => String(Math.ceil(bytes / MEGABYTE));
  return `文件解压后约 ${megabytes(byteCount)} MB，超过上限 ${megabytes(most)} MB，请拆分工作簿，或删除多余的空白格式后另存为 .xlsx。`;
}

function total(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
}
