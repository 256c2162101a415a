import type { CellValue } from '../../../ledger/cells';
import { reviewColumns } from '../../../ledger/recognise/reviewColumns';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

const CHECKS = ['序号', '检查日期', '检查层级', '受检单位', '检查内容', '扣分'];
const check = (n: number): readonly CellValue[] => [
  n,
  `3月${String(n + 4)}日`,
  '日常抽查',
  '城南供电所',
  '工作票填写',
  0.5,
];
const SHIFTS = ['序号', '姓名', '班次', '电话号码'];

it('tables beside each other are tables of their own, the ledger first', () => {
  const shift = (n: number): readonly CellValue[] => [n, '马建国', '早班', '13900000000'];
  const rows = [
    [...SHIFTS, null, ...CHECKS],
    [...shift(1), null, ...check(1)],
    [...shift(2), null, ...check(2)],
  ];
  const [main, other] = recogniseWorkbook([sheetCells('2017年3月', rows)], 'x.xlsx').sheets[0]?.tables ?? [];
  expect(main?.ledger).toBe('checks');
  expect(main?.columns[0]?.column).toBe('F');
  expect(main?.records.map(({ row }) => row)).toEqual([2, 3]);
  expect(other?.ledger).toBe('other');
  expect(other?.columns.map(({ column }) => column)).toEqual(['A', 'B', 'C', 'D']);
  // Either can be reviewed, though their headers stand in one row.
  const reviewed = (column: string) =>
    reviewColumns(sheetCells('2017年3月', rows), 'x.xlsx', { row: 1, column }, [])?.ledger;
  expect([reviewed('A'), reviewed('F')]).toEqual(['other', 'checks']);
});

it('a list folded into two halves is two tables, a ledger with a blank column is one', () => {
  const folded = [
    [...SHIFTS, ...SHIFTS],
    [1, '马建国', '早班', '1', 2, '韩雪', '晚班', '2'],
  ];
  expect(recogniseWorkbook([sheetCells('值班', folded)], 'x.xlsx').sheets[0]?.tables).toHaveLength(2);
  const spaced = [
    [...CHECKS.slice(0, 3), null, ...CHECKS.slice(3)],
    [...check(1).slice(0, 3), null, ...check(1).slice(3)],
  ];
  expect(recogniseWorkbook([sheetCells('2017年3月', spaced)], 'x.xlsx').sheets[0]?.tables).toHaveLength(1);
});

it('hidden rows and columns are read and marked', () => {
  const cells = sheetCells('2017年3月', [CHECKS, check(1), check(2)], {
    hiddenRows: [3],
    hiddenColumns: [6],
  });
  const table = recogniseWorkbook([cells], 'x.xlsx').sheets[0]?.tables[0];
  expect(table?.records.map(({ hidden }) => hidden ?? false)).toEqual([false, true]);
  expect(table?.columns.map(({ hidden }) => hidden ?? false)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(table?.records[1]?.values.deduction).toBe('0.5');
});
