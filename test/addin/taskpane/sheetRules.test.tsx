/** @jest-environment jsdom */
import { failure, success } from '../../../ledger/result';
import { buttons, click, openPane, pageText, recordingActions, until } from './openPane';
import { smallWorkbook, stackedWorkbook } from './sampleWorkbook';

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

test('header comments that found no room are told', async () => {
  const { actions } = recordingActions(smallWorkbook(), '抽查记录');
  const step = { place: '抽查记录!A4:Q223', leftOut: 2, undo: async () => success(null) };
  await openPane({ ...actions, writeSheetRules: async () => success(step) }, 'checks');
  await click('更多');
  await until(() => buttons('添加校验').length > 0);
  await click('添加校验');
  await until(() => pageText().includes('2处表头批注没有加上'));
});

test('where the second table of a sheet is refused, the rules of the first do not stay', async () => {
  const { actions } = recordingActions(stackedWorkbook(), '3月');
  let written: string[] = [];
  const writeSheetRules: typeof actions.writeSheetRules = async (_, { ledger }) => {
    if (written.length > 0) return failure('工作表受保护');
    written = [ledger];
    const undo = async () => {
      written = [];
      return success(null);
    };
    return success({ place: '3月!A3:K5', leftOut: 0, undo });
  };
  await openPane({ ...actions, writeSheetRules }, 'checks');
  await click('更多');
  await until(() => buttons('添加校验').length > 0);
  await click('添加校验');
  await until(() => pageText().includes('工作表受保护'));
  expect(written).toEqual([]);
});
