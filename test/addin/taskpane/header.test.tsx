/** @jest-environment jsdom */
import { failure } from '../../../ledger/result';
import { OFFLINE } from '../../../addin/client/ledgerFault';
import { buttons, click, openPane, pageText, recordingActions } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

describe('the head of the pane', () => {
  it('says what the active sheet is, who one is and how many rows wait', async () => {
    const { actions } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    expect(pageText()).toContain('抽查记录台账 · 4行');
    expect(pageText()).toContain('王敏');
    expect(document.querySelector('[title=绩效办]')?.textContent).toBe('王敏');
    expect(pageText()).toContain('4条待同步');
  });

  it('synchronises on a click', async () => {
    const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    await click(/待同步/);
    expect(log.synchronised).toBe(1);
    expect(pageText()).toContain('已同步');
  });

  it('says 离线 without the shared ledger, and goes on', async () => {
    const { actions } = recordingActions(smallWorkbook(), '抽查记录');
    const sharedLedger = {
      ...actions.sharedLedger,
      me: async () => failure(OFFLINE),
      warnings: async () => failure(OFFLINE),
    };
    await openPane({ ...actions, sharedLedger }, 'checks');
    expect(pageText()).toContain('离线');
    expect(pageText()).toContain('处问题');
  });

  it('shows warnings with colour word, unit and due date, until they are acknowledged', async () => {
    const { actions } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    await click('预警：1条未读');
    for (const word of ['红', '督办', '城关供电所', '2016-09-05']) expect(pageText()).toContain(word);
    await click('签收');
    expect(pageText()).toContain('王敏 已签收');
    expect(buttons('预警：0条未读')).toHaveLength(1);
  });

  it('keeps the panels as tabs', async () => {
    const { actions } = recordingActions(smallWorkbook(), '抽查记录');
    await openPane(actions, 'checks');
    const tabs = [...document.querySelectorAll('[role=tab]')];
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false', 'false']);
    await click(/^录入/);
    expect(pageText()).toContain('保存并继续');
  });
});
