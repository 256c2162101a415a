import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A running `npm start`. */
export interface StartedApp {
  readonly address: string;
  readonly process: ChildProcess;
  readonly dataDirectory: string;
  /** All that it printed so far. */
  printed(): string;
  /** Sends the signal and answers with the exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A port that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Starts the app as a user does; a data folder of its own is thrown away at the end unless one is given. */
export async function startApp(
  options: {
    readonly port?: number;
    readonly dataDirectory?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<StartedApp> {
  const port = options.port ?? (await freePort());
  const dataDirectory = options.dataDirectory ?? mkdtempSync(path.join(tmpdir(), 'spotledger-data-'));
  const words = ['tools/start.mjs', '--port', String(port), '--data', dataDirectory];
  const env = { ...process.env, ...options.environment };
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('/api/health')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((status) => {
      reject(new Error(`npm start ended with ${String(status)}:\n${text}`));
    });
  });
  return {
    address: `http://localhost:${String(port)}`,
    process: child,
    dataDirectory,
    printed: () => text,
    stop: async (signal = 'SIGINT') => {
      child.kill(signal);
      const status = await ended;
      if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true });
      return status;
    },
  };
}
