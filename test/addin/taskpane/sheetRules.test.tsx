/** @jest-environment jsdom */
import { buttons, click, openPane, pageText, recordingActions, until } from './openPane';
import { smallWorkbook } from './sampleWorkbook';

test('validation is added from 更多 after its effect was said, taken back, and removed with one click', async () => {
  const { actions, log } = recordingActions(smallWorkbook(), '抽查记录');
  await openPane(actions, 'checks');
  await click('更多');
  await until(() => buttons('添加校验').length > 0);
  expect(pageText()).toMatch(/将为 抽查记录 添加：下拉列表\d+列、日期和数字规则\d+列/);
  expect(log.ruled).toEqual([]);
  await click('添加校验');
  expect(log.ruled).toEqual(['抽查记录']);
  expect(pageText()).toContain('已为 抽查记录!A4:Q223 添加校验');
  await click('撤销');
  expect(log.ruled).toEqual([]);
  await click('添加校验');
  await click('移除校验');
  expect(log.ruled).toEqual([]);
  expect(pageText()).toContain('已移除 抽查记录 的校验');
});
