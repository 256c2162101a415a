/** Test aid: LibreOffice as an independent judge of files. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Only a LibreOffice that hangs takes so long: a busy machine alone must not fail a test. */
export const HANG_MS = 30 * 60_000;

/** False where LibreOffice is missing, which is printed. */
export function hasLibreOffice(): boolean {
  if (spawnSync('soffice', ['--version']).status === 0) return true;
  process.stdout.write('not judged: LibreOffice (soffice) is not installed\n');
  return false;
}

/**
 * Converts files in one start of LibreOffice, whose profile is its own, into `folder`; the paths of what it wrote. A file
 * that this LibreOffice can't read (Word documents without Writer) is missing there. Throws where it hangs.
 */
export function convertedByLibreOffice(
  files: readonly string[],
  format: 'csv' | 'fods' | 'pdf' | 'xlsx',
  folder: string,
): readonly string[] {
  const profile = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
  try {
    const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format];
    const { error } = spawnSync('soffice', [...options, '--outdir', folder, ...files], {
      ...{ stdio: 'ignore', timeout: HANG_MS },
    });
    if (error !== undefined) throw error;
    const written = files.map((file) => path.join(folder, `${path.parse(file).name}.${format}`));
    return written.filter((file) => existsSync(file));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
