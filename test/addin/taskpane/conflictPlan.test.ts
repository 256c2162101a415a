import { conflictPlan } from '../../../addin/taskpane/desk/conflictPlan';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecordValues } from '../../../ledger/wire/recordValues';
import { sheetCells } from '../../ledger/recognise/sheetCells';

/** One column holds both kinds of points: deductions below 0, bonuses above. */
const cells = sheetCells('得失分', [
  ['2016年得失分记录表'],
  ['序号', '部门', '姓名', '考核日期', '考核事由', '依据', '得失分'],
  [1, '办公室', '王强', '2016-03-01', '迟到', '第1条', -0.5],
  [2, '营销部', '李娜', '2016-03-02', '获奖', '第2条', 1],
  [3, '营销部', '陈亮', '2016-03-03', '差错', '第3条', -0.2],
  [4, '办公室', '周强', '2016-03-04', '差错', '第3条', -0.2],
  [],
  [],
  ['2016年4月得失分记录表'],
  ['编号', '日期', '责任部门', '扣分原因', '考核依据', '扣分', '说明'],
  [1, '2016-04-01', '营销部', '迟到', '第1条', 0.3, null],
  [2, '2016-04-02', '办公室', '差错', '第3条', 0.4, null],
]);
const workbook = { cells: [cells], recognised: recogniseWorkbook([cells], '台账.xlsx'), answers: [] };
const recordAt = (row: number): RecordValues =>
  workbook.recognised.sheets[0]?.tables.flatMap(({ records }) => records).find((record) => record.row === row)
    ?.values ?? {};

function plan(row: number, theirs: RecordValues, base = recordAt(row)) {
  const conflict = {
    ...{ recordId: 'r', sheet: '得失分', row, base, mine: recordAt(row) },
    current: { version: 2, values: theirs },
  };
  return conflictPlan(workbook, conflict, recordAt(row));
}

describe('what is asked of a record that both sides changed', () => {
  it('takes over a deduction with the sign by which the column tells it from a bonus', () => {
    const { choices, cells: cellsOf } = plan(3, { ...recordAt(3), deduction: '0.8' });
    expect(choices).toMatchObject([{ label: '得失分', mine: '-0.5', theirs: '-0.8', changedBy: 'theirs' }]);
    expect(cellsOf(['deduction'])).toMatchObject([{ sheet: '得失分', row: 3, column: 'G', content: -0.8 }]);
  });

  it('asks once of a deduction that became a bonus, and writes both as one', () => {
    const others = Object.entries(recordAt(3)).filter(([field]) => field !== 'deduction');
    const { choices, cells: cellsOf } = plan(3, { ...Object.fromEntries(others), bonus: '2' });
    expect(choices).toMatchObject([{ label: '得失分', mine: '-0.5', theirs: '+2' }]);
    expect(cellsOf(choices[0]?.fields ?? [])).toMatchObject([{ row: 3, column: 'G', content: 2 }]);
  });

  it('does not ask of what the sheet has no column for, nor writes it', () => {
    const { choices, cells: cellsOf } = plan(4, { ...recordAt(4), evidence: '音视频' });
    expect(choices).toEqual([]);
    expect(cellsOf([])).toEqual([]);
  });

  it('finds the row in the second of two ledgers on a sheet', () => {
    expect(workbook.recognised.sheets[0]?.tables).toHaveLength(2);
    const { choices, cells: cellsOf } = plan(12, { ...recordAt(12), deduction: '0.9' });
    expect(choices).toMatchObject([{ label: '扣分', mine: '0.4', theirs: '0.9' }]);
    expect(cellsOf(['deduction'])).toMatchObject([{ row: 12, column: 'F', content: 0.9 }]);
  });
});
