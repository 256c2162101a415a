/** Two companies on one app, their people signed in with tokens: who one is, and that nobody sees the other company. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { expectSuccess } from '../../../ledger/result';
import type { Role } from '../../../ledger/wire/identity';
import type { Operation } from '../../../ledger/wire/sync';
import { serveApp, type ServedApp } from '../local/servedApp';
import { claiming } from './claimedIdentity';

const TENANTS = ['8f1d7a2e-0c43-4b55-9d1e-2b6a5f0c9e11', '1b2c3d4e-0000-4111-8222-333344445555'] as const;
const AUDIENCE = 'c1f0f5d0-7a3b-4f6e-8a51-0d3f6c2b9e77';
const UNIT = '城关供电所';

describe('people who are signed in', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-signed-'));
  let app: ServedApp;
  let directory: Server;
  let authority: string;
  let key: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    key = pair.privateKey;
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', use: 'sig' }] });
    directory = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(keys);
    });
    await new Promise<void>((resolve) => directory.listen(0, '127.0.0.1', resolve));
    const address = directory.address();
    if (typeof address !== 'object' || address === null) throw new Error('no address');
    authority = `http://127.0.0.1:${String(address.port)}`;
    app = await serveApp(folder, {
      ...{ LEDGER_ENTRA_TENANTS: TENANTS.join(','), LEDGER_ENTRA_AUDIENCE: AUDIENCE },
      ...{ LEDGER_ENTRA_AUTHORITY: authority, LEDGER_SIGNING_KEY: Buffer.alloc(32, 5).toString('base64') },
      LEDGER_REQUESTS_PER_MINUTE: '40',
    });
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
    await new Promise((resolve) => directory.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const bearer = async (tenant: string, role: Role, oid: string): Promise<Record<string, string>> => {
    const claims = { tid: tenant, oid, ver: '2.0', name: '赵刚', roles: [role] };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(`${authority}/${tenant}/v2.0`)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('1h')
      .sign(key);
    return { authorization: `Bearer ${token}` };
  };
  const as = async (tenant: string, role: Role, oid: string = role): Promise<LedgerClient> =>
    createLedgerClient({ baseUrl: app.address, fetch, headers: await bearer(tenant, role, oid) });

  it('belong to the units that their administrator says', async () => {
    const headers = {
      ...(await bearer(TENANTS[0], 'systemAdministrator', 'admin')),
      'content-type': 'application/json',
    };
    const body = JSON.stringify({ units: [UNIT], specialties: [] });
    const saved = await fetch(`${app.address}/api/members/head-1`, { method: 'PUT', headers, body });
    expect(saved.status).toBe(200);
    expect(await (await as(TENANTS[0], 'unitHead', 'head-1')).me()).toMatchObject({
      value: { id: 'head-1', name: '赵刚', role: 'unitHead', units: [UNIT] },
    });
    expect(await (await as(TENANTS[1], 'unitHead', 'head-1')).me()).toMatchObject({ value: { units: [] } });
  });

  it('see their own company only', async () => {
    const operation: Operation = {
      ...{ operationId: 'o1', recordId: 'r1', kind: 'rectifications', unit: UNIT, year: 2016 },
      ...{ baseVersion: null, values: { problem: '抄表不到位' } },
    };
    const [office, other] = await Promise.all(TENANTS.map((tenant) => as(tenant, 'performanceOffice')));
    if (office === undefined || other === undefined) throw new Error('no clients');
    await office.sync({ operations: [operation], cursors: {} });
    const ours = expectSuccess(await office.sync({ operations: [], cursors: {} }));
    expect(ours.changes.map(({ recordId }) => recordId)).toEqual(['r1']);
    const theirs = expectSuccess(await other.sync({ operations: [], cursors: {} }));
    expect(theirs.changes).toEqual([]);
    expect(theirs.ledgerId).not.toBe(ours.ledgerId);
    // The same ids are another operation and another record there.
    const same = expectSuccess(await other.sync({ operations: [operation], cursors: {} }));
    expect(same.results).toMatchObject([{ outcome: 'applied', version: 1 }]);
    const head = await as(TENANTS[0], 'unitHead', 'head-1');
    expect(expectSuccess(await head.sync({ operations: [], cursors: {} })).changes).toHaveLength(1);
    const nobody = await as(TENANTS[0], 'unitHead', 'head-2');
    expect(expectSuccess(await nobody.sync({ operations: [], cursors: {} })).changes).toEqual([]);
  });

  it('are nobody without a token, whatever they claim', async () => {
    for (const headers of [{}, claiming({ role: 'performanceOffice' })]) {
      const answer = await fetch(`${app.address}/api/me`, { headers });
      expect([answer.status, await answer.json()]).toEqual([
        401,
        expect.objectContaining({ code: 'identity.missing' }),
      ]);
    }
    expect((await fetch(`${app.address}/api/health`)).status).toBe(200);
  });

  it('are told what to sign in to before they are', async () => {
    const nobody = createLedgerClient({ baseUrl: app.address, fetch });
    expect(expectSuccess(await nobody.signIn())).toEqual({
      ...{ kind: 'entra', authority, clientId: AUDIENCE, tenants: TENANTS },
      scope: `api://${AUDIENCE}/access_as_user`,
    });
  });

  it('who ask too often are told to wait, and nobody else', async () => {
    const busy = await bearer(TENANTS[0], 'generalManager', 'busy');
    const statuses: number[] = [];
    for (let i = 0; i < 45; i++)
      statuses.push((await fetch(`${app.address}/api/me`, { headers: busy })).status);
    expect(statuses.slice(0, 40).every((status) => status === 200)).toBe(true);
    const refused = await fetch(`${app.address}/api/me`, { headers: busy });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await (await as(TENANTS[0], 'generalManager', 'calm')).me()).ok).toBe(true);
  });
});
