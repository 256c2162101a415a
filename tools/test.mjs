/**
 * npm test: installs if needed, builds, and runs every Jest test, the browser's walks included. Types, lint, format and
 * manifest are checked meanwhile: half of the time the tests wait for browsers and servers, and leave a core idle.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();

const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-test-'));
const report = path.join(folder, 'jest.json');
const bin = (name) => path.join(root, 'node_modules', ...name.split('/'));
const only = process.argv.slice(2);

const CHECKS = [
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
];
const BUILD = ['build', 'tools/build.mjs'];
const TESTS = [
  'tests',
  bin('jest/bin/jest.js'),
  '--config',
  'tools/jest.config.mjs',
  '--json',
  '--outputFile',
  report,
  ...only,
];

const failed = [];

/** Runs a step, tells how it went with its words together, and resolves with whether it went well. */
function run([name, script, ...args], stdio = ['ignore', 'pipe', 'pipe']) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(said));
      process.stdout.write(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
      if (status !== 0) failed.push(name);
      resolve(status === 0);
    });
  });
}

async function runChecks() {
  for (const check of CHECKS) await run(check);
}

/** The tests open what is built. Jest reports on standard error; its JSON goes to the file, not into the log. */
async function runTests() {
  if (await run(BUILD)) await run(TESTS, ['ignore', 'ignore', 'inherit']);
}

await Promise.all([runTests(), runChecks()]);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
}
rmSync(folder, { recursive: true, force: true });
// Said again where one looks first: a check's own words stand somewhere among the tests'.
if (failed.length > 0) process.stdout.write(`FAILED: ${failed.join(', ')}\n`);
process.exit(failed.length > 0 ? 1 : 0);
