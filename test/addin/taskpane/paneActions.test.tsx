/** @jest-environment jsdom */
import type { Book } from '../../../addin/workbench/book/book';
import { expectSuccess } from '../../../ledger/result';
import { click, fill, openPane, pageText, until } from './openPane';
import { openAcceptanceBook } from './sampleWorkbook';

jest.setTimeout(60_000);

/** The pane on a real workbook behind the real office.js; the shared ledger is out of reach. */
describe('the pane in a workbook', () => {
  let book: Book;

  async function openReal(panel: 'checks' | 'entry' | 'score' | 'bulletin'): Promise<void> {
    book = await openAcceptanceBook();
    window.fetch = () => Promise.reject(new TypeError('no network'));
    const { paneActions } = await import('../../../addin/taskpane/paneActions');
    const actions = paneActions('2016-acceptance.xlsx', 2016);
    expectSuccess(await actions.selectCell({ sheet: '抽查记录台账', row: 5, column: 'A' }));
    await openPane(actions, panel);
    await until(() => pageText().includes('抽查记录台账 · 23行'));
  }

  const sheetNames = (): readonly string[] => book.sheets.map(({ name }) => name);

  it('puts all dates right in one step and takes them back', async () => {
    await openReal('checks');
    await until(() => pageText().includes('日期写法'));
    const countOfDates = (): string | undefined => /日期写法\s*(\d+)/.exec(pageText())?.[1];
    const before = countOfDates();
    await click('全部修复');
    await click(/^修复\d+处$/);
    await until(() => pageText().includes('已修复'));
    await until(() => !pageText().includes('日期写法'));
    await click('撤销');
    await until(() => countOfDates() === before);
  });

  it('puts a spot check before 合计, and the head counts it', async () => {
    await openReal('entry');
    await until(() => pageText().includes('将写入 抽查记录台账!A28:Q28'));
    await fill('抽查时间', '12.20');
    await fill('抽查层级', '日常抽查');
    await fill('被抽查部门', '王京供电所');
    await fill('抽查事项', '值班记录');
    await fill('抽查数量', '12人次');
    await fill('问题数', '0');
    await click('保存并继续');
    await until(() => pageText().includes('抽查记录台账 · 24行'));
    expect(pageText()).toContain('将写入 抽查记录台账!A29:Q29');
    await click('撤销');
    await until(() => pageText().includes('抽查记录台账 · 23行'));
  });

  it('writes the ranking into a sheet of its own', async () => {
    await openReal('score');
    await until(() => pageText().includes('写入工作表'));
    await fill('期间', '2016-09');
    await until(() => pageText().includes('94.59'));
    await click('写入工作表');
    await until(() => sheetNames().some((name) => name.includes('2016-09')));
    await click('撤销');
    await until(() => !sheetNames().some((name) => name.includes('2016-09')));
  });

  it('makes a bulletin sheet and a Word document', async () => {
    URL.createObjectURL = () => 'blob:document';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
    await openReal('bulletin');
    const before = sheetNames().length;
    await until(() => pageText().includes('与打印一致'));
    await click('生成通报');
    await until(() => document.querySelector('a[download]') !== null);
    expect(document.querySelector('a[download]')?.getAttribute('download')).toMatch(
      /^唐供电绩〔2016〕10号 .*\.docx$/,
    );
    expect(sheetNames()).toHaveLength(before + 1);
  });

  it('works on without the shared ledger', async () => {
    await openReal('checks');
    await until(() => pageText().includes('离线'));
    expect(pageText()).not.toContain('没有完成');
  });
});
