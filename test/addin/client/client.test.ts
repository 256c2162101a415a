import { createServer, type RequestListener, type Server } from 'node:http';
import { createLedgerClient } from '../../../addin/client/client';
import { signInFault } from '../../../addin/client/signIn/signInFault';
import type { TokenSource } from '../../../addin/client/signIn/tokenSource';
import { failure, success } from '../../../ledger/result';

describe('the client of the shared ledger', () => {
  let server: Server;
  let answer: RequestListener;
  let baseUrl: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    baseUrl = typeof address === 'object' ? `http://127.0.0.1:${String(address?.port)}` : '';
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const client = () => createLedgerClient({ baseUrl, fetch });
  const replies = (status: number, body: string) => {
    answer = (_request, response) => response.writeHead(status).end(body);
  };

  it.each<[string, number, string, string]>([
    ['the page of a proxy', 200, '<html>请登录</html>', 'unreadable'],
    ['JSON that is none of ours', 200, '{"status":"fine"}', 'unreadable'],
    ['an error of somebody else', 418, 'teapot', 'unreadable'],
    ['a server that is starting', 503, '', 'offline'],
  ])('takes %s for what it is', async (_what, status, body, kind) => {
    replies(status, body);
    expect(await client().health()).toMatchObject({ ok: false, fault: { kind } });
  });

  it('hands on the words of a refusal', async () => {
    const problem = {
      type: 'about:blank',
      status: 403,
      code: 'role.forbidden',
      title: '没有权限',
      titleEnglish: 'no',
    };
    replies(403, JSON.stringify(problem));
    expect(await client().warnings()).toEqual({
      ok: false,
      fault: {
        kind: 'refused',
        code: 'role.forbidden',
        message: '没有权限',
        messageEnglish: 'no',
        status: 403,
      },
    });
  });

  it('does not wait for ever', async () => {
    answer = () => undefined;
    const impatient = createLedgerClient({ baseUrl, fetch, timeoutMs: 200 });
    expect(await impatient.me()).toMatchObject({ fault: { code: 'network.timeout' } });
  });

  it('is offline when nobody is there', async () => {
    const nobody = createLedgerClient({ baseUrl: 'http://127.0.0.1:1', fetch });
    expect(await nobody.health()).toMatchObject({ fault: { kind: 'offline' } });
  });

  describe('of people who sign in', () => {
    const problem = {
      type: 'about:blank',
      code: 'identity.invalid',
      title: '请登录',
      titleEnglish: 'sign in',
    };
    /** Takes the token `good` and no other. */
    const guarded = (seen: Array<string | undefined>) => {
      answer = ({ headers }, response) => {
        seen.push(headers.authorization);
        if (headers.authorization === 'Bearer good') response.end('{"warnings":[]}');
        else response.writeHead(401).end(JSON.stringify({ ...problem, status: 401 }));
      };
    };
    const signedBy = (token: TokenSource['token']) =>
      createLedgerClient({ baseUrl, fetch, tokens: { token } });

    it('sends a token, and once more a new one where it was refused', async () => {
      const seen: Array<string | undefined> = [];
      guarded(seen);
      const renewing = signedBy(async (isRenewed) => success(isRenewed ? 'good' : 'old'));
      expect(await renewing.warnings()).toEqual(success([]));
      expect(seen).toEqual(['Bearer old', 'Bearer good']);
      const hopeless = signedBy(async () => success('old'));
      expect(await hopeless.warnings()).toMatchObject({
        fault: { kind: 'signedOut', code: 'identity.invalid', messageEnglish: 'sign in' },
      });
      expect(seen).toHaveLength(4);
    });

    it('calls nobody while nobody is signed in', async () => {
      const seen: Array<string | undefined> = [];
      guarded(seen);
      const needed = failure(signInFault('needed'));
      expect(await signedBy(async () => needed).warnings()).toEqual(needed);
      expect(seen).toEqual([]);
    });

    it('takes no token to another address', async () => {
      let followed = 0;
      answer = ({ url }, response) => {
        if (url === '/elsewhere') followed++;
        response.writeHead(307, { location: '/elsewhere' }).end();
      };
      expect(await signedBy(async () => success('good')).warnings()).toMatchObject({ ok: false });
      expect(followed).toBe(0);
    });
  });

  it('asks for a warning by its id, whatever characters that has', async () => {
    let asked: string | undefined;
    answer = (request, response) => {
      asked = request.url;
      response.writeHead(404).end();
    };
    await client().acknowledge('rectification.overdue|r/1|2016-09-30');
    expect(asked).toBe('/api/warnings/rectification.overdue%7Cr%2F1%7C2016-09-30/acknowledge');
  });
});
