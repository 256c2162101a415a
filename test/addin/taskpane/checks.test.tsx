/** @jest-environment jsdom */
import { buttons, click, fill, openPane, pageText, point, press, recordingActions, settle } from './openPane';
import { contradictingWorkbook, smallWorkbook } from './sampleWorkbook';

const groupNames = () =>
  [...document.querySelectorAll('[role=group][aria-label]')]
    .map((each) => each.getAttribute('aria-label') ?? '')
    .filter((name) => /，\d+处$/.test(name));

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
    expect(groupNames()).toEqual(['日期无效，1处', '日期写法，3处', '数字写法，1处']);
    expect(pageText()).toContain('2016.2.30');
  });

  it('selects the cell when its address is clicked', async () => {
    const log = await openChecks();
    await click(/B4$/);
    expect(log.selected).toMatchObject([{ sheet: '抽查记录', row: 4, column: 'B' }]);
  });

  it('shows the cell while the pointer rests on its problem, and keeps it shown after a click', async () => {
    const log = await openChecks();
    const line = buttons(/B4$/)[0]?.closest('li');
    await point(line, 'mouseover');
    await settle(400);
    await point(line, 'mouseout');
    expect(log.shown).toEqual(['抽查记录!B4', '←']);
    await point(line, 'mouseover');
    await settle(400);
    await click(/B4$/);
    await point(line, 'mouseout');
    expect(log.shown).toEqual(['抽查记录!B4', '←', '抽查记录!B4']);
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

  it('shows one severity at a time, and F8 goes through what is shown', async () => {
    const log = await openChecks();
    await click('提示');
    expect(groupNames()).toEqual(['日期写法，3处', '数字写法，1处']);
    await press(window, { key: 'F8' });
    expect(log.selected).toMatchObject([{ row: 3, column: 'B' }]);
    await click('错误');
    expect(groupNames()).toEqual(['日期无效，1处']);
  });

  it('shows one sheet of the workbook', async () => {
    const { actions } = recordingActions(contradictingWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    await click('整个工作簿');
    await fill('工作表', '整改');
    expect(groupNames()).toContain('整改问题没有抽查记录，1处');
    expect(groupNames()).not.toContain('抽查问题没有整改记录，1处');
  });

  it('marks what is wrong, not mere ways of writing, and clears the marks again', async () => {
    const log = await openChecks();
    expect(buttons('清除标注')).toEqual([]);
    await click('标注到表格');
    expect(log.marks).toMatchObject([{ sheet: '抽查记录', address: 'B4', severity: 'error' }]);
    expect(log.marks[0]?.lines[0]).toContain('不是有效日期');
    expect(pageText()).toContain('已标注1个单元格');
    await click('清除标注');
    expect(log.marks).toEqual([]);
    expect(buttons('清除标注')).toEqual([]);
  });

  it('offers a report of what was changed, without what was undone', async () => {
    const log = await openChecks();
    await click('全部修复');
    await click('修复3处');
    expect(pageText()).toContain('已改写3处');
    await click('撤销');
    expect(pageText()).not.toContain('已改写');
    await click(/１６户.*16户/);
    await click('写入修改记录');
    expect(log.changes).toEqual([
      [
        {
          ...{ time: '2016-09-05 14:30', sheet: '抽查记录', address: 'H5' },
          ...{ before: '１６户', after: '16户', reason: '数字写法' },
        },
      ],
    ]);
    expect(pageText()).not.toContain('已改写1处');
    await click('撤销');
    expect(pageText()).toContain('已改写1处');
  });

  it('ten thousand problems are paged', async () => {
    const workbook = smallWorkbook();
    const [problem] = workbook.recognised.sheets.flatMap(({ tables }) =>
      tables.flatMap((table) => table.problems),
    );
    if (!problem) throw new Error('no problem');
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...problem, row: i + 3 }));
    const sheets = workbook.recognised.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => (table.problems.length > 0 ? { ...table, problems: many } : table)),
    }));
    const { actions } = recordingActions(
      { ...workbook, recognised: { ...workbook.recognised, sheets } },
      '抽查记录',
    );
    await openPane(actions, 'checks');
    expect(groupNames()[0]).toBe('日期无效，10000处');
    expect(document.querySelectorAll('li').length).toBeLessThan(60);
  });
});

/** A ledger whose check found what no rectification takes up. */
it('says what ledgers deny one another beside the problems, and what was not inspected folded away', async () => {
  const { actions } = recordingActions(contradictingWorkbook(), '抽查记录');
  await openPane(actions, 'checks');
  await click('整个工作簿');
  expect(groupNames()).toContain('抽查问题没有整改记录，1处');
  expect(pageText()).toContain('没有进入整改台账，请下达整改或注明立行立改');
});
