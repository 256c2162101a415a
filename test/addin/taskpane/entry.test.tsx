/** @jest-environment jsdom */
import { click, field, fill, openPane, pageText, press, recordingActions } from './openPane';
import { plainDate, serialOfDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import { smallWorkbook } from './sampleWorkbook';

const MARCH_12 = plainDate(2016, 3, 12) as PlainDate;

describe('录入', () => {
  async function openEntry() {
    const pane = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(pane.actions, 'entry');
    return pane;
  }

  async function fillRequired(): Promise<void> {
    await fill('抽查时间', '3.12');
    await fill('抽查层级', '牵头抽查');
    await fill('被抽查部门', '城关供电所');
    await fill('抽查事项', '营业厅服务');
    await fill('抽查数量', '10户');
    await fill('问题数', '0');
  }

  it('asks for the columns of the ledger in its order and names the row to be written', async () => {
    await openEntry();
    expect(field('抽查时间').compareDocumentPosition(field('被抽查部门'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(pageText()).toContain('将写入 抽查记录!A7:K7');
  });

  it('says below a field what is wrong while it is typed', async () => {
    await openEntry();
    expect(pageText()).not.toContain('不是有效日期');
    await fill('抽查时间', '2016.2.30');
    expect(pageText()).toContain('“2016.2.30”不是有效日期');
  });

  it('saves by Ctrl+Enter and begins the next record in the first field', async () => {
    const { log } = await openEntry();
    await fillRequired();
    await press(field('问题数'), { key: 'Enter', ctrlKey: true });
    const [placement] = log.added;
    expect(placement).toMatchObject({ sheet: '抽查记录', row: 7 });
    const contents = new Map(placement?.cells.map(({ column, content }) => [column, content]));
    expect([1, 2, 6, 7].map((column) => contents.get(column))).toEqual([
      5,
      serialOfDate(MARCH_12, '1900'),
      '城关供电所',
      '营业厅服务',
    ]);
    expect(field('抽查时间').value).toBe('');
    expect(document.activeElement).toBe(field('抽查时间'));
    expect(pageText()).toContain('已写入 抽查记录!A7');
    await click('撤销');
    expect(log.undone).toBe(1);
  });

  it('leaves Enter to the input method while it composes', async () => {
    const { log } = await openEntry();
    await fillRequired();
    await press(field('抽查事项'), { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(log.added).toEqual([]);
  });

  it('does not save what is incomplete, and goes to the field in the way', async () => {
    const { log } = await openEntry();
    await fill('抽查事项', '营业厅服务');
    await click('保存并继续');
    expect(log.added).toEqual([]);
    expect(document.activeElement).toBe(field('抽查时间'));
    expect(pageText()).toMatch(/还有\d处要改正/);
  });

  it('keeps an unsaved draft when another sheet is chosen, and says so', async () => {
    const { goToSheet } = await openEntry();
    await fill('抽查事项', '营业厅服务');
    goToSheet('部门名册');
    expect(field('抽查事项').value).toBe('营业厅服务');
    expect(pageText()).toContain('草稿属于“抽查记录”');
    await click(/放弃草稿/);
    expect(field('部门名称').value).toBe('');
  });

  it('follows the sheet as long as nothing is typed', async () => {
    const { goToSheet } = await openEntry();
    goToSheet('部门名册');
    expect(field('部门名称').value).toBe('');
    goToSheet('封面');
    expect(pageText()).toContain('这张工作表不是台账');
  });
});
