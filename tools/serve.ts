/** The web site, the pane and the API on one origin: recent browsers block a public page that calls an intranet API. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import path from 'node:path';
import { startLocalHost } from '../functions/local/localHost';
import { developmentCertificate } from './certificate';

export interface ServeOptions {
  readonly root: string;
  /** null: 3000, or the next free one. */
  readonly port: number | null;
  readonly https: boolean;
  readonly dataDirectory: string;
}

const DEFAULT_PORT = 3000;
const PORTS_TRIED = 20;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The decoded path of a request; what can't be decoded is no page of ours. */
function pathOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '/undecodable';
  }
}

/** Sends a file of the built site; anything outside of it, or not there, is a 404. */
function sendFile(site: string, request: IncomingMessage, response: ServerResponse): void {
  const pathname = pathOf(request);
  const wanted = path.normalize(path.join(site, pathname === '/' ? '/index.html' : pathname));
  const stat = wanted.startsWith(site + path.sep) ? statSync(wanted, { throwIfNoEntry: false }) : undefined;
  if (stat?.isFile() !== true || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end('没有这个页面 / no such page\n');
    return;
  }
  const extension = path.extname(wanted);
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-length': stat.size,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Built assets carry a hash in their names; Excel wants cacheable icons; pages must always be fresh.
    'cache-control': /\/(assets|icons|office-js)\//.test(pathname) ? 'public, max-age=86400' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(wanted).pipe(response);
}

async function listen(server: Server, wished: number | null): Promise<number | null> {
  const first = wished ?? DEFAULT_PORT;
  const last = wished ?? DEFAULT_PORT + PORTS_TRIED;
  for (let port = first; port <= last; port++) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const busy = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
        else reject(error);
      };
      server.once('error', busy);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', busy);
        resolve(true);
      });
    });
    if (free) return port;
  }
  return null;
}

function announce(address: string, options: ServeOptions, dataDirectory: string): void {
  const secure = options.https
    ? `清单 manifest.xml 指向 https://localhost:3000；侧加载方法见 README「侧加载」。`
    : `要在 Excel 中使用：npm start -- --https，侧加载方法见 README「侧加载」。`;
  process.stdout.write(
    [
      '',
      '三级抽查台账 SpotLedger',
      `  工作台 workbench   ${address}/`,
      `  任务窗格 task pane ${address}/taskpane.html`,
      `  接口 API           ${address}/api/health`,
      `  数据 data          ${dataDirectory}`,
      `  ${secure}`,
      `  To use it in Excel: npm start -- --https, then sideload manifest.xml (see README).`,
      '  Ctrl-C 停止 stop',
      '',
    ].join('\n'),
  );
}

/** Serves until Ctrl-C; answers with the exit status. */
export async function serve(options: ServeOptions): Promise<number> {
  const build = path.join(options.root, '.build');
  const dataDirectory = path.resolve(options.root, options.dataDirectory);
  const certificate = options.https ? await developmentCertificate() : null;
  if (certificate?.ok === false) {
    process.stderr.write(`${certificate.fault}\n`);
    return 1;
  }
  const host = await startLocalHost({ appDirectory: path.join(build, 'functions'), dataDirectory });
  if (!host.ok) {
    process.stderr.write(`${host.fault}\n`);
    return 1;
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (/^\/(api|admin)\//.test(request.url ?? '')) void host.value.handle(request, response);
    else sendFile(path.join(build, 'web'), request, response);
  };
  const server = certificate ? createSecureServer(certificate.value, answer) : createServer(answer);
  const port = await listen(server, options.port);
  if (port === null) {
    process.stderr.write(
      `端口 ${String(options.port ?? DEFAULT_PORT)} 已被占用；请换一个：npm start -- --port 4000 / the port is busy, choose another\n`,
    );
    await host.value.stop();
    return 1;
  }
  if (options.port === null && port !== DEFAULT_PORT) {
    process.stdout.write(
      `端口 ${String(DEFAULT_PORT)} 已被占用，改用 ${String(port)} / port ${String(DEFAULT_PORT)} is busy, using ${String(port)}\n`,
    );
  }
  if (certificate?.value.caution) process.stdout.write(`${certificate.value.caution}\n`);
  announce(`${options.https ? 'https' : 'http'}://localhost:${String(port)}`, options, dataDirectory);

  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  process.stdout.write('正在停止 … / stopping …\n');
  server.close();
  server.closeIdleConnections();
  await host.value.stop();
  server.closeAllConnections();
  return 0;
}
