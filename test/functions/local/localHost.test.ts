/** The app over HTTP, on the local host and the embedded store, as the pane meets it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { IDENTITY_HEADER } from '../../../functions/identity/developmentIdentity';
import { addDays, parsePlainDate } from '../../../ledger/calendar/plainDate';
import { expectSuccess } from '../../../ledger/result';
import type { Identity } from '../../../ledger/wire/identity';
import type { Operation } from '../../../ledger/wire/sync';
import { serveApp, type ServedApp } from './servedApp';

const UNIT = '城关供电所';
const YEAR = 2016;

describe('the app on the local host', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-host-'));
  let app: ServedApp;
  let office: LedgerClient;
  beforeAll(async () => {
    app = await serveApp(folder);
    office = createLedgerClient({ baseUrl: app.address, fetch });
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (role: Identity['role'], units: string[] = [UNIT]): LedgerClient => {
    const identity: Identity = { id: role, name: '赵刚', role, units };
    const claim = Buffer.from(JSON.stringify(identity)).toString('base64url');
    return createLedgerClient({ baseUrl: app.address, fetch, headers: { [IDENTITY_HEADER]: claim } });
  };

  it('says that it is well, and who one is', async () => {
    expect(await office.health()).toMatchObject({ ok: true, value: { status: 'ok', store: 'embedded' } });
    expect(await office.me()).toMatchObject({ value: { role: 'performanceOffice' } });
    expect(await as('unitHead').me()).toMatchObject({ value: { role: 'unitHead', name: '赵刚' } });
  });

  it('gives to one caller what another one sent', async () => {
    const sent = overdueRectification('sent', '2016-09-30');
    const answer = expectSuccess(await office.sync({ operations: [sent], cursors: {} }));
    expect(answer.results).toMatchObject([{ outcome: 'applied', version: 1 }]);
    const other = expectSuccess(await as('unitHead').sync({ operations: [], cursors: {} }));
    expect(other.changes).toContainEqual(
      expect.objectContaining({ recordId: 'sent', unit: UNIT, year: YEAR, values: sent.values }),
    );
    const again = await as('unitHead').sync({ operations: [], cursors: other.cursors });
    expect(expectSuccess(again).changes).toEqual([]);
  });

  it('warns of an overdue rectification at once, and once', async () => {
    const late = overdueRectification('late', '2016-09-30');
    await office.sync({ operations: [late], cursors: {} });
    await office.sync({ operations: [late], cursors: {} });
    const ofLate = async (client: LedgerClient) =>
      expectSuccess(await client.warnings()).filter(({ subject }) => subject === 'late');
    const [warning, ...others] = await ofLate(office);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ unit: UNIT, colour: '红', level: '督办', dueDate: '2016-09-30' });
    expect(await ofLate(as('unitHead', ['营销部']))).toEqual([]);

    const id = warning?.id ?? '';
    expect(await as('unitHead', ['营销部']).acknowledge(id)).toMatchObject({
      fault: { code: 'warning.unknown' },
    });
    expect(await as('partyAffairs').acknowledge(id)).toMatchObject({ fault: { code: 'role.forbidden' } });
    expect(await as('unitHead').acknowledge(id)).toMatchObject({ value: { acknowledgedBy: '赵刚' } });
    expect(await ofLate(office)).toMatchObject([{ acknowledgedBy: '赵刚' }]);
  });

  it('is silent about a rectification whose deadline is to come', async () => {
    const next = addDays(today(), 20);
    const operation = { ...overdueRectification('early', next), year: Number(next.slice(0, 4)) };
    await office.sync({ operations: [operation], cursors: {} });
    const subjects = expectSuccess(await office.warnings()).map(({ subject }) => subject);
    expect(subjects).not.toContain('early');
  });

  it('lets each role do its own and no more', async () => {
    const mine = overdueRectification('mine', '2016-09-30');
    const other = { ...overdueRectification('other', '2016-09-30'), unit: '营销部' };
    const outcomes = async (client: LedgerClient) => {
      const answer = await client.sync({ operations: [mine, other], cursors: {} });
      return answer.ok ? answer.value.results.map(({ outcome }) => outcome) : answer.fault.code;
    };
    expect(await outcomes(as('unitHead'))).toEqual(['applied', 'rejected']);
    expect(await outcomes(as('generalManager'))).toEqual(['rejected', 'rejected']);
    expect(await outcomes(as('auditAdministrator'))).toBe('role.forbidden');
    expect(await outcomes(office)).toEqual(['replayed', 'applied']);
    const seen = expectSuccess(await as('unitHead').sync({ operations: [], cursors: {} }));
    expect(new Set(seen.changes.map(({ unit }) => unit))).toEqual(new Set([UNIT]));
  });

  it.each<[string, number, string, RequestInit]>([
    ['what is no JSON', 400, 'request.invalid', { body: '{' }],
    ['an unknown field', 400, 'request.invalid', { body: '{"operations":[],"cursors":{},"x":1}' }],
    [
      'a form of a foreign page',
      415,
      'request.notJson',
      { body: '{}', headers: { 'content-type': 'text/plain' } },
    ],
    ['too much', 413, 'request.tooLarge', { body: `"${'x'.repeat(9_000_000)}"` }],
    [
      'an identity that is none',
      401,
      'identity.invalid',
      { body: '{}', headers: { [IDENTITY_HEADER]: 'x' } },
    ],
  ])('refuses %s with status %i and words in both languages', async (_what, status, code, request) => {
    const headers = { 'content-type': 'application/json', ...request.headers };
    const response = await fetch(`${app.address}/api/ledger/sync`, { method: 'POST', ...request, headers });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([response.status, await response.json()]).toEqual([
      status,
      expect.objectContaining({
        status,
        code,
        title: expect.stringMatching(/[一-龥]/) as string,
        titleEnglish: expect.stringMatching(/[a-z]/) as string,
        instance: expect.any(String) as string,
      }),
    ]);
  });

  it.each(['/api/nothing', '/api/warnings/1', '/admin/functions/overdueRectifications'])(
    'has nothing at %s',
    async (address) => {
      expect((await fetch(app.address + address)).status).toBe(404);
    },
  );

  it('lives on when a caller hangs up in the middle of a request', async () => {
    const { hostname, port } = new URL(app.address);
    const socket = connect(Number(port), hostname);
    socket.write('POST /api/ledger/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"oper');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await office.health()).ok).toBe(true);
  });

  it('says that the data folder is in use', async () => {
    await expect(serveApp(folder)).rejects.toThrow(/正被另一个程序使用/);
  });

  it('stops cleanly and has everything when it is back', async () => {
    expect(await app.stop('SIGTERM')).toBe(0);
    expect(await office.health()).toMatchObject({
      fault: { kind: 'offline', message: expect.stringMatching(/继续工作/) as string },
    });
    app = await serveApp(folder);
    office = createLedgerClient({ baseUrl: app.address, fetch });
    const answer = expectSuccess(await office.sync({ operations: [], cursors: {} }));
    expect(answer.changes.map(({ recordId }) => recordId)).toEqual(expect.arrayContaining(['sent', 'late']));
  });
});

function today() {
  const date = parsePlainDate(new Date().toISOString().slice(0, 10));
  if (date === null) throw new Error('no date');
  return date;
}

function overdueRectification(recordId: string, deadline: string): Operation {
  const date = parsePlainDate(deadline);
  if (date === null) throw new Error(deadline);
  return {
    operationId: `create-${recordId}`,
    recordId,
    kind: 'rectifications',
    unit: UNIT,
    year: YEAR,
    baseVersion: null,
    values: {
      problem: '抄表不到位，2户估抄且无现场照片',
      unit: UNIT,
      deadline: { date, precision: 'day' },
      status: '整改中',
    },
  };
}
