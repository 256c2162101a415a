/** Every panel of the pane under axe, in a window of 350 px, light, dark and with high contrast (WCAG 2.1 A and AA). */
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { appInBrowser } from './appInBrowser';
import { graveFindings } from './graveFindings';

jest.setTimeout(240_000);

const LOOKS: ReadonlyArray<readonly [name: string, options: BrowserContextOptions]> = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }],
];

const { address, browser } = appInBrowser();

async function openPane(options: BrowserContextOptions): Promise<{ page: Page; frame: Frame }> {
  const page = await browser().newPage({
    ...options,
    viewport: { width: 1024, height: 640 },
    locale: 'zh-CN',
  });
  await page.goto(`${address()}/`);
  const pane = page.locator('iframe[title="任务窗格"]');
  expect((await pane.boundingBox())?.width).toBe(350);
  const frame = await (await pane.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the page has no pane');
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).click();
  await frame.getByRole('button', { name: /抽查记录台账 · 23行/ }).waitFor();
  return { page, frame };
}

describe.each(LOOKS)('the pane, %s', (_, options) => {
  it('has nothing serious for axe in any panel', async () => {
    const { page, frame } = await openPane(options);
    const panel = async (name: string): Promise<void> => {
      await frame.getByRole('tab', { name, exact: true }).click();
      await frame.getByRole('tabpanel', { name }).waitFor();
    };
    const findings: Record<string, readonly string[]> = {};
    await panel('录入');
    await frame.getByRole('button', { name: '保存并继续' }).waitFor();
    findings.entry = await graveFindings(frame);
    await frame.getByRole('button', { name: '保存并继续' }).click();
    await frame.getByText(/还有\d+处要改正/).waitFor();
    findings.entryRefused = await graveFindings(frame);
    await page.locator('[data-address="A6"]').click();
    await frame.getByRole('button', { name: '删除…' }).click();
    findings.entryQuestion = await graveFindings(frame);
    await frame.getByRole('button', { name: '取消' }).click();
    await frame.getByRole('button', { name: '修改这一行' }).click();
    await frame.getByText('正在修改第6行').waitFor();
    findings.entryEditing = await graveFindings(frame);
    await frame.getByRole('button', { name: '取消' }).click();
    await panel('检查');
    await frame.getByRole('button', { name: '全部修复' }).first().waitFor();
    findings.checks = await graveFindings(frame);
    await frame.getByRole('radio', { name: '整个工作簿' }).click();
    await frame.getByRole('button', { name: '全部修复' }).first().click();
    await frame.getByText(/^将改写\d+个单元格$/).waitFor();
    findings.checksPreview = await graveFindings(frame);
    await frame.getByRole('button', { name: /^修复\d+处$/ }).click();
    await frame.getByText(/^已改写\d+处$/).waitFor();
    // The workbook is read again first: until then these buttons wait.
    await frame.getByRole('button', { name: '重新检查', disabled: false }).waitFor();
    await frame.getByRole('button', { name: '下载 CSV', disabled: false }).waitFor();
    findings.checksReport = await graveFindings(frame);
    await panel('评分');
    await frame.getByLabel('本期合计').waitFor();
    findings.score = await graveFindings(frame);
    await frame.getByLabel('期间').selectOption('2016-09');
    await frame.getByRole('radio', { name: '漏斗图', exact: true }).click();
    await frame.getByRole('img', { name: /^漏斗图：/ }).waitFor();
    findings.funnel = await graveFindings(frame);
    await frame.getByRole('radio', { name: '得分', exact: true }).click();
    await frame.getByRole('button', { name: '川里供电所', exact: true }).click();
    await frame.getByRole('tree').waitFor();
    await frame.getByLabel('为什么不是第2名？').selectOption({ index: 1 });
    await frame.getByRole('table').waitFor();
    findings.explanation = await graveFindings(frame);
    await frame.getByRole('button', { name: '返回排名' }).click();
    await frame.getByRole('button', { name: '假如…' }).click();
    await frame.getByRole('group').getByText('规则', { exact: true }).click();
    findings.whatIf = await graveFindings(frame);
    await frame.getByRole('button', { name: '返回排名' }).click();
    await frame.getByRole('button', { name: /^规则 / }).click();
    await frame.getByRole('textbox', { name: '保底分' }).fill('101');
    await frame.getByText(/保底分应低于封顶分/).waitFor();
    findings.ruleSets = await graveFindings(frame);
    await frame.getByRole('button', { name: '返回排名' }).click();
    await frame.getByRole('button', { name: '封存本期' }).click();
    await frame.getByText('台账与封存时一致。').waitFor();
    findings.closed = await graveFindings(frame);
    await panel('通报');
    await frame.getByRole('button', { name: '生成通报' }).waitFor();
    findings.bulletin = await graveFindings(frame);
    await frame.getByRole('button', { name: /^对照栏目：/ }).click();
    await frame.getByRole('button', { name: '保存对照' }).waitFor();
    findings.review = await graveFindings(frame);
    await frame.getByRole('button', { name: '更多' }).click();
    await frame.getByRole('button', { name: '添加校验' }).waitFor();
    findings.more = await graveFindings(frame);
    await page.close();
    const expected = Object.fromEntries(Object.keys(findings).map((name) => [name, []]));
    expect(findings).toEqual(expected);
  });
});
