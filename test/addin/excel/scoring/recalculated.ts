/** Test aid: workbooks as LibreOffice computes them, from their formulas alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Book } from '../../../../addin/workbench/book/book';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { expectSuccess } from '../../../../ledger/result';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** False where LibreOffice is missing, which is printed. */
export function hasLibreOffice(): boolean {
  if (spawnSync('soffice', ['--version']).status === 0) return true;
  process.stdout.write('not judged: LibreOffice (soffice) is not installed\n');
  return false;
}

/** A file without the values of its formulas: LibreOffice would trust them instead of computing. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const text = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(text.replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** Recomputes files, all in one run of LibreOffice. */
export async function recalculated(files: readonly Uint8Array[]): Promise<readonly Book[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculated-'));
  try {
    const names = files.map((bytes, i) => {
      const name = `${String(i)}.xlsx`;
      writeFileSync(path.join(folder, name), withoutResults(bytes));
      return name;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    const inputs = names.map((name) => path.join(folder, name));
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...inputs], {
      stdio: 'ignore',
      timeout: 280_000,
    });
    const books: Book[] = [];
    for (const name of names) {
      books.push(expectSuccess(await openBook(new Uint8Array(readFileSync(path.join(out, name))))));
    }
    return books;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
