/** @jest-environment jsdom */
import { buttons, click, field, fill, openPane, pageText, recordingActions } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

describe('对照栏目', () => {
  async function openReview() {
    const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    await click(/^对照栏目：/);
    return log;
  }

  const meaning = (header: string) =>
    document.querySelector<HTMLSelectElement>(`[aria-label="“${header}”列的含义"]`);

  it('opens from what the pane says of the sheet, and shows what each column means and how sure that is', async () => {
    await openReview();
    expect(meaning('抽查时间')?.value).toBe('date');
    expect(meaning('被抽查部门')?.value).toBe('unit');
    expect(pageText()).toContain('● 确定');
    expect(pageText()).toContain('表头就是“抽查时间”或其常见写法');
  });

  it('keeps a correction in the workbook, with all columns as they were shown', async () => {
    const log = await openReview();
    await fill('“存在问题”列的含义', 'remark');
    await click('保存对照');
    expect(log.answers).toMatchObject([
      [{ ledger: 'checks', columns: { 存在问题: { field: 'remark' }, 抽查时间: { field: 'date' } } }],
    ]);
    expect(pageText()).toContain('已记住“抽查记录”的栏目对照');
    await click('撤销');
    expect(log.answers[1]).toEqual([]);
  });

  it('gives each field to one column: the one that had it before asks again', async () => {
    await openReview();
    await fill('“存在问题”列的含义', 'matter');
    expect(meaning('存在问题')?.value).toBe('matter');
    expect(meaning('抽查事项')?.value).not.toBe('matter');
  });

  it('lets a column of its own be required, a list, or of another type', async () => {
    const log = await openReview();
    await fill('这张表是', 'other');
    await fill('“存在问题”列的含义', 'enum');
    expect(pageText()).toContain('必填');
    await click('保存对照');
    expect(log.answers[0]).toMatchObject([
      { ledger: 'other', columns: { 存在问题: { field: null, type: 'enum' } } },
    ]);
  });

  it('goes back by 返回, and when a tab is chosen', async () => {
    await openReview();
    await click('返回');
    expect(buttons('保存对照')).toHaveLength(0);
    await click(/^对照栏目：/);
    await click('评分');
    expect(buttons('保存对照')).toHaveLength(0);
    expect(field('期间')).toBeTruthy();
  });
});
