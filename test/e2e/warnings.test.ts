/** The warnings of the pane in a real browser, 350 px wide, light and dark. Pictures are left in .screens/. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { appInBrowser } from './appInBrowser';
import { graveFindings } from './graveFindings';

jest.setTimeout(120_000);

const SCREENS = path.resolve('.screens');

const { address, browser } = appInBrowser();

async function post(route: string, body: unknown, role = 'performanceOffice'): Promise<unknown> {
  const identity = { id: role, name: '赵刚', role, units: ['城区供电所'] };
  const response = await fetch(`${address()}/api/${route}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-development-identity': Buffer.from(JSON.stringify(identity)).toString('base64url'),
    },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response.json();
}

describe('the warnings of the pane', () => {
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    const date = (text: string) => ({ date: text, precision: 'day' });
    const values = {
      ...{ problemNo: 'TX-2016-09-005', problem: '9月9日电费现金未当日存入专户', unit: '城区供电所' },
      ...{ foundDate: date('2016-09-13'), deadline: date('2016-09-23') },
    };
    const record = {
      recordId: 'r1',
      kind: 'rectifications',
      unit: '城区供电所',
      year: 2016,
      baseVersion: null,
      values,
    };
    await post('ledger/sync', { operations: [{ ...record, operationId: 'o1' }], cursors: {} });
    const issue = { unit: '城区供电所', dueDate: '2099-01-05' };
    await post(
      'warnings',
      { ...issue, operationId: 'i1', colour: '黄', title: '值班记录连续两周漏签' },
      'post',
    );
    await post(
      'warnings',
      { ...issue, operationId: 'i2', colour: '蓝', title: '迎峰度夏前工器具临近检验期' },
      'post',
    );
  });

  it.each(['light', 'dark'] as const)('is read, answered and lifted, %s', async (colorScheme) => {
    const page = await browser().newPage({
      ...{ colorScheme, viewport: { width: 1024, height: 640 }, locale: 'zh-CN' },
      // Settings hold from a day in China on.
      timezoneId: 'Asia/Shanghai',
    });
    await page.goto(`${address()}/`);
    const pane = page.locator('iframe[title="任务窗格"]');
    const frame = await (await pane.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the page has no pane');
    const picture = (name: string) =>
      pane.screenshot({ path: path.join(SCREENS, `warnings-${colorScheme}-${name}.png`) });
    const findings: Record<string, readonly string[]> = {};

    await frame.getByRole('button', { name: /^预警：/ }).click();
    await frame.getByRole('heading', { name: /红（督办） · 1条/ }).waitFor();
    findings.list = await graveFindings(frame, '#warnings');
    await picture('1-list');
    const red = frame.getByRole('listitem').filter({ hasText: 'TX-2016-09-005' }).first();
    if (colorScheme === 'light') await red.getByRole('button', { name: '签收' }).click();
    await red.getByText(/已签收/).waitFor();
    await red.getByRole('button', { name: /往来与处置/ }).click();
    await red.getByLabel('内容').selectOption('reply');
    await red.getByLabel('说明').fill(`已约所长谈整改进度（${colorScheme}）`);
    await red.getByRole('button', { name: '提交' }).click();
    await red.getByText(`已约所长谈整改进度（${colorScheme}）`).first().waitFor();
    findings.thread = await graveFindings(frame, '#warnings');
    await picture('2-thread');

    await frame.getByRole('radio', { name: '提出问题' }).click();
    await frame.getByRole('button', { name: '提出', exact: true }).waitFor();
    findings.issue = await graveFindings(frame, '#warnings');
    await picture('3-issue');
    await frame.getByRole('radio', { name: '运行状态' }).click();
    await frame.getByText('最近运行到').waitFor();
    findings.status = await graveFindings(frame, '#warnings');
    await picture('4-status');
    // Settings of one walk are the next one's: only the dry run is for both.
    await frame.getByRole('radio', { name: '设置' }).click();
    await frame.getByText(/现行设置：第\d版/).waitFor();
    await frame.getByRole('button', { name: /整改时限阶梯/ }).click();
    await frame.getByRole('button', { name: '整改逾期督办', exact: true }).click();
    findings.settings = await graveFindings(frame, '#warnings');
    await picture('5-settings');
    await frame.getByLabel('从', { exact: true }).fill('2016-07-01');
    await frame.getByLabel('到', { exact: true }).fill('2016-12-31');
    await frame.getByRole('button', { name: '试运行', exact: true }).click();
    await frame.getByText(/整改逾期督办（督办）：1条/).waitFor();
    await frame.getByRole('button', { name: '试运行', exact: true }).scrollIntoViewIfNeeded();
    await picture('6-dry-run');
    // The second walk finds what the first one has saved.
    const number = colorScheme === 'light' ? 1 : 2;
    const matter = `防汛预案演练${String(number)}`;
    await frame.getByRole('button', { name: '添加事项' }).click();
    // By keyboard alone: the new matter has the focus already.
    for (const text of [matter, '公司', '05-15']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await frame.getByRole('button', { name: `05-15 · ${matter}`, exact: true }).waitFor();
    await frame.getByRole('heading', { name: '重大事项清单' }).scrollIntoViewIfNeeded();
    await picture('7-matters');
    await frame.getByRole('button', { name: '添加接收方' }).click();
    await frame.getByRole('button', { name: `target${String(number)} · 邮件 · 待改正` }).waitFor();
    await frame.getByLabel('代号').scrollIntoViewIfNeeded();
    await picture('8-target');
    await frame.getByLabel(`第${String(number)}项 邮箱地址（每行一个）`).fill('office@company.cn');
    await frame.getByRole('button', { name: `target${String(number)} · 邮件`, exact: true }).waitFor();
    await frame.getByText(/请管理员设置 LEDGER_SMTP_URL/).scrollIntoViewIfNeeded();
    findings.lists = await graveFindings(frame, '#warnings');
    await picture('9-target');
    if (colorScheme === 'light') {
      await frame.getByPlaceholder(/春节调休/).fill('2099-01-04,班,元旦调休');
      await frame.getByRole('button', { name: '加入日历' }).click();
      await frame.getByText('2099年：放假0天，调休上班1天').waitFor();
      await frame.getByLabel('修改说明').fill('2099年调休');
      await frame.getByRole('button', { name: '保存为新版本' }).click();
      await frame.getByText(/现行设置：第1版/).waitFor();
      await picture('10-saved');
    }
    await page.keyboard.press('Escape');
    expect(findings).toEqual({ list: [], thread: [], issue: [], status: [], settings: [], lists: [] });
    await page.close();
  });
});
