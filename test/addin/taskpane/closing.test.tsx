/** @jest-environment jsdom */
/** A closed period in the pane: its result stands, changes show, and are corrected by a new entry (R72, domain.md 13.5). */
import { click, fill, openPane, pageText, recordingActions, settle } from './openPane';
import type { PaneWorkbook } from '../../../addin/taskpane/actions';
import { expectSuccess } from '../../../ledger/result';
import { freezePeriod } from '../../../ledger/score/freeze/snapshot';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { periodOf } from '../../ledger/score/truthWorkbook';
import { acceptanceWorkbook } from './sampleWorkbook';

let workbook: PaneWorkbook;
beforeAll(async () => {
  workbook = await acceptanceWorkbook();
});

/** The period as it was closed when the entry in row 81 took 2 points more. */
function closedBefore() {
  const { recognised } = workbook;
  const sheets = recognised.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      records: table.records.map((record) =>
        sheet.name === '得失分记录表' && record.row === 81
          ? { ...record, values: { ...record.values, deduction: '2.5' } }
          : record,
      ),
    })),
  }));
  const snapshot = freezePeriod({ ...recognised, sheets }, periodOf('2016-09'), DEFAULT_RULES);
  return { closedOn: '2016-10-08 09:00', snapshot: expectSuccess(snapshot) };
}

async function openScore(isClosed: boolean) {
  const { actions, log } = recordingActions(workbook, '抽查记录台账');
  const scoring = await actions.scoring();
  if (isClosed) await scoring.writeClosedPeriod('2016-09', closedBefore());
  await openPane(actions, 'score');
  await fill('期间', '2016-09');
  await settle();
  return { log, scoring };
}

it('closes a period with its rules and its hash, and opens it again with 撤销', async () => {
  const { scoring } = await openScore(false);
  await click('封存本期');
  expect(pageText()).toMatch(/2016-09-05 14:30封存 · 规则v6-2016\.1 · 校验值[0-9a-f]{8}/);
  expect(pageText()).toContain('台账与封存时一致');
  expect(expectSuccess(await scoring.readClosedPeriod('2016-09'))?.snapshot.result.period).toBe('2016-09');
  await click('撤销');
  expect(expectSuccess(await scoring.readClosedPeriod('2016-09'))).toBeNull();
  expect(pageText()).toContain('封存本期');
});

it('shows the published result, what has changed since, and enters a correction', async () => {
  const { log } = await openScore(true);
  expect(pageText()).toContain('封存后台账有1处变动');
  expect(pageText()).toContain('失分：2.5 → 0.5');
  expect(pageText()).toMatch(/川里供电所 得分 72\.97 → 94\.59/);
  expect(pageText()).toMatch(/3川里供电所72\.97/);
  await click('现有台账');
  expect(pageText()).toMatch(/3川里供电所94\.59/);
  await click('定位到 得失分记录表 第81行');
  expect(log.selected).toEqual([{ sheet: '得失分记录表', row: 81, column: null }]);
  await click('登记更正');
  const [placement] = log.added;
  expect(placement?.sheet).toBe('得失分记录表');
  const contents = placement?.cells.map(({ content }) => content);
  expect(contents).toContain(2);
  expect(contents?.some((content) => String(content).startsWith('更正：'))).toBe(true);
  expect(contents).toContain('更正2016年9月已封存结果，原得失分记录表第81行');
});
