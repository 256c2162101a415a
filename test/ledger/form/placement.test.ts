import type { CellValue } from '../../../ledger/cells';
import { partsBeside } from '../../../ledger/form/partsBeside';
import { placeRecord, type Placement } from '../../../ledger/form/placement';
import { sheetCells } from '../recognise/sheetCells';
import { formOf, openChecks } from './openLedger';

const ROWS: ReadonlyArray<readonly CellValue[]> = [
  [1, '2016-03-02', '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5],
  [2, '2016-03-03', '日常抽查', '营销部', '值班', '3户', 0, 0],
];
const TOTAL = ['合计', null, null, null, null, '23户', 1, 0.5];
const NOTE = ['备注：抽查数量按户统计'];
const RECORD = { unit: '营销部', matter: '值班', problemCount: 2, deduction: '0.1' };

const written = ({ writes }: Placement) =>
  writes.map(({ row, column, content }) => ({ row, column, content }));

describe('the place of a new record', () => {
  it('is below the last record and above 合计 and notes, with the next serial number', () => {
    const form = openChecks([...ROWS, TOTAL, NOTE]);
    const { row, templateRow, cells: placed, writes } = placeRecord(form, RECORD);
    expect([row, templateRow, placed[0]?.content]).toEqual([5, 4, 3]);
    // No serial number below moves; only the sums change.
    expect(writes.map(({ row: at }) => at)).toEqual([6, 6]);
  });

  it('is below the header in an empty ledger, with the first serial number', () => {
    const form = openChecks([]);
    const { row, templateRow, cells: placed } = placeRecord(form, RECORD);
    expect([row, templateRow, placed[0]?.content]).toEqual([3, null, 1]);
  });

  it('counts in printed sums exactly and keeps their unit', () => {
    const form = openChecks([...ROWS, TOTAL]);
    const values = { ...RECORD, quantity: { value: 4, unit: '户' } };
    expect(written(placeRecord(form, values))).toEqual([
      { row: 6, column: 6, content: '27户' },
      { row: 6, column: 7, content: 3 },
      { row: 6, column: 8, content: 0.6 },
    ]);
  });

  it('lengthens the formulas of sums instead', () => {
    const form = openChecks([...ROWS, TOTAL], { '5:7': '=SUM(G3:G4)', '5:8': '=SUM($H$3:$H$4)' });
    expect(written(placeRecord(form, RECORD))).toEqual([
      { row: 6, column: 7, content: '=SUM(G3:G5)' },
      { row: 6, column: 8, content: '=SUM($H$3:$H$5)' },
    ]);
  });

  it('goes on with a running number that is a formula', () => {
    const form = openChecks(ROWS, { '3:1': '=ROW()-2', '4:1': '=ROW()-2' });
    const { computedColumns, cells } = placeRecord(form, RECORD);
    expect([computedColumns, cells.map(({ column }) => column)]).toEqual([[1], [2, 3, 4, 5, 6, 7, 8]]);
  });

  it('keeps what looks like a formula a text', () => {
    const form = openChecks(ROWS);
    const { cells: placed } = placeRecord(form, { ...RECORD, matter: '=1+1' });
    expect(placed.find(({ column }) => column === 5)?.content).toBe("'=1+1");
  });
});

describe('a ledger with a group and a 小计 for every unit', () => {
  const cells = sheetCells(
    '得失分',
    [
      ['2016年得失分记录表'],
      ['序号', '部门', '姓名', '考核日期', '考核事由', '依据', '加分', '扣分'],
      [1, '办公室', '王强', '2016-03-01', '迟到', '第1条', null, 0.5],
      [2, null, '李娜', '2016-03-02', '漏签', '第2条', null, 0.3],
      [null, '小计', null, null, null, null, null, 0.8],
      [3, '营销部', '陈亮', '2016-03-03', '差错', '第3条', null, 0.2],
      [4, null, '周强', '2016-03-04', '差错', '第3条', null, 0.2],
      [null, '小计', null, null, null, null, null, 0.4],
      ['合计', null, null, null, null, null, null, 1.2],
    ],
    { merges: ['A1:H1', 'B3:B4', 'B6:B7'] },
  );
  const form = formOf(cells);
  const place = (unit: string) => placeRecord(form, { unit, reason: '迟到', deduction: '0.1' });

  it('takes a record at the end of its unit’s group, grows the group and counts its own sums', () => {
    const placement = place('办公室');
    const { row, grownMerges, cells: placed } = placement;
    expect(row).toBe(5);
    expect(grownMerges).toEqual([{ firstRow: 3, firstColumn: 2, lastRow: 4, lastColumn: 2 }]);
    expect(placed.map(({ column }) => column)).not.toContain(2);
    expect(placed[0]?.content).toBe(3);
    expect(written(placement)).toEqual([
      { row: 7, column: 1, content: 4 },
      { row: 8, column: 1, content: 5 },
      { row: 6, column: 8, content: 0.9 },
      { row: 10, column: 8, content: 1.3 },
    ]);
  });

  it('takes a unit of no group after the last 小计 and before 合计', () => {
    const placement = place('财务部');
    expect([placement.row, placement.grownMerges]).toEqual([9, []]);
    expect(written(placement)).toEqual([{ row: 10, column: 8, content: 1.3 }]);
  });
});

describe('a ledger whose units are merged over their records, without a 小计', () => {
  const finding = (unit: string | null, serial: number, day: string) => [
    unit,
    serial,
    day,
    '表箱锁缺失',
    '补装',
    '9.30',
  ];
  const cells = sheetCells(
    '整改',
    [
      ['供电所问题整改台账（2016年）'],
      ['部门', '序号', '检查日期', '存在问题', '整改措施', '整改时限'],
      finding('城区供电所', 1, '2016.3.5'),
      finding(null, 2, '2016.3.6'),
      finding('王京供电所', 1, '2016.4.5'),
      finding(null, 2, '2016.4.6'),
      finding('高昌供电所', 1, '2016.5.5'),
    ],
    { merges: ['A1:F1', 'A3:A4', 'A5:A6'] },
  );
  const form = formOf(cells);
  const place = (unit: string) => placeRecord(form, { unit, problem: '表箱破损' });

  it('takes a record at the end of its unit’s group, with the number that follows there', () => {
    const { row, grownMerges, cells: placed, writes } = place('城区供电所');
    expect(row).toBe(5);
    expect(grownMerges).toEqual([{ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 }]);
    expect(placed.find(({ column }) => column === 2)?.content).toBe(3);
    expect(writes).toEqual([]);
  });

  it('keeps the order of days where a unit comes again and again', () => {
    const rows = ['城区供电所', null, '王京供电所', null, '城区供电所'].map((unit, i) =>
      finding(unit, i + 1, `2016.3.${String(i + 1)}`),
    );
    const header = ['部门', '序号', '检查日期', '存在问题', '整改措施', '整改时限'];
    const daily = formOf(
      sheetCells('整改', [['供电所问题整改台账'], header, ...rows], { merges: ['A3:A4', 'A5:A6'] }),
    );
    expect(placeRecord(daily, { unit: '王京供电所', problem: '表箱破损' }).row).toBe(8);
  });

  it('takes a unit with one record, or without any, below', () => {
    expect([place('高昌供电所').row, place('川里供电所').row]).toEqual([8, 8]);
    expect(place('高昌供电所').cells[0]?.content).toBe('高昌供电所');
  });
});

describe('a table of no known kind', () => {
  it('takes a new row below its last one, with that row’s look and the next number', () => {
    const cells = sheetCells('车辆使用登记', [
      ['车辆使用登记表'],
      ['序号', '车牌号', '驾驶员', '起始里程'],
      [1, '冀F·A1203', '赵刚', 20000],
      [2, '冀F·K1520', '刘洋', 20420],
      ['注：里程按码表登记'],
    ]);
    const form = formOf(cells);
    const { row, templateRow, cells: placed } = placeRecord(form, {});
    expect([form.table.ledger, row, templateRow, placed[0]?.content]).toEqual(['other', 5, 4, 3]);
  });
});

it('a row that would part a table beside the ledger is told, one below it or above it is not', () => {
  const checks = ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查事项', '扣分'];
  const record = (n: number) => [n, '2016-03-02', '日常抽查', '营销部', `抄表${String(n)}`, 0];
  const shifts = (rows: number) => [
    [...checks, null, '序号', '姓名', '班次', '电话'],
    ...Array.from({ length: rows }, (_, i) => {
      const shift = [i + 1, '马建国', '早班', '13900000000'];
      return i < 2 ? [...record(i + 1), null, ...shift] : [...checks.map(() => null), null, ...shift];
    }),
  ];
  const parting = (rows: number): boolean => partsBeside(formOf(sheetCells('3月', shifts(rows))), 4);
  expect([parting(2), parting(3), parting(5)]).toEqual([false, true, true]);
});
