/** @jest-environment jsdom */
import { failure } from '../../../ledger/result';
import { buttons, click, openPane, pageText, recordingActions, until } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

beforeAll(() => {
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
});

async function onNoLedger(more: object = {}) {
  const { actions, log } = recordingActions(smallWorkbook(), '填表说明');
  await openPane({ ...actions, ...more }, 'entry');
  await until(() => buttons('新建工具盒').length > 0);
  return log;
}

const linkNames = () => [...document.querySelectorAll('a[download]')].map((link) => link.textContent);

describe('a sheet without a ledger', () => {
  it('offers a toolbox, the sample and the ledgers that there are', async () => {
    await onNoLedger();
    expect(buttons('打开示例')).toHaveLength(1);
    expect(buttons('抽查记录')).toHaveLength(1);
  });

  it('opens a new toolbox at one click, with a download in case no window opens (R51)', async () => {
    const log = await onNoLedger();
    await click('新建工具盒');
    await until(() => log.opened.length > 0 && linkNames().length > 0);
    expect(log.opened).toEqual(['考评工具盒2026.xlsx']);
    expect(linkNames()).toEqual(['下载 考评工具盒2026.xlsx']);
  });

  it('says what went wrong where the button is, and keeps the download', async () => {
    await onNoLedger({ openWorkbook: async () => failure('Excel 没有完成操作') });
    await click('新建工具盒');
    await until(() => pageText().includes('Excel 没有完成操作'));
    expect(linkNames()).toEqual(['下载 考评工具盒2026.xlsx']);
  });
});

it('can be had beside any ledger, from 更多', async () => {
  const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
  await openPane(actions, 'checks');
  expect(buttons('新建工具盒')).toHaveLength(0);
  await click('更多');
  await until(() => buttons('新建工具盒').length > 0);
  await click('打开示例');
  await until(() => log.opened.length > 0);
  expect(log.opened).toEqual(['2016-acceptance.xlsx']);
});
