import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { KeyedRow, Row, Rows, RowWrite } from './rows';
import { fromEntity, toEntity } from './tableEntity';

const TABLE = 'ledger';
/** Operations of one entity group transaction. */
const MOST_WRITES = 100;
const READS_AT_ONCE = 16;
/** The service gives up after 30 seconds itself; a connection that says nothing for longer is dead. */
const TIMEOUT_MS = 35_000;

/** Opens the ledger in Azure Tables (or Azurite); the table is created where it does not exist. */
export async function openTablesRows(client: TableClient, timeoutMs = TIMEOUT_MS): Promise<Rows> {
  endUnanswered(client, timeoutMs);
  await client.createTable();
  return tableRows(client);
}

/** With the account's key: for Azurite. */
export function tableOfConnection(connection: string): TableClient {
  return TableClient.fromConnectionString(connection, TABLE, {
    allowInsecureConnection: connection.includes('http://127.0.0.1'),
  });
}

/** With the identity that the app runs under: in Azure. The URL names the cloud's own endpoint, Azure China included. */
export async function tableOfAccount(url: string): Promise<TableClient> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new TableClient(url, TABLE, new DefaultAzureCredential());
}

/** The library waits for an answer as long as it takes; with this it tries again as after a lost connection. */
function endUnanswered({ pipeline }: TableClient, timeoutMs: number): void {
  pipeline.addPolicy(
    {
      name: 'endUnanswered',
      sendRequest: async (request, next) => {
        request.timeout = timeoutMs;
        try {
          return await next(request);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
          throw new RestError('no answer', { code: 'ETIMEDOUT', request });
        }
      },
    },
    { afterPhase: 'Retry' },
  );
}

function tableRows(client: TableClient): Rows {
  return {
    mostWrites: MOST_WRITES,
    read: async (partition, keys) => {
      const found = new Map<string, Row>();
      for (let i = 0; i < keys.length; i += READS_AT_ONCE) {
        const some = keys.slice(i, i + READS_AT_ONCE);
        const rows = await Promise.all(some.map((key) => readRow(client, partition, key)));
        rows.forEach((row, at) => {
          const key = some[at];
          if (row !== null && key !== undefined) found.set(key, row);
        });
      }
      return found;
    },
    range: (partition, after, before, limit) => readRange(client, partition, after, before, limit),
    write: async (partition, writes) => {
      const actions = writes.map((write) => toAction(partition, write));
      try {
        await client.submitTransaction(actions);
        return true;
      } catch (error) {
        // 409: an entity exists already; 412: it carries another tag; 404: it is not there. Nothing was written.
        if (error instanceof RestError && [404, 409, 412].includes(error.statusCode ?? 0)) return false;
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
}

function toAction(partition: string, { key, value, expected }: RowWrite): TransactionAction {
  if (value === null) return ['delete', { partitionKey: partition, rowKey: key }];
  const entity = toEntity(partition, key, value);
  if (expected === 'any') return ['upsert', entity, 'Replace'];
  if (expected.tag === null) return ['create', entity];
  return ['update', entity, 'Replace', { etag: expected.tag }];
}

async function readRow(client: TableClient, partition: string, key: string): Promise<Row | null> {
  try {
    const entity = await client.getEntity(partition, key);
    return { value: fromEntity(entity), tag: entity.etag };
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 404) return null;
    throw error;
  }
}

/** The service may answer with an empty page and a continuation token; iterating over entities goes on past those. */
async function readRange(
  client: TableClient,
  partition: string,
  after: string,
  before: string,
  limit: number,
): Promise<readonly KeyedRow[]> {
  const filter = odata`PartitionKey eq ${partition} and RowKey gt ${after} and RowKey lt ${before}`;
  const rows: KeyedRow[] = [];
  if (limit <= 0) return rows;
  for await (const entity of client.listEntities({ queryOptions: { filter } })) {
    rows.push({ key: entity.rowKey ?? '', value: fromEntity(entity), tag: entity.etag });
    if (rows.length >= limit) break;
  }
  return rows;
}
