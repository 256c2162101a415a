/** From the outbox to a real SMTP server and to robots on loopback. */
import { deliverWaiting } from '../../../functions/delivery/deliverWaiting';
import { openChannels } from '../../../functions/delivery/openChannels';
import { outboxOf } from '../../../functions/delivery/outbox';
import { memoryRows } from '../../../functions/store/memoryRows';
import type { LedgerStore } from '../../../functions/store/ledgerStore';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { targetsOf } from '../../../functions/warnings/targets';
import { warningBook } from '../../../functions/warnings/warningBook';
import { addVersion, DEFAULT_WARN_SETTINGS } from '../../../functions/warnings/warnSettingsBook';
import type { Warning } from '../../../ledger/wire/warning';
import type { Target, WarnSettings } from '../../../ledger/wire/warnSettings';
import { day } from '../../ledger/warn/situation';
import { storeOptions } from '../store/storeOptions';
import { startRobotServer } from './robotServer';
import { startSmtpServer } from './smtpServer';

const SECRET = 'SEC0123456789';
const MINUTE_MS = 60_000;
const TITLE =
  '城区供电所整改超期，转督办（时限2016-09-30）：TX-2016-09-005 赵刚收费员电费现金未当日存入专户𠮷';

let now = new Date('2016-10-10T01:00:00Z');
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * MINUTE_MS);
};

function target(id: string, channel: Target['channel'], more: Partial<Target> = {}): Target {
  return { id, channel, addresses: [], roles: [], units: [], colours: ['蓝', '黄', '红'], ...more };
}

function warning(id: string, more: Partial<Warning> = {}): Warning {
  return {
    ...{ id, rule: 'rectification.supervised', name: '整改逾期督办', subject: id, unit: '城区供电所' },
    ...{ colour: '红', level: '督办', title: TITLE, recipients: ['unitHead'], isProvisional: false },
    ...{ dueDate: day('2016-09-30'), createdOn: day('2016-10-10'), settings: 1, acknowledgedBy: null },
    ...{ acknowledgedAt: null, status: '待签收', entries: [], seen: [] },
    ...more,
  };
}

async function stage(targets: readonly Target[], delivery: Partial<WarnSettings['delivery']> = {}) {
  const store = await ledgerOverRows(memoryRows(), storeOptions());
  const settings: WarnSettings = {
    ...DEFAULT_WARN_SETTINGS,
    delivery: { ...DEFAULT_WARN_SETTINGS.delivery, digestMinutes: 0, targets: [...targets], ...delivery },
  };
  await addVersion(store.area('warningSettings'), {
    ...{ version: 1, effectiveFrom: day('2016-01-01'), note: '', changedBy: 'u1', changedAt: '', settings },
  });
  const raise = (each: Warning) =>
    warningBook(store.area('warnings')).raise(each, targetsOf(each, settings), now.toISOString());
  return { store, raise };
}

const logOf = (store: LedgerStore) => outboxOf(store.area('warnings')).deliveries(50);

