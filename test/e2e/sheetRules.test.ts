/** R20, R51 in a real browser: validation is added, used from the grid, removed; the saved file is as it was. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(180_000);

const { address, browser } = appInBrowser();

/** The parts of the file as it would be saved now. */
async function savedParts(page: Page): Promise<Readonly<Record<string, string>>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );
}

test('a dropdown is added to the sheet, chosen from, and removed without a trace', async () => {
  const page = await browser().newPage({ acceptDownloads: true, locale: 'zh-CN' });
  await page.goto(`${address()}/`);
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).click();
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: /抽查记录台账 · 23行/ }).waitFor();
  const before = await savedParts(page);

  await pane.getByRole('button', { name: '更多' }).click();
  await pane.getByText(/将为 抽查记录台账 添加：下拉列表\d+列/).waitFor();
  await pane.getByRole('button', { name: '添加校验' }).click();
  await pane.getByText(/已为 抽查记录台账!A3:Q\d+ 添加校验/).waitFor();
  expect(await savedParts(page)).not.toEqual(before);

  const level = page.locator('[data-address="C5"]');
  const former = await level.innerText();
  await level.click();
  await page.getByRole('button', { name: /打开下拉列表/ }).click();
  const choices = page.getByRole('option');
  expect(await choices.allInnerTexts()).toEqual(['定向抽查', '牵头抽查', '日常抽查']);
  const other = former === '定向抽查' ? '牵头抽查' : '定向抽查';
  await page.getByRole('option', { name: other }).click();
  await expect(level.innerText()).resolves.toBe(other);
  await page.keyboard.press('Control+z');
  await expect(level.innerText()).resolves.toBe(former);

  // A required cell that is emptied is marked at once, in the sheet itself.
  const matter = page.locator('[data-address="H5"]');
  const ground = async (): Promise<string> =>
    matter.evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await matter.click();
  await page.keyboard.press('Delete');
  await expect(ground()).resolves.toBe('rgb(255, 235, 156)');
  await page.keyboard.press('Control+z');

  await pane.getByRole('button', { name: '移除校验' }).click();
  await pane.getByText('已移除 抽查记录台账 的校验').waitFor();
  expect(await savedParts(page)).toEqual(before);
  await page.close();
});
