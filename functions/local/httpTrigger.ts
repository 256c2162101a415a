import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionMetadata, RpcHttpData, RpcNullableStrings } from './coreTypes';
import { parseRoute, type Route } from './routes';
import { triggerOf, type Log, type Worker } from './worker';

/** Bytes of a request's body that the local host takes; the app has narrower limits of its own. */
const LARGEST_BODY = 16 * 1024 * 1024;

interface HttpFunction {
  readonly name: string;
  readonly route: Route;
  readonly methods: readonly string[];
}

/** Answers the requests of a web server with the app's HTTP functions. */
export function httpTriggers(
  worker: Worker,
  log: Log,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // The real host tries routes in the order of the functions' names.
  const functions = worker.functions
    .filter((metadata) => triggerOf(metadata).type === 'httpTrigger')
    .map(toHttpFunction)
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(`http://localhost${request.url ?? '/'}`);
    for (const { name, route, methods } of functions) {
      const parameters = methods.includes(request.method ?? '') ? route(url.pathname) : null;
      if (parameters === null) continue;
      const body = await readBody(request);
      if (body === null) {
        sendText(response, 413, '请求过大 / the request is too large');
        return;
      }
      const http = toRpcHttp(request, url, parameters, body);
      const { returnValue } = await worker.invoke(name, randomUUID(), { http });
      send(response, returnValue?.http ?? {});
      return;
    }
    request.resume();
    sendText(response, 404, '没有这个接口 / no such endpoint');
  };
  // Nothing may escape: a caller who hangs up in the middle of a request must not end the process.
  return (request, response) =>
    answer(request, response).catch((error: unknown) => {
      log('error', 'http', error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (response.headersSent) response.destroy();
      else sendText(response, 500, '意外错误 / unexpected error');
    });
}

function toHttpFunction(metadata: FunctionMetadata): HttpFunction {
  const { route, methods } = metadata.bindings[triggerOf(metadata).name] ?? {};
  return {
    name: metadata.name,
    route: parseRoute(`api/${route ?? metadata.name}`),
    methods: (methods ?? []).map((method) => method.toUpperCase()),
  };
}

/** Null when the body is larger than what the host takes; the rest of it is then not kept. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY) chunks.push(chunk);
  }
  return bytes > LARGEST_BODY ? null : Buffer.concat(chunks);
}

function toRpcHttp(
  request: IncomingMessage,
  url: URL,
  parameters: Readonly<Record<string, string>>,
  body: Buffer,
): RpcHttpData {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as const],
  );
  return {
    method: request.method ?? 'GET',
    url: `http://${request.headers.host ?? 'localhost'}${url.pathname}${url.search}`,
    headers: {},
    body: body.length > 0 ? { bytes: body } : null,
    nullableHeaders: nullable(headers),
    nullableQuery: nullable([...url.searchParams]),
    nullableParams: nullable(Object.entries(parameters)),
  };
}

function nullable(entries: ReadonlyArray<readonly [string, string]>): RpcNullableStrings {
  return Object.fromEntries(entries.map(([name, value]) => [name, { value }]));
}

function send(response: ServerResponse, { statusCode, headers, body }: RpcHttpData): void {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.writeHead(Number(statusCode ?? 200));
  response.end(body?.bytes ?? body?.stream ?? body?.string ?? body?.json ?? '');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
