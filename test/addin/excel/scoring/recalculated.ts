/** Test aid: workbooks as LibreOffice computes them, from their formulas alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Book } from '../../../../addin/workbench/book/book';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { expectSuccess } from '../../../../ledger/result';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convertedByLibreOffice } from '../../../libreOffice';

/** A file without the values of its formulas: LibreOffice would trust them instead of computing. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const text = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(text.replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts, { level: 0 });
}

/** Recomputes files, all in one run of LibreOffice, and hands them out one after the other. */
export async function* recalculated(files: readonly Uint8Array[]): AsyncGenerator<Book> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculated-'));
  try {
    const inputs = files.map((bytes, i) => {
      const file = path.join(folder, `${String(i)}.xlsx`);
      writeFileSync(file, withoutResults(bytes));
      return file;
    });
    const written = convertedByLibreOffice(inputs, 'xlsx', path.join(folder, 'out'));
    if (written.length < files.length) throw new Error('LibreOffice could not read a file');
    for (const file of written) yield expectSuccess(await openBook(new Uint8Array(readFileSync(file))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
