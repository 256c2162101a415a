import { readFileSync } from 'node:fs';
import type { SigningKey } from '../../functions/audit/signingKey';
import { readSettings } from '../../functions/settings';

const SEED = Buffer.alloc(32, 1).toString('base64');
const TENANT = '8f1d7a2e-0c43-4b55-9d1e-2b6a5f0c9e11';

/** Settings of one's own computer, and of robots, whose names a company chooses. */
const NOT_IN_AZURE = ['LEDGER_DATA', 'LEDGER_TABLES_CONNECTION'];
const namesIn = (files: readonly string[]): ReadonlySet<string> =>
  new Set(
    files.flatMap(
      (file) => readFileSync(`functions/${file}`, 'utf8').match(/\bLEDGER_[A-Z_]+[A-Z]\b/g) ?? [],
    ),
  );

describe('the settings', () => {
  it('of a deployment are those that the app reads', () => {
    const read = namesIn(['settings.ts', 'delivery/openChannels.ts']);
    const deployed = namesIn(['infra/main.bicep']);
    expect([...deployed].filter((name) => !read.has(name))).toEqual([]);
    expect([...read].filter((name) => !deployed.has(name))).toEqual(NOT_IN_AZURE);
  });

  it('are the embedded store in .data where nothing is said', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        isInAzure: false,
        store: { store: 'embedded', folder: '.data/ledger' },
        identity: { kind: 'development' },
        requestsPerMinute: 1200,
        signingKey: expect.objectContaining({ id: expect.any(String) as string }) as SigningKey,
        retentionYears: null,
      },
    });
  });

  it.each([
    [{ LEDGER_STORE: 'tables' }, /LEDGER_TABLES_URL/],
    [{ LEDGER_STORE: 'sqlite' }, /embedded、tables 或 memory/],
    [{ WEBSITE_SITE_NAME: 'county' }, /Azure 中必须为 tables/],
    [{ WEBSITE_INSTANCE_ID: '1', LEDGER_STORE: 'memory' }, /Azure 中必须为 tables/],
    [{ LEDGER_ENTRA_TENANTS: 'common', LEDGER_ENTRA_AUDIENCE: 'a' }, /LEDGER_ENTRA_TENANTS 应为/],
    [{ LEDGER_ENTRA_TENANTS: TENANT }, /LEDGER_ENTRA_AUDIENCE/],
    [
      {
        LEDGER_ENTRA_TENANTS: TENANT,
        LEDGER_ENTRA_AUDIENCE: 'a',
        LEDGER_ENTRA_AUTHORITY: 'http://login.example',
      },
      /LEDGER_ENTRA_AUTHORITY/,
    ],
    [
      { LEDGER_ENTRA_TENANTS: TENANT, LEDGER_ENTRA_AUDIENCE: 'a', LEDGER_ENTRA_SCOPE: 'openid a/b' },
      /LEDGER_ENTRA_SCOPE/,
    ],
    [{ LEDGER_RETENTION_YEARS: '2' }, /LEDGER_RETENTION_YEARS/],
    [{ LEDGER_SIGNING_KEY: 'short' }, /LEDGER_SIGNING_KEY/],
    [{ LEDGER_ENTRA_TENANTS: TENANT, LEDGER_ENTRA_AUDIENCE: 'a' }, /LEDGER_SIGNING_KEY/],
    [{ LEDGER_REQUESTS_PER_MINUTE: 'many' }, /LEDGER_REQUESTS_PER_MINUTE/],
  ])('are refused in words: %j', (environment, words) => {
    expect(readSettings(environment)).toEqual({ ok: false, fault: expect.stringMatching(words) as string });
  });

  it('know the tables of any cloud by their address', () => {
    const accountUrl = 'https://county.table.core.chinacloudapi.cn';
    const environment = {
      WEBSITE_SITE_NAME: 'county',
      LEDGER_STORE: 'tables',
      LEDGER_TABLES_URL: accountUrl,
    };
    expect(readSettings(environment)).toMatchObject({ value: { isInAzure: true, store: { accountUrl } } });
  });

  it('believe a claimed identity on a computer of one’s own only', () => {
    const kindOf = (environment: Record<string, string>) => {
      const settings = readSettings(environment);
      return settings.ok ? settings.value.identity.kind : settings.fault;
    };
    const tables = { LEDGER_STORE: 'tables', LEDGER_TABLES_URL: 'https://county.table.core.windows.net' };
    const azurite = 'AccountName=a;AccountKey=b;TableEndpoint=http://127.0.0.1:10002/a;';
    const entra = {
      LEDGER_ENTRA_TENANTS: ` ${TENANT.toUpperCase()}`,
      LEDGER_ENTRA_AUDIENCE: 'a',
      LEDGER_SIGNING_KEY: SEED,
    };
    expect(kindOf({})).toBe('development');
    expect(kindOf({ LEDGER_STORE: 'tables', LEDGER_TABLES_CONNECTION: azurite })).toBe('development');
    expect(kindOf(tables)).toBe('none');
    expect(kindOf({ ...tables, WEBSITE_SITE_NAME: 'county' })).toBe('none');
    expect(kindOf({ ...tables, ...entra })).toBe('entra');
    expect(readSettings(entra)).toMatchObject({
      value: {
        identity: {
          authority: 'https://login.microsoftonline.com',
          tenants: [TENANT],
          clientId: 'a',
          scope: 'api://a/access_as_user',
        },
      },
    });
    const ownApp = { ...entra, LEDGER_ENTRA_CLIENT: 'pane', LEDGER_ENTRA_SCOPE: 'api://ledger/use' };
    expect(readSettings(ownApp)).toMatchObject({
      value: { identity: { audience: 'a', clientId: 'pane', scope: 'api://ledger/use' } },
    });
  });
});
