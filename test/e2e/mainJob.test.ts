/**
 * The main job in a real browser, as a newcomer does it: the sample ledger becomes forms, a ranking, a bulletin, a
 * synchronised shared ledger and a warning. Pictures of every step are left in .screens/.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { sharedChanges } from './sharedRecords';
import { startApp, type StartedApp } from './startedApp';

jest.setTimeout(240_000);

const SCREENS = path.resolve('.screens');
const files = mkdtempSync(path.join(tmpdir(), 'spotledger-files-'));

let app: StartedApp;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
const errors: string[] = [];
/** Scripts of the threads that were started. */
const threads: string[] = [];

const picture = (name: string): Promise<Buffer> =>
  page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
const cell = (address: string) => page.locator(`[data-address="${address}"]`).first();
const openSheet = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const openPanel = (name: string): Promise<void> => pane.getByRole('tab', { name, exact: true }).click();

async function expectText(address: string, text: string | RegExp): Promise<void> {
  const pattern = typeof text === 'string' ? new RegExp(`^${text}$`) : text;
  await page.locator(`[data-address="${address}"]`).filter({ hasText: pattern }).first().waitFor();
}

/** Jumps there by the name box, so that the cell is drawn. */
async function jumpTo(address: string): Promise<void> {
  await page.locator('.name-box').fill(address);
  await page.locator('.name-box').press('Enter');
}

async function fill(label: string, text: string): Promise<void> {
  const field = pane.getByLabel(label, { exact: false }).first();
  await field.fill(text);
  await field.press('Tab');
}

/** Notes in the pane how long it is held up and what progress it shows, from now on. */
async function watchTurns(): Promise<
  () => Promise<{ readonly longestMs: number; readonly progress: string[] }>
