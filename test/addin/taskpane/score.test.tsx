/** @jest-environment jsdom */
import { click, field, fill, openPane, pageText, press, recordingActions, settle } from './openPane';
import type { PaneWorkbook } from '../../../addin/taskpane/actions';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
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

  it('shows whom the forced distribution has no place for beside the ranking (5.6)', async () => {
    const { actions } = recordingActions(workbook, '抽查记录台账');
    const halves = ['A', 'B'].map((grade) => ({ grade, share: '0.5' }));
    await (await actions.scoring()).writeKeptRules([{ ...DEFAULT_RULES, distribution: halves }]);
    await openPane(actions, 'score');
    await settle();
    await fill('期间', '2016-09');
    await settle();
    // Two units tie at 100.00 for one A and one B.
    expect(pageText()).toMatch(/运维检修部100\.00.*分布等级A.*等级名额实有A ▲ 超员1个，报绩效评议会12B10/);
    expect(document.querySelectorAll('table')).toHaveLength(3);
  });

  it('says in its own language why a period can’t be scored (R39)', async () => {
    const { recognised } = workbook;
    const sheets = recognised.sheets.filter(({ tables }) =>
      tables.every(({ ledger }) => ledger !== 'indicators'),
    );
    const { actions } = recordingActions(
      { ...workbook, recognised: { ...recognised, sheets } },
      '抽查记录台账',
    );
    await openPane(actions, 'score', 'en-US');
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toMatch(
      /There is no indicator register, so due points can't be computed/,
    );
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

  it('explains a score down to its rows, each a click away (R52)', async () => {
    const log = await openScore();
    await fill('期间', '2016-09');
    await click('川里供电所');
    expect(pageText()).toMatch(/应得分.*承担\d+项指标/);
    const items = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    const item = (words: RegExp) => items().find(({ textContent }) => words.test(textContent));
    expect(item(/^▾扣分/)?.getAttribute('aria-expanded')).toBe('true');
    const tree = document.querySelector('[role=tree]');
    if (tree === null) throw new Error('no tree');
    const before = items().length;
    await press(tree, { key: 'ArrowRight' });
    expect(items().length).toBeGreaterThan(before);
    await press(tree, { key: 'ArrowDown' });
    await press(tree, { key: 'ArrowDown' });
    await press(tree, { key: 'Enter' });
    expect(log.selected.at(-1)).toMatchObject({ sheet: '抽查指标台账', column: null });
    await click('得分说明');
    expect(log.written).toEqual(['川里供电所得分说明']);
  });

  it('says why a unit is not one rank better', async () => {
    await openScore();
    await fill('期间', '2016-09');
    await click('川里供电所');
    const other = field('为什么不是第2名？').querySelectorAll('option')[2]?.value ?? '';
    await fill('为什么不是第2名？', other);
    expect(pageText()).toMatch(/在前，由“.+”决定/);
    expect(document.querySelectorAll('table tbody tr').length).toBe(13);
    await click('返回排名');
    expect(document.querySelector('[role=tree]')).toBeNull();
  });

  it('shows how a score came about that is selected in the written ranking', async () => {
    const { actions, log, selectRow } = recordingActions(workbook, '得分排名2016-09');
    log.rows = { 1: ['2016年9月得分排名'], 2: ['3', '川里供电所', '94.59'] };
    await openPane(actions, 'score');
    await settle();
    selectRow('得分排名2016-09', 1);
    await settle();
    expect(document.querySelector('[role=tree]')).toBeNull();
    selectRow('得分排名2016-09', 2);
    await settle();
    expect(document.querySelector('[role=tree]')?.getAttribute('aria-label')).toBe('川里供电所的得分构成');
    expect(pageText()).toContain('2016年9月 · 基层 · 第3名');
  });
});
