/** The Functions app from its source on the local host, in a process of its own and on a real port: it can be killed. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export interface ServedApp {
  readonly address: string;
  /** Ends it and answers with its exit status: null after SIGKILL. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export async function serveApp(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
  largestFileKilobytes?: number,
): Promise<ServedApp> {
  const script = path.join('test', 'functions', 'local', 'serveFromSource.ts');
  const command = [process.execPath, '--import', 'tsx', script, dataDirectory];
  // A limit on the size of files fails writes as a full disk does; the signal would end the process instead.
  const limited = `trap '' XFSZ; ulimit -f ${String(largestFileKilobytes)}; exec "$0" "$@"`;
  const [file = '', ...rest] =
    largestFileKilobytes === undefined ? command : ['bash', '-c', limited, ...command];
  const child = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const match = /http:\/\/\S+/.exec(printed);
      if (match) resolve(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((status) => {
      reject(new Error(`ended with ${String(status)}: ${printed}`));
    });
  });
  return {
    address,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