> {
  const frame = page.frames().find((each) => each.url().includes('taskpane'));
  if (frame === undefined) throw new Error('no pane');
  const watch = await frame.evaluateHandle(() => {
    const seen = { longestMs: 0, progress: [] as string[] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestMs = Math.max(seen.longestMs, duration);
    }).observe({ entryTypes: ['longtask'] });
    new MutationObserver(() => {
      const text = /正在排版：第\d+页/.exec(document.body.textContent)?.[0];
      if (text !== undefined && seen.progress.at(-1) !== text) seen.progress.push(text);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  return () => watch.jsonValue();
}

async function saved(download: Download): Promise<string> {
  const file = path.join(files, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  app = await startApp();
  browser = await launchBrowser();
  page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    locale: 'zh-CN',
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('worker', (thread) => threads.push(thread.url()));
  pane = page.frameLocator('iframe[title="任务窗格"]');
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

// The steps build on each other, like a morning's work: a step that fails is seen in the first failure.
describe('the main job in the browser', () => {
  it('opens the sample ledger, and the pane says at once what it found', async () => {
    await page.goto(`${app.address}/`);
    await cell('A3').waitFor();
    await pane.getByRole('tab', { name: '检查', selected: true }).waitFor();
    await openSheet('抽查记录台账');
    await pane.getByText('抽查记录台账 · 23行').waitFor();
    await jumpTo('A28');
    await expectText('A28', '合计');
    await jumpTo('A5');
    await picture('1-opened');
  });

  it('has a grid of which the browser itself scrolls no part away from the others', async () => {
    const scrolled = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.grid-view, .grid-cells, .grid-region')];
      for (const part of parts) part.scrollTo(40, 40);
      return parts.filter(({ scrollTop, scrollLeft }) => scrollTop + scrollLeft > 0).length;
    });
    expect(scrolled).toBe(0);
  });

  it('puts all dates of the sheet right with one click, and takes it back with one', async () => {
    const before = await cell('B7').innerText();
    await pane.getByRole('radio', { name: '本表' }).click();
    const group = pane.getByRole('group', { name: /^日期写法/ });
    await group.getByRole('button', { name: '全部修复' }).click();
    await pane.getByRole('button', { name: /^修复\d+处$/ }).waitFor();
    await picture('2-fix-preview');
    await pane.getByRole('button', { name: /^修复\d+处$/ }).click();
    await expectText('B7', '2016/3/9');
    await pane.getByRole('button', { name: '撤销' }).click();
    await expectText('B7', before);
  });

  it('goes to the cell of a line', async () => {
    await pane.getByRole('button', { name: '定位到 抽查记录台账!B9' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-box')?.value === 'B9');
  });

  it('shows the year’s number table as the ledgers record it (R43, R46, R53, R54)', async () => {
    await openPanel('评分');
    await pane.getByLabel('期间').selectOption({ label: '2016年度' });
    const totals = pane.getByLabel('本期合计');
    for (const figure of ['67条', '46.3分', '23次', '410人次', '6项', '2人']) {
      await totals.getByText(figure, { exact: true }).waitFor();
    }
  });

  it('puts a new spot check into the row before 合计, with serial number and totals', async () => {
    await openPanel('录入');
    await pane.getByText('将写入 抽查记录台账!A28').waitFor();
    await fill('抽查时间', '2016-12-20');
    await fill('抽查层级', '日常抽查');
    await fill('组织部门', '王京供电所');
    await fill('参加人员', '陈亮');
    await fill('被抽查部门', '王京所');
    await fill('抽查事项', '值班记录、工作票填写');
    await fill('抽查数量', '12人次');
    await fill('存在问题', '1份值班记录漏签');
    await fill('问题数', '1');
    await fill('问题等级', '一般');
    await picture('3-entry');
    await pane.getByRole('button', { name: '保存并继续' }).click();
    await pane.getByText('已写入 抽查记录台账!A28').waitFor();
    // The pane has selected the new row, so the grid shows it.
    await expectText('A28', '24');
    await jumpTo('K29');
    await expectText('A29', '合计');
    await expectText('K29', '7');
    await picture('4-entered');
  });

  it('enters a rectification past its deadline', async () => {
    await openSheet('问题整改台账');
    await pane.getByText('将写入 问题整改台账!A11').waitFor();
    await fill('问题编号', 'TX-2016-12-007');
    await fill('发现时间', '2016-11-01');
    await fill('责任部门', '王京所');
    await fill('存在问题', '值班记录漏签');
    await fill('整改时限', '2016-11-10');
    await pane.getByRole('button', { name: '保存并继续' }).click();
    await pane.getByText('已写入 问题整改台账!A11').waitFor();
  });

  it('scores a month and writes the ranking into the sheet', async () => {
    await openPanel('评分');
    await pane.getByLabel('期间').selectOption({ label: '2016年9月' });
    await pane.getByText('城区供电所').first().waitFor();
    await picture('5-score');
    await pane.getByRole('button', { name: '写入工作表' }).click();
    await page.getByRole('tab', { name: '得分排名2016-09' }).waitFor();
    await openSheet('得分排名2016-09');
    await picture('6-score-sheet');
  });

  it('writes the bulletin as a sheet and a Word document', async () => {
    const turns = await watchTurns();
    await openPanel('通报');
    await pane.getByLabel('期间').selectOption({ label: '2016年12月' });
    await pane.getByText('唐供电绩〔2016〕10号').first().waitFor();
    await pane.getByText(/^共\d+页，与打印一致$/).waitFor();
    const { longestMs, progress } = await turns();
    process.stdout.write(
      `first bulletin: the pane was held up for ${longestMs.toFixed(0)} ms at most at a time\n`,
    );
    // Page after page, and between them the pane answers.
    expect(progress.length).toBeGreaterThan(1);
    await picture('7-bulletin');
    const writing = await watchTurns();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name: '生成通报' }).click(),
    ]);
    const parts = unzipSync(readFileSync(await saved(download)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('唐供电绩〔2016〕10号');
    // The pane is free while the document is written.
    expect(threads).toEqual([expect.stringMatching(/wordThread/)]);
    await openSheet('绩效管理通报2016-12');
    const heldUpMs = (await writing()).longestMs.toFixed(0);
    process.stdout.write(
      `its sheet and document: the pane was held up for ${heldUpMs} ms at most at a time\n`,
    );
    await picture('8-bulletin-sheet');
  });

  it('synchronises with the shared ledger, warns of the late rectification, and is acknowledged', async () => {
    await pane.getByRole('button', { name: /立即同步$/ }).click();
    await pane.getByRole('button', { name: /^已同步/ }).waitFor({ timeout: 60_000 });
    await pane.getByRole('button', { name: '预警：1条未读' }).click();
    await pane.getByText('TX-2016-12-007').waitFor();
    await picture('9-warning');
    await pane.getByRole('button', { name: '签收' }).click();
    await pane.getByText(/已签收/).waitFor();
  });

  it('has nothing left to send a second time, and the ledger holds every record once', async () => {
    const read = async (): Promise<number> =>
      new Set((await sharedChanges(app.address)).map(({ recordId }) => recordId)).size;
    const records = await read();
    expect(records).toBeGreaterThan(700);
    await pane.getByRole('button', { name: /立即同步$/ }).click();
    await pane.getByRole('button', { name: /^已同步/ }).waitFor();
    expect(await read()).toBe(records);
  });

  it('saves the workbook as .xlsx and opens it again', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存' }).click(),
    ]);
    const file = await saved(download);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet('抽查记录台账');
    expect(sheet?.getCell('A28').value).toBe(24);
    expect(sheet?.getCell('F28').text).toMatch(/王京/);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['得分排名2016-09', '绩效管理通报2016-12']),
    );
    const copy = path.join(files, '再开.xlsx');
    copyFileSync(file, copy);
    await page.locator('input[type=file]').setInputFiles(copy);
    await page
      .getByRole('status')
      .filter({ hasText: /^再开\.xlsx/ })
      .waitFor();
    await openSheet('抽查记录台账');
    await pane.getByText('抽查记录台账 · 24行').waitFor();
  });

  it("says in one line why a file that is none can't be opened, and keeps the present one", async () => {
    await page.locator('input[type=file]').setInputFiles(path.resolve('package.json'));
    await page.locator('.complaint').waitFor();
    await pane.getByText('抽查记录台账 · 24行').waitFor();
  });

  it('shows the pane at 350 px', async () => {
    for (const name of ['录入', '检查', '评分', '通报']) {
      await openPanel(name);
      await page.waitForTimeout(300);
      await page
        .locator('iframe[title="任务窗格"]')
        .screenshot({ path: path.join(SCREENS, `pane-${name}.png`) });
    }
  });

  it('had no error on any page', () => {
    expect(errors).toEqual([]);
  });
});
