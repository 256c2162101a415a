/** 评分 in a real browser: a changed deduction, the explanation and its row, a closed period and its 更正 (R49-R54). */
import { mkdirSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(180_000);

const { address, browser } = appInBrowser();

async function openScore(): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await browser().newPage({ locale: 'zh-CN', viewport: { width: 1024, height: 640 } });
  await page.goto(`${address()}/`);
  await page.getByRole('tab', { name: '得失分记录表', exact: true }).click();
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('tab', { name: '评分', exact: true }).click();
  await pane.getByLabel('期间').selectOption('2016-09');
  return { page, pane };
}

/** Types into the cell so many columns to the right of one in sight. */
async function type(page: Page, from: string, columns: number, points: string): Promise<void> {
  await page.locator(`[data-address="${from}"]`).click();
  for (let column = 0; column < columns; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(points);
  await page.keyboard.press('Enter');
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('.screens', { recursive: true });
  await page.locator('iframe[title="任务窗格"]').screenshot({ path: `.screens/score-${name}.png` });
}

test('from the ranking to the row and back, a period is closed and corrected by a new entry', async () => {
  const { page, pane } = await openScore();
  const ranked = (score: string) =>
    pane.getByRole('listitem').filter({ hasText: new RegExp(`川里供电所${score}`) });
  await ranked('94\\.59').first().waitFor();

  // The explanation, down to the row.
  await pane.getByRole('button', { name: '川里供电所', exact: true }).click();
  await pane
    .getByRole('treeitem', { name: /^指标65 报修到达及时率/ })
    .last()
    .click();
  await pane.getByRole('treeitem', { name: /得失分记录表 第81行/ }).click();
  await page.locator('[data-address="A81"]').waitFor();
  await picture(page, 'explanation');

  // Another deduction in the grid: the open explanation and the ranking follow.
  await type(page, 'A81', 7, '2.5');
  await pane.getByText('72.97', { exact: true }).waitFor();
  await pane.getByRole('button', { name: '返回排名' }).click();
  await ranked('72\\.97').first().waitFor();

  await pane.getByRole('button', { name: '封存本期' }).click();
  await pane.getByText('台账与封存时一致。').waitFor();
  await type(page, 'H81', 0, '0.5');
  await pane.getByText('失分：2.5 → 0.5').waitFor();
  await ranked('72\\.97').first().waitFor();
  await picture(page, 'difference');
  await pane.getByRole('button', { name: '登记更正' }).click();
  await pane.getByText(/^更正已写入 得失分记录表!A83/).waitFor();
  await pane.getByText('✓ 已登记更正').waitFor();
  await pane.getByRole('radio', { name: '现有台账' }).click();
  await ranked('94\\.59').first().waitFor();
  await page.close();
});

test('a score selected in the written ranking is explained', async () => {
  const { page, pane } = await openScore();
  await pane.getByRole('button', { name: '写入工作表' }).click();
  await page.getByRole('tab', { name: '得分排名2016-09', exact: true }).waitFor();
  await page.getByRole('gridcell', { name: '王京供电所' }).first().click();
  await pane.getByRole('tree', { name: '王京供电所的得分构成' }).waitFor();
  // Where no thread is to be had, the pane writes the paper itself.
  await page.route(/wordThread/, (route) => route.abort());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: '得分说明' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('王京供电所2016-09得分说明.docx');
  await page.close();
});
