import path from 'node:path';
import { failure, success, type Result } from '../ledger/result';
import { DEVELOPMENT_SEED, signingKeyOf, type SigningKey } from './audit/signingKey';

export type StoreSettings =
  | { readonly store: 'memory' }
  | { readonly store: 'embedded'; readonly folder: string }
  /** `accountUrl` with the app's own identity in Azure, `connection` with a key for tests. */
  | { readonly store: 'tables'; readonly accountUrl: string }
  | { readonly store: 'tables'; readonly connection: string };

export interface EntraSettings {
  /** Of the cloud: https://login.microsoftonline.com, or https://login.partner.microsoftonline.cn for 21Vianet. */
  readonly authority: string;
  /** Directory (tenant) ids of the companies that this app serves. */
  readonly tenants: readonly string[];
  /** The app's own id, for which tokens are issued. */
  readonly audience: string;
  /** The app registration of the pane, which may be the app's own. */
  readonly clientId: string;
  /** The permission that the pane asks a token for. */
  readonly scope: string;
}

export type IdentitySettings =
  /** Callers are who they say they are: on a computer of one's own only. */
  { readonly kind: 'development' } | ({ readonly kind: 'entra' } & EntraSettings) | { readonly kind: 'none' };

export interface Settings {
  readonly isInAzure: boolean;
  readonly store: StoreSettings;
  readonly identity: IdentitySettings;
  /** Requests that a caller may make; 0 for no limit. */
  readonly requestsPerMinute: number;
  readonly signingKey: SigningKey;
  /** Whole years that stay beside the present one; null: everything stays. */
  readonly retentionYears: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const REQUESTS_PER_MINUTE = 1200;
/** domain.md 11.3: records of the business are kept for three years. */
const LEAST_RETENTION_YEARS = 3;
const GLOBAL_AUTHORITY = 'https://login.microsoftonline.com';

/** Reads the settings of functions/README.md from environment variables; the fault says which one is wrong. */
export function readSettings(environment: Environment): Result<Settings, string> {
  const isInAzure = Boolean(environment.WEBSITE_INSTANCE_ID ?? environment.WEBSITE_SITE_NAME);
  const store = readStore(environment);
  if (!store.ok) return store;
  // A disk of Azure Functions may vanish with its instance, and every instance would have its own ledger.
  if (isInAzure && store.value.store !== 'tables')
    return failure('LEDGER_STORE 在 Azure 中必须为 tables / LEDGER_STORE must be tables in Azure');
  const identity = readIdentity(environment, isInAzure || isShared(store.value));
  if (!identity.ok) return identity;
  const requestsPerMinute = Number(environment.LEDGER_REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE);
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 0)
    return failure(
      'LEDGER_REQUESTS_PER_MINUTE 应为整数（0 表示不限）/ LEDGER_REQUESTS_PER_MINUTE must be a whole number, 0 for no limit',
    );
  const { LEDGER_RETENTION_YEARS: years } = environment;
  const retentionYears = years ? Number(years) : null;
  if (
    retentionYears !== null &&
    !(Number.isInteger(retentionYears) && retentionYears >= LEAST_RETENTION_YEARS)
  )
    return failure(
      'LEDGER_RETENTION_YEARS 应为不小于 3 的整数 / LEDGER_RETENTION_YEARS must be a whole number, 3 or more',
    );
  const signingKey = readSigningKey(environment, identity.value);
  if (!signingKey.ok) return signingKey;
  return success({
    ...{ isInAzure, store: store.value, identity: identity.value },
    ...{ requestsPerMinute, signingKey: signingKey.value, retentionYears },
  });
}

/** Whether others than this computer's user can reach the storage. */
function isShared(store: StoreSettings): boolean {
  if (store.store !== 'tables') return false;
  return !('connection' in store && store.connection.includes('TableEndpoint=http://127.0.0.1:'));
}

function readIdentity(environment: Environment, isForMany: boolean): Result<IdentitySettings, string> {
  const { LEDGER_ENTRA_TENANTS: tenants, LEDGER_ENTRA_AUDIENCE: audience } = environment;
  if (tenants === undefined) return success({ kind: isForMany ? 'none' : 'development' });
  const ids = tenants.split(',').map((id) => id.trim().toLowerCase());
  if (!ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))
    return failure(
      'LEDGER_ENTRA_TENANTS 应为目录（租户）编号，以逗号分隔 / LEDGER_ENTRA_TENANTS must be directory ids, separated by commas',
    );
  if (!audience)
    return failure(
      'LEDGER_ENTRA_TENANTS 还需要 LEDGER_ENTRA_AUDIENCE（应用编号）/ LEDGER_ENTRA_TENANTS wants LEDGER_ENTRA_AUDIENCE too',
    );
  const authority = (environment.LEDGER_ENTRA_AUTHORITY ?? GLOBAL_AUTHORITY).replace(/\/+$/, '');
  if (!/^(https:\/\/[^/]+|http:\/\/127\.0\.0\.1:\d+)$/.test(authority))
    return failure(
      'LEDGER_ENTRA_AUTHORITY 应为 https 地址，如 https://login.partner.microsoftonline.cn / LEDGER_ENTRA_AUTHORITY must be an https address',
    );
  // As the Azure portal proposes them for an app that exposes an API of its own.
  const { LEDGER_ENTRA_CLIENT: client, LEDGER_ENTRA_SCOPE: wanted } = environment;
  const clientId = client ? client : audience;
  const scope = wanted ? wanted : `api://${audience}/access_as_user`;
  if (!/^\S+$/.test(scope))
    return failure(
      'LEDGER_ENTRA_SCOPE 应为一项权限，如 api://应用编号/access_as_user / LEDGER_ENTRA_SCOPE must be one permission',
    );
  return success({ kind: 'entra', authority, tenants: ids, audience, clientId, scope });
}

function readSigningKey(environment: Environment, identity: IdentitySettings): Result<SigningKey, string> {
  const { LEDGER_SIGNING_KEY: seed, LEDGER_FORMER_KEYS: former } = environment;
  if (!seed && identity.kind === 'entra')
    return failure(
      '月度签名还需要 LEDGER_SIGNING_KEY（openssl rand -base64 32）/ LEDGER_SIGNING_KEY is wanted for the monthly signature',
    );
  return signingKeyOf(seed ?? DEVELOPMENT_SEED, former ? former.split(',') : []);
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
    if (accountUrl) return success({ store, accountUrl: accountUrl.replace(/\/+$/, '') });
    if (connection) return success({ store, connection });
    return failure(
      'LEDGER_STORE=tables 还需要 LEDGER_TABLES_URL（如 https://名称.table.core.chinacloudapi.cn）/ LEDGER_STORE=tables wants LEDGER_TABLES_URL too',
    );
  }
  return failure(
    `LEDGER_STORE 应为 embedded、tables 或 memory，而不是“${store}”/ LEDGER_STORE must be embedded, tables or memory`,
  );
}
