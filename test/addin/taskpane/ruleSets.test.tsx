/** @jest-environment jsdom */
/** Rules and suppositions in the pane: seen before anything is saved or written (R39, R48, R74). */
import { act } from 'react';
import { buttons, click, field, fill, openPane, pageText, recordingActions, settle } from './openPane';
import type { PaneWorkbook, SharedLedger } from '../../../addin/taskpane/actions';
import { OFFLINE } from '../../../addin/client/ledgerFault';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { expectSuccess, failure, success } from '../../../ledger/result';
import { paneDocuments } from './paneDocuments';
import { acceptanceWorkbook } from './sampleWorkbook';

let workbook: PaneWorkbook;
beforeAll(async () => {
  workbook = await acceptanceWorkbook();
});

async function openScore(page: string | RegExp, shared: Partial<SharedLedger> = {}) {
  const { actions, log } = recordingActions(workbook, '抽查记录台账');
  Object.assign(actions.sharedLedger, shared);
  await openPane(actions, 'score');
  await fill('期间', '2016-09');
  await settle();
  await click(page);
  return { log, scoring: await actions.scoring() };
}

const isDisabled = (name: string): boolean => buttons(name)[0]?.hasAttribute('disabled') ?? true;

it('says beside an entry what contradicts itself, and saves only what holds together', async () => {
  const { scoring } = await openScore('规则 v6-2016.1');
  expect(pageText()).toContain('得分低于此分的按此分计');
  expect(isDisabled('保存到工作簿')).toBe(true);
  await fill('保底分', '101');
  expect(pageText()).toContain('保底分应低于封顶分 100');
  expect(pageText()).toContain('先改正下面标出的错误，才能试算');
  await fill('保底分', '0');
  await fill('最小样本', '5');
  expect(pageText()).toContain('规则改动后请换一个版本名');
  expect(isDisabled('保存到工作簿')).toBe(true);
  await fill('版本', '2016.2');
  await fill('施行日期', '2016-07-01');
  // 川里 with 8 inspected is no small sample any more.
  expect(pageText()).toContain('试算：谁升谁降');
  await click('保存到工作簿');
  expect(expectSuccess(await scoring.readKeptRules()).map(({ version }) => version)).toEqual(['2016.2']);
  await click('返回排名');
  expect(buttons('规则 2016.2').length).toBe(1);
  await fill('期间', '2016-06');
  expect(buttons('规则 v6-2016.1').length).toBe(1);
});

it('a category may have a rule of its own (差别考评)', async () => {
  const { scoring } = await openScore('规则 v6-2016.1');
  await fill('基层另行规定的规则', 'method');
  expect(document.querySelectorAll('select[aria-label="得分方法"]')).toHaveLength(2);
  await fill('版本', '2016.3');
  await click('保存到工作簿');
  const [own] = expectSuccess(await scoring.readKeptRules());
  expect(own?.byCategory).toEqual({ 基层: { method: 'pointsRate' } });
});

