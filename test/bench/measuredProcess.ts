import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPORT = path.join(process.cwd(), 'test', 'bench', 'reportPeak.mjs');

/** What a process of Node took from its start to its end; wall-clock and processor time in milliseconds. */
export interface MeasuredProcess {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

/**
 * Runs a script of this repository in a process of its own, its output going to a file.
 * @throws where it ends with another status than 0
 */
export async function measuredProcess(
  words: readonly string[],
  outputFile: string,
): Promise<MeasuredProcess> {
  const output = openSync(outputFile, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT, ...words], {
    stdio: ['ignore', output, 'inherit', 'pipe'],
  });
  let report = '';
  child.stdio[3]?.on('data', (piece: Buffer) => (report += piece.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const wallMs = performance.now() - started;
  closeSync(output);
  if (status !== 0) throw new Error(`${words.join(' ')} ended with status ${String(status)}`);
  const { cpuMs, peakMegabytes } = JSON.parse(report) as { cpuMs: number; peakMegabytes: number };
  return { wallMs, cpuMs, peakMegabytes, output: readFileSync(outputFile, 'utf8') };
}
