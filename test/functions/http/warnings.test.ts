/** What people do to warnings, over HTTP. */
import { createLedgerClient } from '../../../addin/client/client';
import { DEFAULT_WARN_SETTINGS } from '../../../functions/warnings/warnSettingsBook';
import { expectSuccess } from '../../../ledger/result';
import type { Role } from '../../../ledger/wire/identity';
import { warningListSchema, warningSchema, type Warning } from '../../../ledger/wire/warning';
import { settingsHistorySchema, warnStatusSchema } from '../../../ledger/wire/warnSettings';
import { appOverHttp } from './appOverHttp';
import { claiming } from './claimedIdentity';

const UNIT = '城关供电所';

describe('warnings over HTTP', () => {
  const address = appOverHttp();

  const call = async (role: Role, method: string, route: string, body?: unknown) => {
    const response = await fetch(`${address()}/api/${route}`, {
      method,
      headers: { 'content-type': 'application/json', ...claiming({ id: role, role, units: [UNIT] }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const act = (role: Role, id: string, body: object) =>
    call(role, 'POST', `warnings/${encodeURIComponent(id)}/entries`, body);
  const list = async (role: Role, query = ''): Promise<readonly Warning[]> =>
    warningListSchema.parse((await call(role, 'GET', `warnings${query}`)).body).warnings;

  it('an emerging issue goes from its report to its lifting, each step by whoever may', async () => {
    const issue = {
      operationId: 'i1',
      unit: UNIT,
      colour: '蓝',
      title: '抄表照片时有缺失',
      dueDate: '2099-01-05',
    };
    const first = warningSchema.parse((await call('post', 'POST', 'warnings', issue)).body);
    const again = warningSchema.parse((await call('post', 'POST', 'warnings', issue)).body);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ colour: '蓝', level: '提醒', status: '待签收', name: '苗头性问题' });
    const { id } = first;

    expect(
      (await call('unitHead', 'POST', `warnings/${encodeURIComponent(id)}/acknowledge`, {})).body,
    ).toMatchObject({ status: '处置中', acknowledgedBy: expect.any(String) as string });
    await act('unitHead', id, { operationId: 'a1', act: 'action', text: '已补拍并通报' });
    await act('unitHead', id, { operationId: 'a1', act: 'action', text: '已补拍并通报' });
    await act('post', id, { operationId: 'p1', act: 'progress', text: '已完成一半', percent: 50 });
    expect((await act('post', id, { operationId: 'l1', act: 'lift', text: '好了' })).status).toBe(403);
    expect((await act('unitHead', id, { operationId: 'e1', act: 'escalate', text: '' })).status).toBe(400);
    const raised = warningSchema.parse(
      (await act('deputyManager', id, { operationId: 'e2', act: 'escalate', text: '两周未改' })).body,
    );
    expect(raised).toMatchObject({ colour: '黄', level: '预警', status: '升级' });
    expect(raised.recipients).toContain('deputyManager');

    await act('performanceOffice', id, { operationId: 'v1', act: 'evidence', text: '照片3张' });
    expect(
      (await act('performanceOffice', id, { operationId: 'l2', act: 'lift', text: '属实' })).body,
    ).toMatchObject({
      ...{ code: 'warning.ownWork', record: id },
    });
    const lifted = await act('deputyManager', id, { operationId: 'l3', act: 'lift', text: '属实，解除' });
    expect(warningSchema.parse(lifted.body).entries.map((entry) => entry.act)).toEqual([
      'reply',
      'acknowledge',
      'action',
      'progress',
      'escalate',
      'evidence',
      'lift',
    ]);
    expect((await act('post', id, { operationId: 'x', act: 'action', text: '再补' })).body).toMatchObject({
      ...{ code: 'warning.lifted', record: id },
    });
    expect((await act('post', id, { operationId: 'y', act: 'reply', text: '谢谢' })).status).toBe(200);
    expect((await list('post')).map((warning) => warning.id)).not.toContain(id);
    expect((await list('post', '?state=all')).map((warning) => warning.id)).toContain(id);
  });

  it('a warning goes with its record to another unit, where it is to be acknowledged anew', async () => {
    const values = {
      unit: UNIT,
      problem: '值班室未交接',
      deadline: { date: '2016-03-01', precision: 'day' },
    };
    const record = { recordId: 'handed', kind: 'rectifications', unit: UNIT, year: 2016, baseVersion: null };
    const push = (operation: object) =>
      call('performanceOffice', 'POST', 'ledger/sync', { operations: [operation], cursors: {} });
    await push({ ...record, operationId: 'h1', values });
    const [warning] = (await list('unitHead')).filter(({ subject }) => subject === 'handed');
    const id = warning?.id ?? '';
    await call('unitHead', 'POST', `warnings/${encodeURIComponent(id)}/acknowledge`, {});
    const to = { unit: '营销部', from: { unit: UNIT, year: 2016 }, baseVersion: 1 };
    await push({ ...record, ...to, operationId: 'h2', values: { ...values, unit: '营销部' } });
    const handed = (await list('performanceOffice')).filter(({ subject }) => subject === 'handed');
    expect(handed).toMatchObject([{ id, unit: '营销部', status: '待签收', acknowledgedBy: null }]);
    expect(handed[0]?.entries.map((entry) => [entry.act, entry.name])).toEqual([
      ['acknowledge', expect.any(String)],
      ['reply', '系统'],
    ]);
    expect((await list('unitHead')).map((each) => each.id)).not.toContain(id);
  });

  it('keeps who saw what and when, once each', async () => {
    const issue = {
      operationId: 'i2',
      unit: UNIT,
      colour: '红',
      title: '夜间无人值守',
      dueDate: '2099-01-05',
    };
    const { id } = warningSchema.parse((await call('post', 'POST', 'warnings', issue)).body);
    expect((await call('unitHead', 'POST', 'warnings/seen', { ids: [id, 'nothing', 'a/b'] })).body).toEqual({
      noted: 1,
    });
    expect((await call('unitHead', 'POST', 'warnings/seen', { ids: [id] })).body).toEqual({ noted: 0 });
    const [seen] = (await list('post')).filter((warning) => warning.id === id);
    expect(seen?.seen.map(({ by }) => by)).toEqual(['post', 'unitHead']);
  });

  it('a dry run tells of a past quarter, keeps nothing, and a run of a day keeps what it finds once', async () => {
    const date = (text: string) => ({ date: text, precision: 'day' });
    const values = {
      problem: '2户估抄',
      foundDate: date('2016-08-01'),
      deadline: date('2016-08-31'),
      doneDate: date('2016-09-02'),
    };
    const operation = {
      ...{ operationId: 'o1', recordId: 'r1', kind: 'rectifications', unit: UNIT, year: 2016 },
      ...{ baseVersion: null, values },
    };
    const sent = await call('performanceOffice', 'POST', 'ledger/sync', {
      operations: [operation],
      cursors: {},
    });
    expect(sent.body).toMatchObject({ results: [{ outcome: 'applied' }] });
    const before = await list('performanceOffice', '?state=all');
    const quarter = { from: '2016-07-01', to: '2016-09-30', rules: ['rectification'] };
    const tried = warningListSchema.parse(
      (await call('performanceOffice', 'POST', 'warnings/dry-run', quarter)).body,
    );
    expect(tried.warnings.map(({ id, createdOn }) => `${createdOn} ${id}`)).toEqual([
      '2016-08-26 rectification.reminder|r1|2016-08-31',
      '2016-09-01 rectification.overdue|r1|2016-08-31',
    ]);
    expect(await list('performanceOffice', '?state=all')).toEqual(before);

    const run = () => call('systemAdministrator', 'POST', 'warnings/run?date=2016-09-01', {});
    expect((await run()).body).toEqual({ days: ['2016-09-01'], created: 1 });
    expect((await run()).body).toEqual({ days: ['2016-09-01'], created: 0 });
    expect((await list('unitHead')).map(({ id }) => id)).toContain('rectification.overdue|r1|2016-08-31');
    const future = await call('systemAdministrator', 'POST', 'warnings/run?date=2999-01-01', {});
    expect(future.status).toBe(400);
    expect((await call('systemAdministrator', 'POST', 'warnings/run', {})).status).toBe(200);
  });

  it('settings have versions, made one upon the other, and the status names them', async () => {
    const history = async () =>
      settingsHistorySchema.parse((await call('performanceOffice', 'GET', 'warnings/settings')).body)
        .versions;
    expect((await history()).map(({ version }) => version)).toEqual([0]);
    const target = {
      ...{ id: 'office', channel: 'mail', addresses: ['jxb@example.cn'], roles: [], units: [] },
      colours: ['红'],
    };
    const settings = {
      ...DEFAULT_WARN_SETTINGS,
      calendar: [{ date: '2027-01-01', type: '休', note: '元旦' }],
      delivery: { ...DEFAULT_WARN_SETTINGS.delivery, targets: [target] },
    };
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const save = (more: object) =>
      call('performanceOffice', 'PUT', 'warnings/settings', {
        ...{ baseVersion: 0, effectiveFrom: today, note: '增加邮件', settings },
        ...more,
      });
    expect((await save({ effectiveFrom: '2016-01-01' })).status).toBe(400);
    const wrong = {
      ...settings,
      delivery: { ...settings.delivery, targets: [{ ...target, addresses: [] }] },
    };
    expect((await save({ settings: wrong })).body).toMatchObject({
      detail: expect.stringContaining('邮件接收方要有地址') as string,
    });
    expect((await save({})).body).toMatchObject({ version: 1, changedBy: 'performanceOffice' });
    expect((await save({})).status).toBe(412);
    expect((await history()).map(({ version }) => version)).toEqual([0, 1]);

    const status = warnStatusSchema.parse((await call('auditAdministrator', 'GET', 'warnings/status')).body);
    expect(status).toMatchObject({
      settings: 1,
      targets: [{ id: 'office', channel: 'mail', isReady: false }],
    });
    expect(status.runs.length).toBeGreaterThan(0);
    expect(status.nextRunAt).toMatch(/T01:00:00/);
  });

  it('the client that the pane uses understands the answers', async () => {
    const client = createLedgerClient({ baseUrl: address(), fetch });
    expect(expectSuccess(await client.warnings()).length).toBeGreaterThan(0);
  });
});
