/** A directory like Entra on this computer, over TLS: discovery, authorize, token (with PKCE checked) and keys. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { generateCertificates } from 'office-addin-dev-certs';

export const TENANT = '8f1d7a2e-0c43-4b55-9d1e-2b6a5f0c9e11';
export const AUDIENCE = 'c1f0f5d0-7a3b-4f6e-8a51-0d3f6c2b9e77';
export const SCOPE = `api://${AUDIENCE}/access_as_user`;

/** Whoever sits before the sign-in window, and what becomes of it. */
export interface Person {
  readonly oid: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly string[];
}

export interface LoopbackDirectory {
  readonly authority: string;
  /** PEM file of the authority that has signed its certificate. */
  readonly caFile: string;
  /** Who signs in next, or the error that it ends with; null: a window that nobody fills in. */
  next: Person | { readonly error: string; readonly description: string } | null;
  /** Whether tokens given for a code have expired for the server that reads them; the pane is told an hour. */
  givesExpired: boolean;
  /** Grants given, in their order. */
  readonly grants: string[];
  /** An access token and an ID token of this person, as the token endpoint gives them. */
  tokens(
    person: Person,
    nonce?: string,
    validS?: number,
  ): Promise<{ readonly access: string; readonly id: string }>;
  stop(): Promise<void>;
}

interface Code {
  readonly person: Person;
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
}

export async function startDirectory(first: Person): Promise<LoopbackDirectory> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-directory-'));
  const file = (name: string): string => path.join(folder, name);
  await generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'), 2, ['localhost']);
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig' };
  const codes = new Map<string, Code>();
  const refreshers = new Map<string, Person>();
  const grants: string[] = [];
  let authority = '';

  const sign = (claims: Record<string, unknown>, audience: string, validS: number): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ tid: TENANT, ver: '2.0', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(`${authority}/${TENANT}/v2.0`)
      .setAudience(audience)
      .setIssuedAt(now - 600)
      .setNotBefore(now - 600)
      .setExpirationTime(now + validS)
      .sign(privateKey);
  };
  const directory: LoopbackDirectory = {
    get authority() {
      return authority;
    },
    caFile: file('ca.crt'),
    next: first,
    givesExpired: false,
    grants,
    async tokens({ oid, name, username, roles }, nonce = '', validS = 3600) {
      const who = { oid, name, sub: oid };
      return {
        access: await sign({ ...who, roles, scp: 'access_as_user' }, AUDIENCE, validS),
        id: await sign({ ...who, preferred_username: username, nonce }, AUDIENCE, 3600),
      };
    },
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };

  /** The address that the window is sent back to, with a code or an error; null where it stays. */
  function authorize(query: URLSearchParams): string | null {
    const redirectUri = query.get('redirect_uri') ?? '';
    const answer = new URLSearchParams({ state: query.get('state') ?? '' });
    const { next } = directory;
    // Nobody is signed in before a window was open.
    if (query.get('prompt') === 'none') answer.set('error', 'login_required');
    else if (next === null) return null;
    else if ('error' in next) {
      answer.set('error', next.error);
      answer.set('error_description', next.description);
    } else {
      const code = randomUUID();
      const nonce = query.get('nonce') ?? '';
      codes.set(code, { person: next, challenge: query.get('code_challenge') ?? '', nonce, redirectUri });
      answer.set('code', code);
      answer.set('client_info', clientInfo(next));
    }
    return `${redirectUri}#${answer.toString()}`;
  }

  async function token(form: URLSearchParams): Promise<object | null> {
    const grant = form.get('grant_type') ?? '';
    grants.push(grant);
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isProven = proof === code?.challenge && form.get('redirect_uri') === code.redirectUri;
    const person = grant === 'refresh_token' ? refreshers.get(form.get('refresh_token') ?? '') : code?.person;
    if (person === undefined || (grant !== 'refresh_token' && !isProven)) return null;
    const refresh = randomUUID();
    refreshers.set(refresh, person);
    const { access, id } = await directory.tokens(
      person,
      code?.nonce,
      code && directory.givesExpired ? -300 : 3600,
    );
    return {
      ...{ token_type: 'Bearer', scope: `${SCOPE} openid profile offline_access`, expires_in: 3600 },
      ...{ access_token: access, id_token: id, refresh_token: refresh, client_info: clientInfo(person) },
    };
  }

  const server = createServer(
    { cert: readFileSync(file('localhost.crt')), key: readFileSync(file('localhost.key')) },
    (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', authority);
      const send = (body: object | null): void => {
        response
          .writeHead(body === null ? 400 : 200, {
            'content-type': 'application/json',
            'access-control-allow-origin': '*',
            'access-control-allow-headers': '*',
          })
          .end(JSON.stringify(body ?? { error: 'invalid_grant', error_description: 'AADSTS70008: expired' }));
      };
      const base = `${authority}/${TENANT}`;
      if (pathname.endsWith('/.well-known/openid-configuration'))
        send({
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        });
      else if (pathname.endsWith('/keys')) send({ keys: [jwk] });
      else if (pathname.endsWith('/authorize')) {
        const location = authorize(searchParams);
        response.writeHead(location === null ? 200 : 302, location === null ? {} : { location }).end();
      } else if (request.method === 'POST') void bodyOf(request).then(token).then(send);
      else send({});
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  authority = `https://localhost:${String(typeof address === 'object' ? address?.port : 0)}`;
  return directory;
}

function clientInfo({ oid }: Person): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: TENANT })).toString('base64url');
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}