describe('mail', () => {
  let isBusy = false;
  let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
  beforeAll(async () => {
    smtp = await startSmtpServer({ refuses: () => isBusy });
  });
  afterAll(() => smtp.stop());
  beforeEach(() => {
    now = new Date('2016-10-10T01:00:00Z');
    smtp.mails.length = 0;
  });
  const channels = () =>
    openChannels({ LEDGER_SMTP_URL: smtp.url, LEDGER_MAIL_FROM: '三级抽查 <ledger@example.cn>' }, true);
  const office = target('office', 'mail', { addresses: ['jxb@example.cn', 'yxb@example.cn'] });

  it('receives the Chinese mail intact, once, with nobody’s address but the sender’s', async () => {
    const { store, raise } = await stage([office]);
    await raise(warning('a'));
    expect(await deliverWaiting(store, channels(), now)).toEqual({ sent: 1, failed: 0 });
    expect(await deliverWaiting(store, channels(), now)).toEqual({ sent: 0, failed: 0 });
    const [mail, ...others] = smtp.mails;
    expect(others).toEqual([]);
    expect(mail?.email.subject).toBe(`【三级抽查督办·红】${TITLE}`);
    expect(mail?.email.text).toContain(
      `1. 【红·督办】${TITLE}\n   对象：城区供电所；时限：2016-09-30；发出：2016-10-10`,
    );
    expect(mail?.email.from).toMatchObject({ name: '三级抽查', address: 'ledger@example.cn' });
    expect(mail?.recipients).toEqual(expect.arrayContaining(['jxb@example.cn', 'yxb@example.cn']));
    expect(JSON.stringify(mail?.email.headers)).not.toContain('jxb@');
    expect(await logOf(store)).toMatchObject([{ outcome: 'sent', warnings: 1, attempts: 1, fault: null }]);
  });

  it('gathers what waits into one digest, the gravest first', async () => {
    const { store, raise } = await stage([office], { digestMinutes: 5 });
    await raise(warning('a', { colour: '蓝', level: '提醒', title: '临期' }));
    later(3);
    await raise(warning('b', { title: '督办' }));
    await deliverWaiting(store, channels(), now);
    expect(smtp.mails).toHaveLength(0);
    later(2);
    await deliverWaiting(store, channels(), now);
    expect(smtp.mails.map(({ email }) => email.subject)).toEqual(['【三级抽查预警】共2条：红1、蓝1']);
    expect(smtp.mails[0]?.email.text?.indexOf('督办')).toBeLessThan(
      smtp.mails[0]?.email.text?.indexOf('临期') ?? 0,
    );
  });

  it('tries again, later and later, with the same key', async () => {
    const { store, raise } = await stage([office]);
    await raise(warning('a'));
    isBusy = true;
    const attempts: number[] = [];
    for (let minute = 0; minute < 20; minute++, later(1)) {
      const before = (await outboxOf(store.area('warnings')).batches())[0]?.attempts ?? 0;
      await deliverWaiting(store, channels(), now);
      const [batch] = await outboxOf(store.area('warnings')).batches();
      if (batch && batch.attempts > before) attempts.push(minute);
    }
    expect(attempts).toEqual([0, 1, 3, 7, 15]);
    isBusy = false;
    later(20);
    await deliverWaiting(store, channels(), now);
    expect(smtp.mails).toHaveLength(1);
    expect(await logOf(store)).toMatchObject([{ outcome: 'sent', attempts: 6 }]);
  });

  it('gives up after a day, and says so', async () => {
    const { store, raise } = await stage([office], { quiet: null, workingDaysOnly: false });
    await raise(warning('a'));
    const none = openChannels(
      { LEDGER_SMTP_URL: 'smtp://127.0.0.1:1', LEDGER_MAIL_FROM: 'x@example.cn' },
      true,
    );
    for (let hour = 0; hour < 30; hour++, later(61)) await deliverWaiting(store, none, now);
    expect(await logOf(store)).toMatchObject([{ outcome: 'failed', attempts: 28, fault: 'SMTP ESOCKET' }]);
  });

  it('is quiet by night and on days off, by the company’s settings', async () => {
    const { store, raise } = await stage([office]);
    now = new Date('2016-09-30T13:00:00Z'); // 21:00 on the last working day before the holidays
    await raise(warning('a'));
    const sentAt = async (at: string): Promise<number> => {
      now = new Date(at);
      return (await deliverWaiting(store, channels(), now)).sent;
    };
    expect(await sentAt('2016-09-30T13:00:00Z')).toBe(0);
    expect(await sentAt('2016-10-03T02:00:00Z')).toBe(0);
    expect(await sentAt('2016-10-07T23:59:00Z')).toBe(0); // 07:59 on the make-up Saturday
    expect(await sentAt('2016-10-08T00:00:00Z')).toBe(1);
  });

  it('sends the same batch again with the same key after a kill between sending and noting it', async () => {
    const { store, raise } = await stage([office]);
    await raise(warning('a'));
    const area = store.area('warnings');
    let isKilled = false;
    const killed: LedgerStore = {
      ...store,
      area: (name) => ({
        ...store.area(name),
        write: async (writes) => {
          if (writes.some(({ key }) => key.startsWith('D|'))) isKilled = true;
          if (isKilled) throw new Error('killed');
          return store.area(name).write(writes);
        },
      }),
    };
    await expect(deliverWaiting(killed, channels(), now)).rejects.toThrow('killed');
    expect(await outboxOf(area).batches()).toHaveLength(1);
    later(1);
    expect((await deliverWaiting(store, channels(), now)).sent).toBe(0);
    later(1);
    expect((await deliverWaiting(store, channels(), now)).sent).toBe(1);
    expect(new Set(smtp.mails.map(({ email }) => email.messageId)).size).toBe(1);
    expect(smtp.mails).toHaveLength(2);
  });
});

