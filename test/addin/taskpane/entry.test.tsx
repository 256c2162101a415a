/** @jest-environment jsdom */
import { act } from 'react';
import { click, field, fill, openPane, pageText, point, press, recordingActions, until } from './openPane';
import { plainDate, serialOfDate, type PlainDate } from '../../../ledger/calendar/plainDate';
import { smallWorkbook, stackedWorkbook } from './sampleWorkbook';

const MARCH_12 = plainDate(2016, 3, 12) as PlainDate;

describe('录入', () => {
  afterEach(() => localStorage.clear());

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

  it('takes on Ctrl+Enter what leaving the field would take: 牵 is 牵头抽查', async () => {
    const { log } = await openEntry();
    await fillRequired();
    act(() => field('抽查层级').focus());
    await fill('抽查层级', '牵');
    await press(field('抽查层级'), { key: 'Enter', ctrlKey: true });
    const contents = new Map(log.added[0]?.cells.map(({ column, content }) => [column, content]));
    expect([...contents.values()]).toContain('牵头抽查');
  });

  it('opens the list for letters of an input method, which press no key', async () => {
    await openEntry();
    await fill('抽查层级', '牵');
    expect(field('抽查层级').getAttribute('aria-expanded')).toBe('true');
    act(() => field('抽查层级').focus());
    await fill('抽查层级', '没有这一级');
    expect(field('抽查层级').getAttribute('aria-expanded')).toBe('false');
    act(() => field('抽查时间').focus());
    expect(field('抽查层级').getAttribute('aria-expanded')).toBe('false');
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
    await goToSheet('部门名册');
    expect(field('抽查事项').value).toBe('营业厅服务');
    expect(pageText()).toContain('草稿属于“抽查记录”');
    await click(/放弃草稿/);
    expect(field('部门名称').value).toBe('');
  });

  it('follows the sheet as long as nothing is typed', async () => {
    const { goToSheet } = await openEntry();
    await goToSheet('部门名册');
    expect(field('部门名称').value).toBe('');
    await goToSheet('封面');
    expect(pageText()).toContain('这张工作表不是台账');
  });

  describe('on a sheet with several ledgers', () => {
    async function openStacked() {
      const pane = recordingActions(stackedWorkbook(), '3月');
      await openPane(pane.actions, 'entry');
      return pane;
    }

    it('shows the ledger that holds the selected cell, and names it above all panels', async () => {
      const { selectRow } = await openStacked();
      expect(pageText()).toContain('将写入 3月!A6:K6');
      selectRow('3月', 10, 4);
      expect(pageText()).toContain('将写入 3月!A12:G12');
      expect(pageText()).toContain('问题整改台账 · 2行');
      expect(pageText()).toContain('选中了第10行');
      // Beside all of them nothing changes.
      selectRow('3月', 9, 20);
      expect(pageText()).toContain('将写入 3月!A12:G12');
      selectRow('3月', 4, 2);
      expect(pageText()).toContain('将写入 3月!A6:K6');
    });

    it('lets the user choose the ledger, and writes the record there', async () => {
      const { log } = await openStacked();
      await fill('表格', '1');
      expect(field('责任人').value).toBe('');
      await click('其余同上一条');
      await fill('存在问题', '另一个问题');
      await click('保存并继续');
      expect(log.added).toMatchObject([{ sheet: '3月', row: 12 }]);
    });

    it('keeps a draft for its ledger while another one is selected, and after the pane was closed', async () => {
      const { actions, selectRow } = await openStacked();
      await fill('表格', '1');
      await fill('整改措施', '没录完');
      selectRow('3月', 4, 2);
      expect(field('整改措施').value).toBe('没录完');
      expect(pageText()).toContain('草稿属于“问题整改台账（第9行起）”');
      await openPane(actions, 'entry');
      expect(pageText()).toContain('将写入 3月!A6:K6');
      selectRow('3月', 10, 2);
      expect(field('整改措施').value).toBe('没录完');
      selectRow('3月', 4, 2);
      await click('放弃草稿，改录“抽查记录台账（第2行起）”');
      expect(pageText()).toContain('将写入 3月!A6:K6');
    });

    it('is understood in 对照栏目 as well', async () => {
      const { selectRow } = await openStacked();
      selectRow('3月', 10, 4);
      await click(/^对照栏目：/);
      expect(field('表格').value).toBe('1');
      expect(field('“整改时限”列的含义').value).toBe('deadline');
    });
  });

  it('knows the row that was selected before the panel was opened', async () => {
    const pane = recordingActions(smallWorkbook(), '抽查记录');
    pane.selectRow('抽查记录', 4);
    await openPane(pane.actions, 'entry');
    expect(pageText()).toContain('选中了第4行');
  });

  it('still speaks of the selected row while the place of a new record is shown for a moment', async () => {
    const { log, selectRow } = await openEntry();
    selectRow('抽查记录', 4);
    const effect = [...document.querySelectorAll('span')].find(
      ({ textContent }) => textContent === '将写入 抽查记录!A7:K7',
    );
    await point(effect, 'mouseover');
    await until(() => log.shown.length > 0);
    selectRow('抽查记录', 7);
    expect(pageText()).toContain('选中了第4行');
    await point(effect, 'mouseout');
    selectRow('抽查记录', 5);
    expect(pageText()).toContain('选中了第5行');
  });

  it('offers to change the selected row, and writes the changed cells alone', async () => {
    const { log, selectRow } = await openEntry();
    selectRow('抽查记录', 4);
    expect(pageText()).toContain('选中了第4行');
    await click('修改这一行');
    expect(pageText()).toContain('正在修改第4行');
    await fill('抽查事项', '改过的事项');
    await click('保存修改');
    const [amendment] = log.amended;
    expect(amendment?.writes.map(({ row, content }) => [row, content])).toEqual([[4, '改过的事项']]);
    expect(log.added).toEqual([]);
    expect(pageText()).toContain('已修改 抽查记录!A4');
  });

  it('deletes the selected row only after a question', async () => {
    const { log, selectRow } = await openEntry();
    selectRow('抽查记录', 4);
    await click('删除…');
    expect(log.removed).toEqual([]);
    expect(pageText()).toContain('删除第4行？');
    await click('取消');
    await click('删除…');
    await click('删除');
    expect(log.removed.map(({ row }) => row)).toEqual([4]);
    await click('撤销');
    expect(log.undone).toBe(1);
  });

  it('warns before the same record is written twice, and saves it when asked again', async () => {
    const { log } = await openEntry();
    await click('其余同上一条');
    await click('保存并继续');
    expect(log.added).toEqual([]);
    expect(pageText()).toMatch(/与第\d+行完全相同/);
    await click('仍要保存');
    expect(log.added).toHaveLength(1);
  });

  describe('a list that other texts may be typed into', () => {
    /** As typing does: the first key opens the list. */
    async function type(label: string, text: string, end: string): Promise<string> {
      act(() => field(label).focus());
      await press(field(label), { key: text.slice(0, 1) });
      await fill(label, text);
      await press(field(label), { key: end });
      return field(label).value;
    }

    it.each(['Tab', 'Enter'])('keeps what was typed at %s, though an option begins with it', async (end) => {
      await openEntry();
      expect(await type('抽查事项', '停电', end)).toBe('停电');
    });

    it('takes the option that letters were typed for, or that the arrows went to', async () => {
      await openEntry();
      expect(await type('抽查事项', 'tdgg', 'Tab')).toBe('停电公告');
      await press(field('抽查事项'), { key: 'x' });
      await fill('抽查事项', '核');
      await press(field('抽查事项'), { key: 'ArrowDown' });
      await press(field('抽查事项'), { key: 'Enter' });
      expect(field('抽查事项').value).toBe('抄表核算');
    });

    it('takes the first match of a list that allows nothing else', async () => {
      await openEntry();
      expect(await type('被抽查部门', '北罗', 'Tab')).toBe('北罗供电所');
    });
  });

  it('opens the calendar at the date that was typed', async () => {
    const shown: string[] = [];
    HTMLInputElement.prototype.showPicker = function () {
      shown.push(this.value);
    };
    await openEntry();
    await click('从日历选择');
    await fill('抽查时间', '3.5');
    await click('从日历选择');
    expect(shown).toEqual(['', '2016-03-05']);
  });

  it('copies one field from the last record with Ctrl+D', async () => {
    await openEntry();
    await press(field('抽查事项'), { key: 'd', ctrlKey: true });
    expect(field('抽查事项').value).not.toBe('');
    expect(field('抽查时间').value).toBe('');
  });

  it('keeps a draft outside of the workbook while the pane is closed', async () => {
    const { actions } = await openEntry();
    await fill('抽查事项', '没录完的事项');
    await openPane(actions, 'entry');
    expect(field('抽查事项').value).toBe('没录完的事项');
    await fill('抽查事项', '');
    await openPane(actions, 'entry');
    expect(field('抽查事项').value).toBe('');
  });

  it('says that a sheet is protected before anything is typed, takes the protection away and puts it back', async () => {
    const pane = recordingActions(smallWorkbook(), '抽查记录');
    pane.log.sheetState = { isProtected: true, isHidden: false, isFiltered: false };
    await openPane(pane.actions, 'entry');
    expect(pageText()).toContain('“抽查记录”受保护');
    await click('撤销保护');
    expect(pageText()).not.toContain('受保护');
    await click('恢复保护');
    expect(pageText()).toContain('“抽查记录”受保护');
  });
});
