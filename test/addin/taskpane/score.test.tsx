/** @jest-environment jsdom */
import { click, fill, openPane, pageText, recordingActions, settle } from './openPane';
import type { PaneWorkbook } from '../../../addin/taskpane/actions';
import { acceptanceWorkbook } from './sampleWorkbook';

describe('评分', () => {
  let workbook: PaneWorkbook;
  beforeAll(async () => {
    workbook = await acceptanceWorkbook();
  });

  async function openScore() {
    const { actions, log } = recordingActions(workbook, '抽查记录台账');
    await openPane(actions, 'score');
    await settle();
    return log;
  }

  it('shows the totals of the year with their counters', async () => {
    await openScore();
    await fill('期间', '2016');
    await settle();
    for (const figure of ['67条', '46.3分', '23次', '410人次', '6项', '2人']) {
      expect(pageText()).toContain(figure);
    }
  });

  it('ranks the units of a month by score, two decimals, and by problem rate', async () => {
    await openScore();
    await fill('期间', '2016-09');
    await settle();
    expect(pageText()).toMatch(/3川里供电所94\.59样本不足/);
    await click('有问题率');
    expect(pageText()).toMatch(/1川里供电所12\.50%/);
  });

  it('names the sheet before it writes, and can take it back', async () => {
    const log = await openScore();
    await fill('期间', '2016-09');
    await settle();
    expect(pageText()).toContain('将写入工作表“得分排名2016-09”');
    expect(log.written).toEqual([]);
    await click('写入工作表');
    expect(log.written).toEqual(['得分排名2016-09']);
    await click('撤销');
    expect(log.undone).toBe(1);
  });
});
