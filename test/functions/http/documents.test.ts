/** Rule sets, letterheads and bulletins that a company's offices share, over HTTP. */
import { createLedgerClient } from '../../../addin/client/client';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { auditReportSchema } from '../../../ledger/wire/audit';
import type { Role } from '../../../ledger/wire/identity';
import { documentListSchema, sharedDocumentSchema } from '../../../ledger/wire/sharedDocument';
import { syncResponseSchema } from '../../../ledger/wire/sync';
import { appOverHttp } from './appOverHttp';
import { claiming } from './claimedIdentity';

const RULES = { ...DEFAULT_RULES, version: 'v6-2017.1', effectiveFrom: '2017-01-01' };
const REQUEST = { operationId: 'a', kind: 'ruleSets', id: '2017-01-01', baseVersion: null, content: RULES };
const BULLETIN = {
  ...{ kind: 'performance', year: 2016, number: 10, documentNumber: '唐供电绩〔2016〕10号' },
  ...{ title: '关于12月份三级抽查绩效管理情况的通报', period: '2016年12月', issuedOn: '2016-12-30' },
  ...{ isWithdrawn: false, rules: { version: 'v6-2016.1', sha256: 'a'.repeat(64) } },
  sha256: 'b'.repeat(64),
};

describe('documents that a company shares', () => {
  const address = appOverHttp();

  const call = (route: string, body?: unknown, role: Role = 'performanceOffice'): Promise<Response> =>
    fetch(`${address()}/api/${route}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...claiming({ role }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const list = async (query: string) =>
    documentListSchema.parse(await (await call(`documents${query}`)).json()).documents;
  const save = async (request: object) =>
    sharedDocumentSchema.parse(await (await call('documents', request)).json());

  it('keeps each version of a rule set, on the one that was seen, however often it is sent', async () => {
    expect(await save(REQUEST)).toMatchObject({ id: '2017-01-01', version: 1, content: RULES });
    expect(await save(REQUEST)).toMatchObject({ version: 1 });
    const other = await call('documents', { ...REQUEST, operationId: 'b' });
    expect([other.status, await other.json()]).toMatchObject([
      412,
      { code: 'resource.changed', record: '2017-01-01' },
    ]);
    const amended = { ...RULES, monthlyBonusLimit: '4' };
    await save({ ...REQUEST, operationId: 'c', baseVersion: 1, content: amended });
    expect(await list('?kind=ruleSets')).toMatchObject([{ version: 2, content: amended }]);
    const history = await list('/history?kind=ruleSets&id=2017-01-01');
    expect(history).toMatchObject([
      { version: 2, content: amended },
      { version: 1, content: RULES },
    ]);
    await save({ ...REQUEST, operationId: 'd', baseVersion: 2, content: null });
    expect(await list('?kind=ruleSets')).toEqual([]);
    expect((await list('/history?kind=ruleSets&id=2017-01-01')).map(({ version }) => version)).toEqual([
      3, 2, 1,
    ]);
  });

  it('keeps bulletins by year and letterheads by kind', async () => {
    const bulletin = { kind: 'bulletins', id: 'performance-2016-10', baseVersion: null, content: BULLETIN };
    await save({ ...bulletin, operationId: 'e' });
    await save({
      ...{ ...bulletin, operationId: 'f', baseVersion: 1 },
      content: { ...BULLETIN, isWithdrawn: true },
    });
    expect(await list('?kind=bulletins&year=2016')).toMatchObject([{ content: { isWithdrawn: true } }]);
    expect(await list('?kind=bulletins&year=2017')).toEqual([]);
    const content = {
      ...{ kind: 'work', company: '国网唐县供电公司', office: '绩效管理办公室', code: '唐供电查' },
      ...{ recipients: '各部室、各供电所', copies: '', feedback: '', headStyle: 'none', isSealed: false },
      naming: 'POST',
    };
    await save({ operationId: 'g', kind: 'letterheads', id: 'work', baseVersion: null, content });
    expect(await list('?kind=letterheads')).toMatchObject([{ id: 'work', content }]);
  });

  it('serves two panes: the slower one is told, one without the right, too', async () => {
    const pane = (role: Role) => {
      return createLedgerClient({ baseUrl: address(), fetch, headers: claiming({ role }) });
    };
    const [one, other] = [pane('performanceOffice'), pane('performanceOffice')];
    const document = { kind: 'ruleSets', content: { ...RULES, effectiveFrom: '2018-01-01' } } as const;
    expect(await one.saveDocument(document, null, 'pane-1')).toMatchObject({ value: { version: 1 } });
    expect(await other.saveDocument(document, null, 'pane-2')).toMatchObject({
      fault: { kind: 'refused', code: 'resource.changed', status: 412 },
    });
    expect(await pane('unitHead').saveDocument(document, 1, 'pane-3')).toMatchObject({
      fault: { kind: 'refused', code: 'role.forbidden' },
    });
    const found = expectSuccess(await pane('unitHead').documents('ruleSets', null));
    expect(found.map(({ content }) => content)).toContainEqual(document.content);
    expect(expectSuccess(await other.documents('bulletins', 2018))).toEqual([]);
  });

  it.each<[string, object]>([
    ['another id than its content has', { ...REQUEST, operationId: 'h', id: '2017-01-02' }],
    [
      'rules that contradict each other',
      { ...REQUEST, operationId: 'i', content: { ...RULES, volumeFactor: { minimum: '3', maximum: '2' } } },
    ],
    [
      'an issued bulletin taken back',
      { kind: 'bulletins', operationId: 'j', id: 'work-2016-1', baseVersion: 1, content: null },
    ],
    ['an id that is none', { ...REQUEST, operationId: 'k', id: '../x' }],
  ])('refuses %s', async (_what, request) => {
    const answer = await call('documents', request);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'request.invalid' }]);
  });

  it('has them in the chain, and out of what panes synchronise', async () => {
    const report = auditReportSchema.parse(await (await call('audit/verify')).json());
    expect(report).toMatchObject({ holds: true });
    expect(report.ledgers).toEqual(
      expect.arrayContaining([
        { unit: '公司', year: 0, changes: 5, broken: null },
        { unit: '公司', year: 2016, changes: 2, broken: null },
      ]),
    );
    const pulled = await call('ledger/sync', { operations: [], cursors: {} });
    expect(syncResponseSchema.parse(await pulled.json()).changes).toEqual([]);
  });
});
