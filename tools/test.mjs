/** npm test: install if needed, then types, lint, manifest, build, and every Jest test, the browser's walk included. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();

const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-test-'));
const report = path.join(folder, 'jest.json');
const bin = (name) => path.join(root, 'node_modules', ...name.split('/'));
const only = process.argv.slice(2);

const STEPS = [
  ['types', bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['lint', bin('eslint/bin/eslint.js'), '--config', 'tools/eslint.config.mjs', '--max-warnings', '0', '.'],
  [
    'format',
    bin('prettier/bin/prettier.cjs'),
    '--config',
    'tools/prettier.json',
    '--check',
    '--log-level',
    'warn',
    '.',
  ],
  ['manifest', 'tools/manifest.mjs'],
  ['build', 'tools/build.mjs'],
  [
    'tests',
    bin('jest/bin/jest.js'),
    '--config',
    'tools/jest.config.mjs',
    '--json',
    '--outputFile',
    report,
    ...only,
  ],
];

let failedStep = null;
for (const [name, script, ...args] of STEPS) {
  const started = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  // Jest reports on standard error; its JSON goes to the file, not into the log.
  const stdio = name === 'tests' ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'];
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio });
  process.stdout.write(
    `── ${name}: ${done.status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
  if (done.status !== 0) {
    failedStep = name;
    break;
  }
}
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(failedStep === null ? 0 : 1);
