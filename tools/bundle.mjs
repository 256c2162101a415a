/**
 * Runs TypeScript of ours in Node as one bundled file, kept in .build/ until a source changes: translating every file
 * anew, as a loader does, costs a second at each start and slows what runs.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './installed.mjs';
import { isNewerThan } from './isNewerThan.mjs';

const BUNDLES = path.join(root, '.build', 'node');

/** Bundles an entry file and all that it imports. */
async function bundle(entry, file) {
  const { build } = await import('vite');
  mkdirSync(BUNDLES, { recursive: true });
  // Another process may be building or running the same one: it sees the old file or the new one, never half of it.
  const folder = mkdtempSync(path.join(BUNDLES, 'building-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      // Its binaries stand beside its files.
      ssr: { noExternal: true, external: ['classic-level'] },
      build: {
        ssr: path.join(root, entry),
        outDir: folder,
        minify: false,
        target: 'node20',
        rollupOptions: {
          external: ['classic-level'],
          output: { format: 'es', entryFileNames: 'bundle.mjs', codeSplitting: false },
        },
      },
    });
    renameSync(path.join(folder, 'bundle.mjs'), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The bundle of an entry file, made first where a source has changed since the last time.
 * @param sources files and folders, from the root, that the bundle is made of
 * @param name of the bundle, where the entry's own is another one's too
 * @returns its address, to import
 */
export async function freshBundle(entry, sources, name = path.basename(entry, '.ts')) {
  const file = path.join(BUNDLES, `${name}.mjs`);
  if (!isNewerThan(file, [...sources, 'package-lock.json'])) await bundle(entry, file);
  return pathToFileURL(file).href;
}

/** The headless runner, which the build makes and the command line runs. */
export const freshRunner = () => freshBundle('addin/headless/main.ts', ['addin', 'ledger']);
