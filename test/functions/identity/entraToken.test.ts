/** Tokens as Entra signs them, against keys that a directory of ours publishes over HTTP. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { entraTokens } from '../../../functions/identity/entraToken';

const TENANT = '8f1d7a2e-0c43-4b55-9d1e-2b6a5f0c9e11';
const FOREIGN = '11111111-2222-4333-8444-555555555555';
const AUDIENCE = 'c1f0f5d0-7a3b-4f6e-8a51-0d3f6c2b9e77';
const NOW = Date.parse('2026-11-26T08:00:00Z') / 1000;

describe('an access token', () => {
  let server: Server;
  let authority: string;
  let privateKey: CryptoKey;
  let publicPem: string;
  let strangersKey: CryptoKey;
  let read: ReturnType<typeof entraTokens>;
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    publicPem = await exportSPKI(pair.publicKey);
    strangersKey = (await generateKeyPair('RS256')).privateKey;
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', use: 'sig' }] });
    server = createServer((request, response) => {
      const isKeys = request.url === `/${TENANT}/discovery/v2.0/keys`;
      response
        .writeHead(isKeys ? 200 : 404, { 'content-type': 'application/json' })
        .end(isKeys ? keys : '{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no address');
    authority = `http://127.0.0.1:${String(address.port)}`;
    read = entraTokens({ authority, tenants: [TENANT], audience: AUDIENCE }, () => new Date(NOW * 1000));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const claims = (): JWTPayload => ({
    ...{ iss: `${authority}/${TENANT}/v2.0`, aud: AUDIENCE, tid: TENANT, oid: 'person-1', ver: '2.0' },
    ...{ name: '赵刚', roles: ['unitHead'], iat: NOW - 60, nbf: NOW - 60, exp: NOW + 3600 },
  });
  const sign = (payload: JWTPayload, key = privateKey, kid = 'k1'): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
  const readToken = (token: string) => read(new Headers({ authorization: `Bearer ${token}` }));
  const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const invalid = { ok: false, fault: { status: 401, code: 'identity.invalid' } };

  it('tells who is calling, of which company, in which role', async () => {
    expect(await readToken(await sign(claims()))).toEqual({
      ok: true,
      value: { tenant: TENANT, id: 'person-1', name: '赵刚', role: 'unitHead' },
    });
  });

  it.each<[string, (good: JWTPayload) => JWTPayload]>([
    ['has expired', (good) => ({ ...good, exp: NOW - 61 })],
    ['never expires', ({ exp: _, ...good }) => good],
    ['is not valid yet', (good) => ({ ...good, nbf: NOW + 61 })],
    ['is for another app', (good) => ({ ...good, aud: 'another' })],
    ['is for nobody', ({ aud: _, ...good }) => good],
    ['is of another issuer', (good) => ({ ...good, iss: `https://login.example/${TENANT}/v2.0` })],
    ['is of another tenant', (good) => ({ ...good, tid: FOREIGN, iss: `${authority}/${FOREIGN}/v2.0` })],
    ['names one tenant and comes from another', (good) => ({ ...good, iss: `${authority}/${FOREIGN}/v2.0` })],
    ['names no tenant', ({ tid: _, ...good }) => good],
    ['is of version 1', (good) => ({ ...good, ver: '1.0' })],
    ['speaks of nobody', ({ oid: _, ...good }) => good],
    ['has an id that is no key', (good) => ({ ...good, oid: '../x' })],
  ])('that %s is refused', async (_what, change) => {
    expect(await readToken(await sign(change(claims())))).toMatchObject(invalid);
  });

  it.each([
    ['no role of ours', { roles: ['Admin'] }],
    ['no roles', { roles: undefined }],
    ['two roles that must stay apart', { roles: ['performanceOffice', 'auditAdministrator'] }],
  ])('with %s lets nobody in', async (_what, change) => {
    const token = await sign({ ...claims(), ...change });
    expect(await readToken(token)).toMatchObject({ ok: false, fault: { status: 403, code: 'role.unknown' } });
  });

  it('signed by a stranger is refused, whatever key it names', async () => {
    expect(await readToken(await sign(claims(), strangersKey))).toMatchObject(invalid);
    expect(await readToken(await sign(claims(), strangersKey, 'k2'))).toMatchObject(invalid);
  });

  it('altered after it was signed is refused', async () => {
    const [header = '', , signature = ''] = (await sign(claims())).split('.');
    const forged = encoded({ ...claims(), roles: ['performanceOffice'] });
    expect(await readToken([header, forged, signature].join('.'))).toMatchObject(invalid);
  });

  it.each(['none', 'None', 'nOnE'])('with the algorithm %s is refused', async (alg) => {
    for (const signature of ['', 'x'])
      expect(
        await readToken([encoded({ alg, kid: 'k1' }), encoded(claims()), signature].join('.')),
      ).toMatchObject(invalid);
  });

  it('that takes the public key for a shared secret is refused', async () => {
    for (const secret of [publicPem, publicPem.trim()]) {
      const body = `${encoded({ alg: 'HS256', kid: 'k1', typ: 'JWT' })}.${encoded(claims())}`;
      const signature = createHmac('sha256', secret).update(body).digest('base64url');
      expect(await readToken(`${body}.${signature}`)).toMatchObject(invalid);
    }
  });

  it('that brings its own key is refused', async () => {
    const { privateKey: own, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'k1', jwk }).sign(own);
    expect(await readToken(token)).toMatchObject(invalid);
  });

  it.each(['', 'x', 'a.b', 'a.b.c', '....', `${'a'.repeat(20_000)}.b.c`, '../../etc.passwd.x'])(
    'that is none is refused: %.20s',
    async (token) => {
      expect(await readToken(token)).toMatchObject(invalid);
    },
  );

  it('is wanted at all', async () => {
    expect(await read(new Headers())).toMatchObject({ fault: { code: 'identity.missing' } });
    expect(await read(new Headers({ authorization: 'Basic eDp5' }))).toMatchObject(invalid);
  });
});