async function choose(content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = new File([text], '规则.json', { type: 'application/json' });
  // jsdom's files have no text().
  Object.defineProperty(file, 'text', { value: async () => text });
  const input = field('读入 JSON');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

it('reads a rule set from a file: faults are said, and nothing is kept before it is saved', async () => {
  const { scoring } = await openScore('规则 v6-2016.1');
  await choose('not JSON');
  expect(pageText()).toContain('规则.json不是 JSON 文件');
  await choose([{ version: 'a' }, { version: 'b', effectiveFrom: '2017-01-01' }]);
  expect(pageText()).toContain('规则.json中有2套规则');
  await choose({ version: '2016.4', floor: '101', bonus: '5' });
  expect(pageText()).toContain('没有这一项，请删除或核对名称');
  expect(isDisabled('保存到工作簿')).toBe(true);
  // The form stays as it was.
  expect(field('版本').value).toBe('v6-2016.1');
  await choose({ version: '2016.4', smallestSample: 5, categories: ['基层', '业务职能', '后勤'] });
  expect(pageText()).toContain('已读入规则.json中的规则2016.4');
  expect([field('版本').value, field('部门类别').value]).toEqual(['2016.4', '基层、业务职能、后勤']);
  expect(expectSuccess(await scoring.readKeptRules())).toEqual([]);
  await click('保存到工作簿');
  const [kept] = expectSuccess(await scoring.readKeptRules());
  expect(kept).toMatchObject({ version: '2016.4', smallestSample: 5 });
});

it('shows the ranking that another deduction would make, and writes nothing', async () => {
  const { log } = await openScore('假如…');
  await fill('部门', '川里供电所');
  expect(pageText()).toContain('没有部门的得分、名次、等级会变');
  await fill('2016-09 1张报修工单', '2.5');
  expect(pageText()).toMatch(/下降.*川里供电所.*94\.59 → 72\.97/);
  await fill('2016-09 1张报修工单', 'x');
  expect(pageText()).toContain('应为不小于0的数');
  await click('全部还原');
  expect(pageText()).toContain('没有部门的得分、名次、等级会变');
  expect(log.written).toEqual([]);
  expect(log.amended).toEqual([]);
});

describe('the company’s rules (R48, R74)', () => {
  const COMPANY = { ...DEFAULT_RULES, version: '公司2016', effectiveFrom: '2016-03-01', smallestSample: 5 };

  it('are shown with version and hash, and taken only when the user says so; taking them can be taken back', async () => {
    const shared = paneDocuments();
    await shared.saveDocument({ kind: 'ruleSets', content: COMPANY }, null);
    const { scoring } = await openScore('规则 v6-2016.1', shared);
    expect(pageText()).toMatch(
      /公司共用的是公司2016（自2016-03-01起施行，校验值[0-9a-f]{8}），本工作簿2016年9月用的是v6-2016.1（校验值[0-9a-f]{8}）/,
    );
    expect(expectSuccess(await scoring.readKeptRules())).toEqual([]);
    await click('先试算公司的规则');
    expect(field('最小样本').value).toBe('5');
    expect(expectSuccess(await scoring.readKeptRules())).toEqual([]);
    await click('采用公司的规则');
    expect(expectSuccess(await scoring.readKeptRules())).toEqual([COMPANY]);
    expect(pageText()).toContain('✓ 2016年9月用的规则公司2016');
    await click('返回排名');
    expect(buttons('规则 公司2016').length).toBe(1);
    await click('撤销');
    expect(expectSuccess(await scoring.readKeptRules())).toEqual([]);
    expect(pageText()).toContain('≠ 公司共用的是公司2016');
  });

  it('are kept by the performance office, on the version that it saw', async () => {
    const shared = paneDocuments();
    await openScore('规则 v6-2016.1', shared);
    await click('存到共享台账');
    expect(pageText()).toContain('已存到共享台账，自2016-01-01起施行');
    expect(expectSuccess(await shared.documents('ruleSets', null))).toMatchObject([
      { id: '2016-01-01', version: 1, content: DEFAULT_RULES },
    ]);
    expect(buttons('存到共享台账')).toHaveLength(0);
    await fill('版本', '2016.2');
    await click('保存到工作簿');
    expect(pageText()).toContain('将代替公司自2016-01-01起施行的v6-2016.1');
    // Another office is faster.
    await shared.saveDocument({ kind: 'ruleSets', content: { ...DEFAULT_RULES, version: '别处' } }, 1);
    await click('存到共享台账');
    expect(pageText()).toContain('别处刚刚改过，什么也没有存');
    expect(pageText()).toContain('≠ 公司共用的是别处');
    await click('存到共享台账');
    expect(expectSuccess(await shared.documents('ruleSets', null))).toMatchObject([{ version: 3 }]);
  });

  it('are nobody else’s to save, and the workbook’s own hold without a connection', async () => {
    const unitHead = { id: 'h', name: '李强', role: 'unitHead' as const, units: ['城关供电所'] };
    await openScore('规则 v6-2016.1', { me: async () => success(unitHead) });
    expect(pageText()).toContain('公司没有共用2016年9月施行的规则，本工作簿用v6-2016.1');
    expect(buttons('存到共享台账')).toHaveLength(0);
    await openScore('规则 v6-2016.1', { documents: async () => failure(OFFLINE) });
    expect(pageText()).toContain('不知道公司共用的规则（连不上共享台账');
    expect(buttons('存到共享台账')).toHaveLength(0);
  });
});
