/**
 * Azurite's Table service in this process, in memory. The import is deep and no public API of azurite, whose version is
 * therefore pinned in package.json.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';

// The development account and key that Azurite's documentation publishes.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

interface TableServer {
  readonly httpServer: HttpServer;
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

type TableServerClass = new (configuration: object) => TableServer;
type ConfigurationClass = new (...values: readonly unknown[]) => object;

export async function startAzuriteTables(): Promise<{ connection: string; stop(): Promise<void> }> {
  const folder = 'azurite/dist/src/table';
  const { default: Server } = jest.requireActual<{ default: TableServerClass }>(`${folder}/TableServer`);
  const { default: Configuration } = jest.requireActual<{ default: ConfigurationClass }>(
    `${folder}/TableConfiguration`,
  );
  const server = new Server(
    new Configuration(
      ...['127.0.0.1', 0, 5, '', false, false, undefined, undefined],
      // loose, skipApiVersionCheck, cert, key, pwd, oauth, disableProductStyleUrl, inMemory
      ...[false, true, '', '', '', undefined, true, true],
    ),
  );
  // Azurite decodes each 64 KiB of a request by itself and so damages Chinese text (Azurite#2670).
  server.httpServer.prependListener('request', (request: IncomingMessage) => {
    if (!(request.url ?? '').includes('$batch')) request.setEncoding('utf8');
  });
  await server.start();
  const { port } = new URL(server.getHttpServerAddress());
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`,
    stop: () => server.close(),
  };
}
