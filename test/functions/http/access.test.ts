/** Roles × endpoints × own and other unit, over HTTP; and what the access log says of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient, type LedgerClient } from '../../../addin/client/client';
import { ENDPOINTS } from '../../../functions/http/endpoints';
import { parsePlainDate } from '../../../ledger/calendar/plainDate';
import { expectSuccess } from '../../../ledger/result';
import { accessPageSchema, type AccessEntry } from '../../../ledger/wire/accessLog';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { roleSchema, type Role } from '../../../ledger/wire/identity';
import type { Operation } from '../../../ledger/wire/sync';
import { WIRE_VERSION } from '../../../ledger/wire/version';
import { serveApp, type ServedApp } from '../local/servedApp';
import { claiming } from './claimedIdentity';

const OWN = '城关供电所';
const OTHER = '营销部';
const ISSUE = {
  operationId: 'i1',
  unit: OWN,
  colour: '黄',
  title: '值班记录连续两周漏签',
  dueDate: '2099-01-04',
};
const REPLY = { operationId: 'e1', act: 'reply', text: '收到' };
const SERIAL = { operationId: 's1', kind: 'work', year: 2016, highestRegistered: 6 };
const WITHDRAWAL = { kind: 'work', year: 2016, number: 7 };
const DOCUMENT = {
  operationId: 'd1',
  kind: 'ruleSets',
  id: '2016-01-01',
  baseVersion: null,
  content: DEFAULT_RULES,
};
const QUARTER = { from: '2016-07-01', to: '2016-09-30' };

describe('access over HTTP', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-access-'));
  let app: ServedApp;
  beforeAll(async () => {
    app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
    const sent = await as('performanceOffice').sync({
      operations: [late('own', OWN), late('other', OTHER), draft('draft', OWN)],
      cursors: {},
    });
    expect(expectSuccess(sent).results.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'applied',
      'applied',
    ]);
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (role: Role, units: readonly string[] = [OWN]): LedgerClient =>
    createLedgerClient({ baseUrl: app.address, fetch, headers: claiming({ role, units: [...units] }) });
  const call = (role: Role, method: string, route: string, body?: unknown): Promise<Response> =>
    fetch(`${app.address}/api/${route}`, {
      method,
      headers: { 'content-type': 'application/json', ...claiming({ role, units: [OWN] }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const log = async (): Promise<readonly AccessEntry[]> => {
    const month = new Date().toISOString().slice(0, 7);
    const entries: AccessEntry[] = [];
    for (let after = ''; ;) {
      const answer = await call('auditAdministrator', 'GET', `audit/log?month=${month}${after}`);
      const page = accessPageSchema.parse(await answer.json());
      entries.push(...page.entries);
      if (page.next === null) return entries;
      after = `&after=${page.next}`;
    }
  };

  // Status of each call, in the order of the roles: post, unitHead, deputyManager, functionalDepartment,
  // performanceOffice, partyAffairs, generalManager, systemAdministrator, auditAdministrator.
  it.each<[string, string, unknown, string]>([
    ['GET', 'health', undefined, '200 200 200 200 200 200 200 200 200'],
    ['GET', 'openapi.json', undefined, '200 200 200 200 200 200 200 200 200'],
    ['GET', 'me', undefined, '200 200 200 200 200 200 200 200 200'],
    ['POST', 'ledger/sync', { operations: [], cursors: {} }, '200 200 200 200 200 200 200 403 403'],
    ['GET', 'warnings', undefined, '200 200 200 200 200 200 200 403 403'],
    ['POST', 'warnings', ISSUE, '200 200 200 200 200 200 200 403 403'],
    ['POST', 'warnings', { ...ISSUE, unit: OTHER }, '403 403 403 403 200 200 200 403 403'],
    ['POST', 'warnings/nothing/entries', REPLY, '404 404 404 404 404 404 404 403 403'],
    ['POST', 'warnings/seen', { ids: ['nothing'] }, '200 200 200 200 200 200 200 403 403'],
    ['POST', 'warnings/run?date=2016-01-04', {}, '403 403 403 403 200 403 403 200 403'],
    ['POST', 'warnings/run?date=2016-02-30', {}, '403 403 403 403 400 403 403 400 403'],
    ['POST', 'warnings/dry-run', QUARTER, '403 403 403 403 200 403 403 403 403'],
    ['GET', 'warnings/status', undefined, '200 200 200 200 200 200 200 200 200'],
    ['GET', 'warnings/settings', undefined, '403 403 403 403 200 403 403 403 403'],
    ['GET', 'serials?kind=work&year=2016', undefined, '403 403 403 403 200 403 403 403 403'],
    ['POST', 'serials', SERIAL, '403 403 403 403 200 403 403 403 403'],
    ['POST', 'serials', { ...SERIAL, highestRegistered: -1 }, '403 403 403 403 400 403 403 403 403'],
    ['POST', 'serials/withdrawal', WITHDRAWAL, '403 403 403 403 200 403 403 403 403'],
    ['POST', 'serials/withdrawal', { ...WITHDRAWAL, number: 8 }, '403 403 403 403 404 403 403 403 403'],
    ['GET', 'documents?kind=ruleSets', undefined, '200 200 200 200 200 200 200 403 403'],
    ['GET', 'documents?kind=bulletins', undefined, '400 400 400 400 400 400 400 403 403'],
    ['GET', 'documents/history?kind=ruleSets&id=x', undefined, '200 200 200 200 200 200 200 403 403'],
    ['POST', 'documents', DOCUMENT, '403 403 403 403 200 403 403 403 403'],
    ['GET', 'members', undefined, '403 403 403 403 403 403 403 200 403'],
    ['GET', 'members/nobody', undefined, '403 403 403 403 403 403 403 404 403'],
    ['PUT', 'members/u1', { units: [], specialties: [] }, '403 403 403 403 403 403 403 200 403'],
    ['GET', 'audit/verify', undefined, '403 403 403 403 200 200 200 403 200'],
    ['GET', 'audit/log?month=2026-01', undefined, '403 403 403 403 403 403 403 403 200'],
  ])('%s /api/%s', async (method, route, body, statuses) => {
    const seen: number[] = [];
    for (const role of roleSchema.options) seen.push((await call(role, method, route, body)).status);
    expect(seen.join(' ')).toBe(statuses);
  });

  // What a pull shows, and what becomes of a change of one's own unit's record, another's, and the draft.
  it.each<[Role, string, string]>([
    ['post', '', 'rejected rejected rejected'],
    ['unitHead', 'own', 'conflict rejected rejected'],
    ['deputyManager', 'draft own', 'rejected rejected conflict'],
    ['functionalDepartment', 'own', 'conflict rejected rejected'],
    ['performanceOffice', 'draft other own', 'conflict conflict conflict'],
    ['partyAffairs', 'draft other own', 'rejected rejected rejected'],
    ['generalManager', 'draft other own', 'rejected rejected rejected'],
  ])('%s sees %s; to change them is %s', async (role, records, outcomes) => {
    const stale = [late('own', OWN), late('other', OTHER), draft('draft', OWN)].map((operation) => ({
      ...operation,
      operationId: `${role}-${operation.recordId}`,
      baseVersion: 7,
    }));
    const answer = expectSuccess(await as(role).sync({ operations: stale, cursors: {} }));
    const seen = answer.changes.map(({ recordId }) => recordId).filter((id) => !id.startsWith('new-'));
    expect(seen.sort().join(' ')).toBe(records);
    expect(answer.results.map(({ outcome }) => outcome).join(' ')).toBe(outcomes);
  });

  it('says the same of what one may not see and of what there is not', async () => {
    const answers = [];
    for (const recordId of ['other', 'nothing']) {
      const operation = { ...late(recordId, OTHER), operationId: `guess-${recordId}`, baseVersion: 1 };
      const answer = await as('unitHead').sync({ operations: [operation], cursors: {} });
      answers.push({ ...expectSuccess(answer).results[0], operationId: '' });
    }
    const ofDraft = { ...draft('draft', OWN), operationId: 'guess-draft', baseVersion: 1 };
    const answer = await as('unitHead').sync({ operations: [ofDraft], cursors: {} });
    answers.push({ ...expectSuccess(answer).results[0], operationId: '' });
    expect(answers[0]).toMatchObject({ outcome: 'rejected', code: 'operation.forbidden' });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);

    const [warning] = expectSuccess(await as('performanceOffice').warnings()).filter(
      ({ unit }) => unit === OTHER,
    );
    const words = async (id: string) => {
      const response = await call('unitHead', 'POST', `warnings/${encodeURIComponent(id)}/acknowledge`, {});
      return { ...((await response.json()) as object), instance: '' };
    };
    expect(await words(warning?.id ?? '')).toEqual(await words('nothing'));
  });

  it('tells a unit head why a closure of the own unit’s rectification is not taken, and takes the rest', async () => {
    const created = { ...late('new-closing', OWN), operationId: 'closing-1' };
    const closing = {
      ...{ ...created, operationId: 'closing-2', baseVersion: 1 },
      values: { ...created.values, status: '已整改', closed: true, closedBy: '赵刚' },
    };
    const working = { ...closing, operationId: 'closing-3', values: { ...created.values, status: '已整改' } };
    const stale = { ...closing, operationId: 'closing-4', baseVersion: 7 };
    const operations = [created, closing, working, stale];
    const { results } = expectSuccess(await as('unitHead').sync({ operations, cursors: {} }));
    expect(results).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'rejected', operationId: 'closing-2', code: 'operation.ownClosure' },
      { outcome: 'applied', version: 2 },
      { outcome: 'conflict' },
    ]);
    expect(JSON.stringify(results[1])).toMatch(/请绩效办复查.*ask the performance office/);
    const office = { ...closing, operationId: 'closing-5', baseVersion: 2 };
    const closed = await as('performanceOffice').sync({ operations: [office], cursors: {} });
    expect(expectSuccess(closed).results).toMatchObject([{ outcome: 'applied', version: 3 }]);
  });

  it('moves a record for whoever may change it in both units, and leaves it where it is for others', async () => {
    const cursors = expectSuccess(await as('unitHead').sync({ operations: [], cursors: {} })).cursors;
    const here = { ...late('new-moving', OWN), operationId: 'moving-1' };
    const moved = {
      ...{ ...here, operationId: 'moving-2', baseVersion: 1, unit: OTHER, from: { unit: OWN, year: 2016 } },
      values: { ...here.values, unit: OTHER },
    };
    const push = async (client: LedgerClient, ...operations: Operation[]) =>
      expectSuccess(await client.sync({ operations, cursors: {} })).results;
    expect(await push(as('unitHead'), here, moved)).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'rejected', code: 'operation.forbidden' },
    ]);
    expect(await push(as('unitHead', [OTHER]), { ...moved, operationId: 'moving-3' })).toMatchObject([
      { outcome: 'rejected', code: 'operation.forbidden' },
    ]);
    // A closure that comes along is the office's to say in the other unit, not in the same one of another year.
    const closed = { ...here.values, status: '已整改', closed: true, closedBy: '王芳' };
    const close = { ...here, operationId: 'moving-4', baseVersion: 1, values: closed };
    const both = as('unitHead', [OWN, OTHER]);
    const ofClosed = {
      ...moved,
      operationId: 'moving-5',
      baseVersion: 2,
      values: { ...closed, unit: OTHER },
    };
    const nextYear = { ...close, operationId: 'moving-6', baseVersion: 2, year: 2017, from: moved.from };
    await push(as('performanceOffice'), close);
    expect(await push(both, ofClosed)).toMatchObject([{ code: 'operation.ownClosure' }]);
    expect(await push(as('unitHead'), nextYear)).toMatchObject([{ outcome: 'applied', version: 4 }]);
    // Without it, whoever is in charge of both moves it; the same once more does nothing.
    const opened = {
      ...nextYear,
      operationId: 'moving-7',
      baseVersion: 4,
      from: undefined,
      values: here.values,
    };
    await push(as('performanceOffice'), opened);
    const on = { ...moved, operationId: 'moving-8', baseVersion: 5, from: { unit: OWN, year: 2017 } };
    expect(await push(both, on, on)).toMatchObject([
      { outcome: 'applied', version: 7 },
      { outcome: 'replayed', version: 7 },
    ]);

    // The unit that it left is told where it went, and no more; who may read it there is asked to merge.
    const told = expectSuccess(await as('unitHead').sync({ operations: [], cursors })).changes;
    const left = { recordId: 'new-moving', unit: OWN, year: 2017, version: 6, values: null };
    expect(told.at(-1)).toMatchObject({ ...left, movedTo: { unit: OTHER, year: 2016 } });
    expect(told.filter(({ unit }) => unit !== OWN)).toEqual([]);
    const stale = { ...opened, operationId: 'moving-9', baseVersion: 5 };
    expect(await push(as('unitHead'), stale)).toMatchObject([{ code: 'operation.forbidden' }]);
    expect(await push(both, stale)).toMatchObject([
      {
        ...{ outcome: 'conflict', base: here.values },
        current: { version: 7, values: moved.values, movedTo: { unit: OTHER, year: 2016 } },
      },
    ]);
    const arrival = expectSuccess(await both.sync({ operations: [], cursors })).changes.at(-1);
    expect(arrival).toMatchObject({ unit: OTHER, version: 7, movedFrom: { unit: OWN, year: 2017 } });
    expect(
      await call('performanceOffice', 'GET', 'audit/verify').then((answer) => answer.json()),
    ).toMatchObject({
      holds: true,
    });
  });

  it('shows a targeted check to its unit once it is issued, and its deletion then too', async () => {
    const cursors = expectSuccess(await as('unitHead').sync({ operations: [], cursors: {} })).cursors;
    const office = as('performanceOffice');
    await office.sync({ operations: [draft('new-draft', OWN), draft('new-dropped', OWN)], cursors: {} });
    const dropped = { ...draft('new-dropped', OWN), operationId: 'drop', baseVersion: 1, values: null };
    await office.sync({ operations: [dropped], cursors: {} });
    const before = expectSuccess(await as('unitHead').sync({ operations: [], cursors }));
    expect(before.changes).toEqual([]);
    const values = { ...draft('x', OWN).values, problemCount: 1, findings: '现场照片缺失' };
    const issued = { ...draft('new-draft', OWN), operationId: 'issue', baseVersion: 1, values };
    const gone = { ...issued, operationId: 'gone', baseVersion: 2, values: null };
    await office.sync({ operations: [issued], cursors: {} });
    const after = expectSuccess(await as('unitHead').sync({ operations: [], cursors: before.cursors }));
    expect(after.changes).toMatchObject([{ recordId: 'new-draft', version: 2, values }]);
    await office.sync({ operations: [gone], cursors: {} });
    const last = expectSuccess(await as('unitHead').sync({ operations: [], cursors: after.cursors }));
    expect(last.changes).toMatchObject([{ recordId: 'new-draft', values: null }]);
  });

  it('lets the administrator save a person’s units, each on what was seen', async () => {
    const save = (version: string | null, units: readonly string[]) =>
      fetch(`${app.address}/api/members/person-1`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          ...claiming({ role: 'systemAdministrator' }),
          ...(version === null ? {} : { 'if-match': version }),
        },
        body: JSON.stringify({ units, specialties: ['营销'] }),
      });
    expect(await (await save(null, [OWN])).json()).toMatchObject({
      id: 'person-1',
      units: [OWN],
      version: 1,
    });
    expect((await save(null, [OTHER])).status).toBe(412);
    const second = await save('"1"', [OTHER]);
    expect([second.status, second.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await save('"1"', [OWN]);
    expect([late.status, await late.json()]).toMatchObject([
      412,
      { code: 'resource.changed', record: 'person-1' },
    ]);
    const read = await call('systemAdministrator', 'GET', 'members/person-1');
    expect([read.headers.get('etag'), await read.json()]).toMatchObject(['"2"', { units: [OTHER] }]);
    const list = await call('systemAdministrator', 'GET', 'members');
    expect(await list.json()).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ id: 'person-1', units: [OTHER] }),
      ]) as unknown,
    });
    const tag = list.headers.get('etag') ?? '';
    const again = await fetch(`${app.address}/api/members`, {
      headers: { ...claiming({ role: 'systemAdministrator' }), 'if-none-match': tag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('has every denied call and every read of personal data in its log, without names', async () => {
    const entries = await log();
    const of = (event: AccessEntry['event'], endpoint: string) =>
      entries.filter((entry) => entry.event === event && entry.endpoint === endpoint);
    expect(of('denied', 'syncLedger').map(({ callerId }) => callerId)).toEqual(
      expect.arrayContaining(['systemAdministrator', 'auditAdministrator', 'unitHead', 'post']),
    );
    expect(of('denied', 'acknowledgeWarning')).toMatchObject([
      { callerId: 'unitHead', code: 'warning.unknown' },
    ]);
    expect(of('denied', 'listMembers')).toHaveLength(8);
    expect(of('read', 'syncLedger')).toContainEqual(
      expect.objectContaining({
        callerId: 'generalManager',
        role: 'generalManager',
        count: 3,
        units: [OWN, OTHER],
      }),
    );
    expect(of('read', 'syncLedger').filter(({ callerId }) => callerId === 'post')).toEqual([]);
    expect(JSON.stringify(entries)).not.toMatch(/赵刚|抄表/);
    expect(of('read', 'accessLog')).toEqual([]);
    expect((await log()).filter(({ endpoint }) => endpoint === 'accessLog')).not.toEqual([]);
  });

  it('describes every endpoint', async () => {
    const response = await fetch(`${app.address}/api/openapi.json`);
    const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    for (const { route, method, name } of ENDPOINTS)
      if (name !== 'openApi')
        expect(document.paths[`/api/${route}`]?.[method.toLowerCase()]).toMatchObject({ operationId: name });
    expect(JSON.stringify(document)).toContain('"format":"date"');
  });

  it('speaks one version and says which', async () => {
    const health = (version: string) =>
      fetch(`${app.address}/api/health`, { headers: { 'x-ledger-version': version } });
    const answer = await health('1');
    expect([answer.status, answer.headers.get('x-ledger-version')]).toEqual([400, WIRE_VERSION]);
    expect(await answer.json()).toMatchObject({ code: 'version.unknown' });
    expect((await health(WIRE_VERSION)).status).toBe(200);
  });
});

function late(recordId: string, unit: string): Operation {
  const date = parsePlainDate('2016-09-30');
  if (date === null) throw new Error('no date');
  return {
    ...{
      operationId: `create-${recordId}`,
      recordId,
      kind: 'rectifications',
      unit,
      year: 2016,
      baseVersion: null,
    },
    values: { problem: '抄表不到位', deadline: { date, precision: 'day' }, status: '整改中' },
  };
}

function draft(recordId: string, unit: string): Operation {
  return {
    ...{ operationId: `create-${recordId}`, recordId, kind: 'checks', unit, year: 2016, baseVersion: null },
    values: { level: '定向抽查', matter: '窃电查处案卷' },
  };
}
