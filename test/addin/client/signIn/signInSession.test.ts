/** Who is asked, when, and whose token goes out; the directory is a list of answers. */
import type { Directory, Ticket } from '../../../../addin/client/signIn/directory';
import { OFFLINE, type LedgerFault } from '../../../../addin/client/ledgerFault';
import { signInFault } from '../../../../addin/client/signIn/signInFault';
import { signInSession } from '../../../../addin/client/signIn/signInSession';
import { failure, success, type Result } from '../../../../ledger/result';
import type { SignIn } from '../../../../ledger/wire/signIn';

const TENANT = '8f1d7a2e-0c43-4b55-9d1e-2b6a5f0c9e11';
const ENTRA: SignIn = {
  ...{ kind: 'entra', authority: 'https://login.example', clientId: 'c', tenants: [TENANT], scope: 's' },
};
const ticket = (token: string, username = 'wang@x', tenant = TENANT): Result<Ticket, LedgerFault> =>
  success({ token, account: { name: '王敏', username, tenant } });
const NEEDED = failure(signInFault('needed'));

function sessionWith(server: Result<SignIn, LedgerFault>, remembered: string | null = null) {
  const log: string[] = [];
  const answers: Array<Result<Ticket, LedgerFault>> = [];
  const next = (): Result<Ticket, LedgerFault> => answers.shift() ?? NEEDED;
  const directory: Directory = {
    silently: async (username, isRenewed) => {
      log.push(`silently ${String(username)}${isRenewed ? ' renewed' : ''}`);
      return next();
    },
    interactively: async () => {
      log.push('interactively');
      return next();
    },
    forget: async () => {
      log.push('forget');
    },
  };
  let username = remembered;
  const session = signInSession({
    wanted: async () => server,
    openDirectory: async () => {
      log.push('opened');
      return success(directory);
    },
    lastUsername: { read: () => username, write: (text) => (username = text) },
  });
  return { session, log, answers, username: () => username };
}

describe('the sign-in of a pane', () => {
  it('is none on a computer of one’s own', async () => {
    const { session, log } = sessionWith(success({ kind: 'development' }));
    expect(await session.token(false)).toEqual(success(null));
    expect(await session.whenKnown.token(false)).toEqual(success(null));
    expect(await session.state()).toEqual({ kind: 'unneeded' });
    expect(log).toEqual([]);
  });

  it('says that the server lets nobody in, and that it is not there', async () => {
    const none = sessionWith(success({ kind: 'none' }));
    expect(await none.session.token(false)).toMatchObject({ fault: { code: 'signIn.unconfigured' } });
    const away = sessionWith(failure(OFFLINE));
    expect(await away.session.whenKnown.token(false)).toEqual(failure(OFFLINE));
  });

  it('opens no directory for what the pane asks by itself until somebody has been there', async () => {
    const { session, log, answers } = sessionWith(success(ENTRA));
    expect(await session.whenKnown.token(false)).toEqual(NEEDED);
    expect(log).toEqual([]);
    answers.push(ticket('t1'), ticket('t1'));
    expect(await session.token(false)).toEqual(success('t1'));
    expect(await session.whenKnown.token(false)).toEqual(success('t1'));
    expect(log).toEqual(['opened', 'silently null', 'silently wang@x']);
  });

  it('looks for whoever was here last, once: then it is the user’s turn', async () => {
    const { session, log, answers } = sessionWith(success(ENTRA), 'wang@x');
    expect(await session.whenKnown.token(false)).toEqual(NEEDED);
    expect(await session.whenKnown.token(false)).toEqual(NEEDED);
    expect(log).toEqual(['opened', 'silently wang@x']);
    answers.push(ticket('t1'), ticket('t1'));
    expect(await session.signIn()).toMatchObject({ kind: 'signedIn', account: { name: '王敏' } });
    expect(await session.whenKnown.token(false)).toEqual(success('t1'));
  });

  it('lets calls that are made together share one try, but a refused token is not handed out again', async () => {
    const { session, log, answers } = sessionWith(success(ENTRA), 'wang@x');
    answers.push(ticket('old'), ticket('new'));
    const [first, second, renewed] = await Promise.all([
      session.token(false),
      session.token(false),
      session.token(true),
    ]);
    expect([first, second, renewed]).toEqual(['old', 'old', 'new'].map((token) => success(token)));
    expect(log.filter((line) => line.startsWith('silently'))).toEqual([
      'silently wang@x',
      'silently wang@x renewed',
    ]);
  });

  it('stays signed out until the user says otherwise, who may be another', async () => {
    const { session, log, answers, username } = sessionWith(success(ENTRA), 'wang@x');
    answers.push(ticket('t1'));
    await session.state();
    expect(await session.signOut()).toMatchObject({ kind: 'signedOut' });
    expect(username()).toBe('');
    expect(await session.token(false)).toEqual(NEEDED);
    expect(await session.whenKnown.token(false)).toEqual(NEEDED);
    answers.push(ticket('t2', 'li@x'));
    expect(await session.signIn()).toMatchObject({ account: { username: 'li@x' } });
    expect(username()).toBe('li@x');
    expect(log.slice(2)).toEqual(['forget', 'opened', 'interactively']);
  });

  it('sends no token of another company’s', async () => {
    const { session, log, answers, username } = sessionWith(success(ENTRA));
    answers.push(ticket('foreign', 'guest@y', '11111111-2222-4333-8444-555555555555'));
    expect(await session.token(false)).toMatchObject({ fault: { code: 'signIn.foreignTenant' } });
    expect(log.at(-1)).toBe('forget');
    expect(username()).toBeNull();
  });
});
