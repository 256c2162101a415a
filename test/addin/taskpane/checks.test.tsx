/** @jest-environment jsdom */
import { buttons, click, openPane, pageText, press, recordingActions } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

describe('检查', () => {
  async function openChecks() {
    const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    return log;
  }

  it('says how many rows were checked and how many problems can be fixed by themselves', async () => {
    await openChecks();
    expect(pageText()).toMatch(/\d+行 · 1处问题 · 4处可自动修复/);
  });

  it('lists the gravest kind first and says what is wrong and where', async () => {
    await openChecks();
    const groups = [...document.querySelectorAll('[role=group][aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(groups).toEqual(['日期无效，1处', '日期写法，3处', '全角数字，1处']);
    expect(pageText()).toContain('2016.2.30');
  });

  it('selects the cell when its address is clicked', async () => {
    const log = await openChecks();
    await click(/B4$/);
    expect(log.selected).toMatchObject([{ sheet: '抽查记录', row: 4, column: 'B' }]);
  });

  it('goes to the next problem by F8 and back by Shift+F8', async () => {
    const log = await openChecks();
    await press(window, { key: 'F8' });
    await press(window, { key: 'F8' });
    await press(window, { key: 'F8', shiftKey: true });
    expect(log.selected.map(({ row }) => row)).toEqual([4, 3, 4]);
  });

  it('fixes a whole kind only after a preview, as one step that can be taken back', async () => {
    const log = await openChecks();
    await click('全部修复');
    expect(log.fixed).toEqual([]);
    expect(pageText()).toContain('2016/3/5');
    await click('修复3处');
    expect(log.fixed.map((fixes) => fixes.map(({ row, column }) => `${column}${String(row)}`))).toEqual([
      ['B3', 'B5', 'B6'],
    ]);
    await click('撤销');
    expect(log.undone).toBe(1);
    expect(pageText()).toContain('已撤销');
  });

  it('fixes one cell by the button that shows before and after', async () => {
    const log = await openChecks();
    expect(buttons(/１６户.*16户/)).toHaveLength(1);
    await click(/１６户.*16户/);
    expect(log.fixed[0]).toMatchObject([{ row: 5, column: 'H' }]);
  });
});
