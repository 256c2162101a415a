import path from 'node:path';
import { failure, success, type Result } from '../ledger/result';

export type StoreSettings =
  | { readonly store: 'memory' }
  | { readonly store: 'embedded'; readonly folder: string }
  /** `accountUrl` with the app's own identity in Azure, `connection` with a key for tests. */
  | { readonly store: 'tables'; readonly accountUrl: string }
  | { readonly store: 'tables'; readonly connection: string };

export interface Settings {
  readonly isInAzure: boolean;
  readonly store: StoreSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of functions/README.md from environment variables; the fault says which one is wrong. */
export function readSettings(environment: Environment): Result<Settings, string> {
  const isInAzure = Boolean(environment.WEBSITE_INSTANCE_ID ?? environment.WEBSITE_SITE_NAME);
  const store = readStore(environment);
  if (!store.ok) return store;
  // A disk of Azure Functions may vanish with its instance, and every instance would have its own ledger.
  if (isInAzure && store.value.store !== 'tables')
    return failure('LEDGER_STORE 在 Azure 中必须为 tables / LEDGER_STORE must be tables in Azure');
  return success({ isInAzure, store: store.value });
}

function readStore(environment: Environment): Result<StoreSettings, string> {
  const store = environment.LEDGER_STORE ?? 'embedded';
  if (store === 'memory') return success({ store });
  if (store === 'embedded') {
    const folder = path.join(environment.LEDGER_DATA ?? '.data', 'ledger');
    return success({ store, folder });
  }
  if (store === 'tables') {
    const { LEDGER_TABLES_URL: accountUrl, LEDGER_TABLES_CONNECTION: connection } = environment;
    if (accountUrl) return success({ store, accountUrl });
    if (connection) return success({ store, connection });
    return failure(
      'LEDGER_STORE=tables 还需要 LEDGER_TABLES_URL（如 https://名称.table.core.chinacloudapi.cn）/ LEDGER_STORE=tables wants LEDGER_TABLES_URL too',
    );
  }
  return failure(
    `LEDGER_STORE 应为 embedded、tables 或 memory，而不是“${store}”/ LEDGER_STORE must be embedded, tables or memory`,
  );
}
