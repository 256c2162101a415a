/** Azurite in a process of its own, and `$batch` requests written by hand: the floor of every library for Azure Tables. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { toEntity } from '../../functions/store/tableEntity';
import type { RecordedWrite } from './recordedWrites';

// The development account and key that Azurite's documentation publishes.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface OwnAzurite {
  readonly endpoint: string;
  readonly connection: string;
  stop(): void;
}

export async function startOwnAzurite(): Promise<OwnAzurite> {
  const port = await freePort();
  const script = 'node_modules/azurite/dist/src/table/main.js';
  const options = ['--tablePort', String(port), '--inMemoryPersistence', '--silent', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, [script, ...options, '--disableTelemetry'], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${String(port)}/${ACCOUNT}`;
  for (let isUp = false; !isUp;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    isUp = await fetch(endpoint).then(
      () => true,
      () => false,
    );
  }
  return {
    endpoint,
    connection: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`,
    stop: () => void child.kill('SIGKILL'),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Makes the table, then sends each transaction as one `$batch`. */
export async function writeRawBatches(
  { endpoint }: OwnAzurite,
  table: string,
  recorded: readonly RecordedWrite[],
): Promise<number> {
  await send(endpoint, 'Tables', 'application/json', JSON.stringify({ TableName: table }));
  const started = performance.now();
  for (const { partition, writes } of recorded) {
    const parts = writes.map(({ key, value, expected }) => {
      const { partitionKey, rowKey, ...body } = toEntity(partition, key, value);
      const entity = JSON.stringify({ PartitionKey: partitionKey, RowKey: rowKey, ...body });
      const isNew = expected !== 'any' && expected.tag === null;
      const place = `${table}(PartitionKey='${encodeURIComponent(partition)}',RowKey='${encodeURIComponent(key)}')`;
      const line = isNew ? `POST ${endpoint}/${table}` : `PUT ${endpoint}/${place}`;
      const headers = `accept: application/json\r\nprefer: return-no-content\r\ncontent-type: application/json\r\ndataserviceversion: 3.0\r\n`;
      return `--changeset_1\r\ncontent-type: application/http\r\ncontent-transfer-encoding: binary\r\n\r\n${line} HTTP/1.1\r\n${headers}\r\n${entity}\r\n`;
    });
    const changeset = `${parts.join('')}--changeset_1--\r\n`;
    const body = `--batch_1\r\ncontent-type: multipart/mixed; boundary=changeset_1\r\n\r\n${changeset}--batch_1--\r\n`;
    const text = await send(endpoint, '$batch', 'multipart/mixed; boundary=batch_1', body);
    if (/HTTP\/1\.1 [45]/.test(text)) throw new Error(`$batch was refused: ${text.slice(0, 500)}`);
  }
  return performance.now() - started;
}

async function send(endpoint: string, resource: string, contentType: string, body: string): Promise<string> {
  const date = new Date().toUTCString();
  const signed = `${date}\n/${ACCOUNT}/${ACCOUNT}/${resource}`;
  const signature = createHmac('sha256', Buffer.from(KEY, 'base64')).update(signed).digest('base64');
  const response = await fetch(`${endpoint}/${resource}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': contentType, 'x-ms-date': date, 'x-ms-version': '2019-02-02' },
      ...{ authorization: `SharedKeyLite ${ACCOUNT}:${signature}`, dataserviceversion: '3.0' },
      accept: 'application/json;odata=minimalmetadata',
    },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${resource}: ${String(response.status)} ${text.slice(0, 300)}`);
  return text;
}