describe('robots', () => {
  let server: Awaited<ReturnType<typeof startRobotServer>>;
  beforeAll(async () => {
    server = await startRobotServer(SECRET, () => now);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    now = new Date('2016-10-10T01:00:00Z');
    server.messages.length = 0;
  });
  const environment = (): Record<string, string> => ({
    LEDGER_ROBOT_QYWX_URL: `${server.url}/wecom/send?key=abc`,
    LEDGER_ROBOT_DING_URL: `${server.url}/dingtalk/send?access_token=abc`,
    LEDGER_ROBOT_DING_SECRET: SECRET,
    LEDGER_ROBOT_FEISHU_URL: `${server.url}/feishu/hook/abc`,
    LEDGER_ROBOT_FEISHU_SECRET: SECRET,
  });
  const targets = [target('qywx', 'wecom'), target('ding', 'dingtalk'), target('feishu', 'feishu')];

  it('take their payloads and signatures, and are told of no person', async () => {
    const { store, raise } = await stage(targets);
    await raise(warning('a', { unit: '城区供电所<at user_id="all">' }));
    expect(await deliverWaiting(store, openChannels(environment(), true), now)).toEqual({
      sent: 3,
      failed: 0,
    });
    expect(server.messages.map(({ maker }) => maker).sort()).toEqual(['dingtalk', 'feishu', 'wecom']);
    for (const { text, key } of server.messages) {
      expect(text).toContain('【红·督办】城区供电所 at user id="all" · 整改逾期督办 · 时限2016-09-30');
      expect(text).toContain('共1条：红1');
      expect(text).not.toMatch(/赵刚|电费现金|<at/);
      expect(key).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('keep within what a message holds, and say how many are left', async () => {
    const { store, raise } = await stage(targets);
    const unit = '国网唐县供电公司长古城镇供电所（长古城供电营业站、抄表收费班）'.repeat(3).slice(0, 90);
    for (let i = 0; i < 60; i++) await raise(warning(`w${String(i)}`, { unit }));
    await deliverWaiting(store, openChannels(environment(), true), now);
    expect(server.messages).toHaveLength(3);
    const dingtalk = server.messages.find(({ maker }) => maker === 'dingtalk');
    expect(dingtalk?.text).toContain('另有40条');
  });

  it('are sent 20 messages a minute at most; the rest waits', async () => {
    const { store, raise } = await stage([target('qywx', 'wecom')]);
    const channels = openChannels(environment(), true);
    for (let i = 0; i < 25; i++) {
      await raise(warning(`w${String(i)}`));
      await deliverWaiting(store, channels, now);
    }
    expect(server.messages).toHaveLength(20);
    later(1);
    await deliverWaiting(store, channels, now);
    expect(server.messages).toHaveLength(25);
  });

  it('that refuse are tried again; the log holds their code and no address', async () => {
    const { store, raise } = await stage([target('ding', 'dingtalk')]);
    await raise(warning('a'));
    const channels = openChannels({ ...environment(), LEDGER_ROBOT_DING_SECRET: 'wrong' }, true);
    expect(await deliverWaiting(store, channels, now)).toEqual({ sent: 0, failed: 0 });
    expect(server.messages).toEqual([]);
    later(2);
    server.answerWith({ errcode: 130101, errmsg: 'send too fast' });
    await deliverWaiting(store, openChannels(environment(), true), now);
    later(2);
    expect(await deliverWaiting(store, openChannels(environment(), true), now)).toEqual({
      sent: 1,
      failed: 0,
    });
    expect(await logOf(store)).toMatchObject([{ outcome: 'sent', attempts: 3 }]);
  });

  it('have no address where it is not https, or where companies share the app', () => {
    const ding = target('ding', 'dingtalk');
    expect(openChannels(environment(), true).dingtalk.isReady(ding)).toBe(true);
    expect(openChannels(environment(), false).dingtalk.isReady(ding)).toBe(false);
    const plain = { LEDGER_ROBOT_DING_URL: 'http://oapi.dingtalk.com/robot/send' };
    expect(openChannels(plain, true).dingtalk.isReady(ding)).toBe(false);
  });
});

describe('who receives what', () => {
  const settings = (targets: readonly Target[]): WarnSettings => ({
    ...DEFAULT_WARN_SETTINGS,
    delivery: { ...DEFAULT_WARN_SETTINGS.delivery, targets: [...targets] },
  });

  it('goes by role, unit and colour', () => {
    const of = (more: Partial<Target>) =>
      targetsOf(warning('a'), settings([target('t', 'mail', { addresses: ['a@b'], ...more })])).length;
    expect(of({})).toBe(1);
    expect(of({ roles: ['generalManager'] })).toBe(0);
    expect(of({ roles: ['generalManager', 'unitHead'] })).toBe(1);
    expect(of({ units: ['营销部'] })).toBe(0);
    expect(of({ units: ['城区供电所'], colours: ['红'] })).toBe(1);
    expect(of({ colours: ['蓝', '黄'] })).toBe(0);
  });
});
