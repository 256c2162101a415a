/** npm test: install if needed, then types, lint, format, manifest and build side by side, then every Jest test, the browser's walk included. */
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

// Each of these keeps one core busy, and none needs another.
const CHECKS = [
  ['lint', bin('eslint/bin/eslint.js'), '--config', 'tools/eslint.config.mjs', '--max-warnings', '0', '.'],
  ['types', bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['build', 'tools/build.mjs'],
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

/** Runs a step, tells how it went, and resolves with whether it went well. */
function run([name, script, ...args], stdio) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(said));
      process.stdout.write(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
      resolve(status === 0);
    });
  });
}

/** Two at a time, each one's words together. */
async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      results.push(await run(check, ['ignore', 'pipe', 'pipe']));
  };
  await Promise.all([worker(), worker()]);
  return results.every(Boolean);
}

// Jest reports on standard error; its JSON goes to the file, not into the log.
const passed = (await runChecks()) && (await run(TESTS, ['ignore', 'ignore', 'inherit']));
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(passed ? 0 : 1);
