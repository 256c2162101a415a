/** Checks manifest.xml offline and prints what is wrong; exit status 1 when anything is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from './checkManifest.mjs';
import { root } from './installed.mjs';

const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const complaints = checkManifest(xml, { root, packageVersion: version });
for (const complaint of complaints) process.stderr.write(`manifest.xml: ${complaint}\n`);
if (complaints.length > 0) process.exit(1);
process.stdout.write('manifest.xml: nothing wrong\n');
