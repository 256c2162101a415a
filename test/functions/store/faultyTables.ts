/**
 * Stands before Azurite and is as unwell as the real service can be: 503 and 429, connections that are cut before or
 * after the work was done, answers that never come though the work was done or was not, and pages that are empty but for a
 * continuation token.
 */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';

export interface FaultyTables {
  readonly connection: string;
  readonly faults: Readonly<Record<Fault, number>>;
  stop(): Promise<void>;
}

const KINDS = ['busy', 'throttled', 'cutBefore', 'cutAfter', 'silentBefore', 'silentAfter'] as const;
type Fault = (typeof KINDS)[number] | 'emptyPage';

export async function startFaultyTables(
  connection: string,
  random: () => number,
  share: number,
): Promise<FaultyTables> {
  const target = new URL(/TableEndpoint=([^;]+)/.exec(connection)?.[1] ?? '');
  const faults: Record<Fault, number> = {
    ...{ busy: 0, throttled: 0, cutBefore: 0, cutAfter: 0, silentBefore: 0, silentAfter: 0, emptyPage: 0 },
  };
  const refuse = (response: ServerResponse, status: number): void => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'retry-after-ms': '1',
      'retry-after': '0',
    });
    response.end(
      JSON.stringify({ 'odata.error': { code: 'ServerBusy', message: { lang: 'en-US', value: 'busy' } } }),
    );
  };
  const nextFault = faultsInTurn(random, share);
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const url = request.url ?? '/';
    const isQuery = request.method === 'GET' && url.includes('()?');
    // An empty page goes before the real one; the client comes back with the token that it was given.
    if (isQuery && !url.includes('NextPartitionKey') && random() < share * 2) {
      faults.emptyPage++;
      response.writeHead(200, {
        'content-type': 'application/json;odata=minimalmetadata',
        'x-ms-continuation-nextpartitionkey': 'empty',
        'x-ms-continuation-nextrowkey': 'empty',
      });
      response.end('{"value":[]}');
      return;
    }
    const isToken = url.includes('NextPartitionKey=empty');
    const path = isToken ? url.replace(/&?Next(Partition|Row)Key=empty/g, '') : url;
    const kind = isToken ? null : nextFault();
    if (kind !== null) faults[kind]++;
    if (kind === 'busy') return refuse(response, 503);
    if (kind === 'throttled') return refuse(response, 429);
    if (kind === 'cutBefore') return void request.socket.destroy();
    if (kind === 'silentBefore') return;
    const { hostname, port } = target;
    const forwarded = httpRequest(
      { hostname, port, method: request.method, path, headers: request.headers },
      (given) => {
        if (kind === 'cutAfter' || kind === 'silentAfter') {
          given.resume();
          if (kind === 'cutAfter') given.once('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(given.statusCode ?? 500, given.headers);
        given.pipe(response);
      },
    );
    forwarded.once('error', () => request.socket.destroy());
    forwarded.end(Buffer.concat(chunks));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    connection: connection.replace(target.host, `127.0.0.1:${String(address.port)}`),
    faults,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether a request meets a fault is chance; which one goes round, so that a short run has all of them. */
function faultsInTurn(random: () => number, share: number): () => Exclude<Fault, 'emptyPage'> | null {
  let met = 0;
  return () => (random() < share ? (KINDS[met++ % KINDS.length] ?? null) : null);
}
