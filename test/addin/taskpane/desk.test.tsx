/** @jest-environment jsdom */
import { act } from 'react';
import type { Conflict } from '../../../addin/client/heldRows';
import { signInFault } from '../../../addin/client/signIn/signInFault';
import type { SignInDesk, SignInState } from '../../../addin/client/signIn/signInSession';
import type { Language } from '../../../addin/locales/texts';
import { failure, success } from '../../../ledger/result';
import { buttons, click, openPane, pageText, recordingActions, until } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

async function openDesk(
  change: (actions: ReturnType<typeof recordingActions>['actions']) => object,
  language: Language = 'zh-CN',
) {
  const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
  const sharedLedger = { ...actions.sharedLedger, ...change(actions) };
  await openPane({ ...actions, sharedLedger }, 'checks', language);
  const isChinese = language === 'zh-CN';
  await click(isChinese ? '更多' : 'More');
  await until(() => buttons(isChinese ? '校验' : 'Verify').length > 0);
  return log;
}

describe('the desk of the shared ledger', () => {
  it('says that the chain holds, or where it breaks', async () => {
    const report = {
      ...{ checkedAt: '2016-12-30T01:00:00Z', holds: false, accessLogs: [], closes: [] },
      ledgers: [
        { unit: '城关供电所', year: 2016, changes: 6, broken: { reason: 'hash', sequence: 4 } },
        { unit: '营销部', year: 2016, changes: 2, broken: null },
      ],
    } as const;
    await openDesk(() => ({ verify: async () => success(report) }));
    await click('校验');
    await until(() => pageText().includes('第4条变更处'));
    expect(pageText()).toContain('城关供电所 2016年：第4条变更处，内容被改动');
    expect(pageText()).not.toContain('营销部 2016年');
  });

  it('says why it may not be verified', async () => {
    const fault = {
      kind: 'refused',
      code: 'role.forbidden',
      message: '您的岗位没有这项权限',
      messageEnglish: 'refused',
      status: 403,
    } as const;
    await openDesk(() => ({ verify: async () => failure(fault) }));
    await click('校验');
    await until(() => pageText().includes('您的岗位没有这项权限'));
  });

  it.each([
    ['zh-CN', '登录', '登录窗口被浏览器拦截', '已登录：王敏（wang@x）', '退出'],
    ['en-US', 'Sign in', 'The browser blocked the sign-in window', 'Signed in: 王敏 (wang@x)', 'Sign out'],
  ] as const)('lets people in and out, in %s', async (language, into, blocked, account, out) => {
    const signedOut = (name: 'needed' | 'popupBlocked'): SignInState => ({
      ...{ kind: 'signedOut', fault: signInFault(name) },
    });
    const signedIn: SignInState = {
      ...{ kind: 'signedIn', account: { name: '王敏', username: 'wang@x', tenant: 't' } },
    };
    const answers = [signedOut('popupBlocked'), signedIn];
    const desk: SignInDesk = {
      state: async () => signedOut('needed'),
      signIn: async () => answers.shift() ?? signedIn,
      signOut: async () => signedOut('needed'),
    };
    await openDesk(() => ({ signInDesk: async () => desk }), language);
    await until(() => buttons(into).length > 0);
    expect(document.querySelector('[role=alert]')).toBeNull();
    await click(into);
    await until(() => pageText().includes(blocked));
    await click(into);
    await until(() => pageText().includes(account));
    await click(out);
    await until(() => buttons(into).length > 0);
    expect(pageText()).not.toContain(account);
  });

  it('merges a conflict by field: what both changed is asked, what they alone changed is taken over', async () => {
    const [sheet] = smallWorkbook().recognised.sheets.filter(({ name }) => name === '抽查记录');
    const [record] = sheet?.tables[0]?.records ?? [];
    if (record === undefined) throw new Error('no record');
    const mine = { ...record.values, matter: '我改的事项' };
    const base = record.values;
    const theirs = { ...record.values, matter: '别人改的事项', remark: '已复核' };
    let conflicts: readonly Conflict[] = [
      {
        recordId: 'r',
        sheet: '抽查记录',
        row: record.row,
        mine,
        base,
        current: { version: 2, values: theirs },
      },
    ];
    const kept: string[] = [];
    const log = await openDesk(() => ({
      conflicts: async () => conflicts,
      keepMine: async (recordId: string) => {
        kept.push(recordId);
        conflicts = [];
      },
    }));
    expect(pageText()).toContain('双方都改过，请选择');
    expect(buttons('按所选合并')[0]?.hasAttribute('disabled')).toBe(true);
    const theirsRadio = [...document.querySelectorAll<HTMLInputElement>('input[value=theirs]')];
    for (const radio of theirsRadio.filter(({ checked }) => !checked)) await act(async () => radio.click());
    await until(() => buttons('按所选合并')[0]?.hasAttribute('disabled') === false);
    await click('按所选合并');
    await until(() => kept.length > 0);
    expect(kept).toEqual(['r']);
    expect(log.fixed[0]).toContainEqual(
      expect.objectContaining({ row: record.row, content: '别人改的事项' }),
    );
    await until(() => pageText().includes('已合并'));
  });
});
