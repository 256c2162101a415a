import type { CellValue, SheetCells } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

/** What the columns of a sheet's only table are called, and which rows call them so. */
function named(cells: SheetCells) {
  const tables = recogniseWorkbook([cells], '表.xlsx').sheets[0]?.tables ?? [];
  expect(tables).toHaveLength(1);
  return { rows: tables[0]?.headerRows, names: tables[0]?.columns.map(({ header }) => header) };
}

const people = ['木建新', '石青山', '和志远'];
const shifts = (length: number): readonly CellValue[] =>
  Array.from({ length }, (_, i) => '早中晚休'[i % 4] ?? '');

// R51: rosters and attendance sheets name their columns by days, in a tier of their own or alone.
describe('columns that are days', () => {
  it('have the half-days below them', () => {
    const days = ['2023.05.10', null, '2023.05.11', null, '2023.05.12', null];
    const rows = [
      ['出勤表'],
      ['序号', '姓名', ...days, '签字'],
      [null, null, '上午', '下午', '上午', '下午', '上午', '下午'],
      ...people.map((name, i) => [i + 1, name, ...shifts(6)]),
    ];
    const merges = ['A1:I1', 'A2:A3', 'B2:B3', 'I2:I3', 'C2:D2', 'E2:F2', 'G2:H2'];
    expect(named(sheetCells('Sheet1', rows, { merges }))).toEqual({
      rows: [2, 3],
      names: [
        '序号',
        '姓名',
        ...['10', '11', '12'].flatMap((day) => [`2023.05.${day}/上午`, `2023.05.${day}/下午`]),
        '签字',
      ],
    });
  });

  it('have the days of the week above them or below', () => {
    const week = ['四', '五', '六', '日', '一', '二', '三'];
    const days = [29, 30, 31, 1, 2, 3, 4];
    const weekFirst = [['排班表'], ['星期', ...week], ['姓名\\日期', ...days]];
    const daysFirst = [['排班表'], ['姓名', ...days], [null, ...week]];
    const roster = people.map((name) => [name, ...shifts(7)]);
    const names = (path: (day: number, i: number) => string) => days.map(path);
    expect(named(sheetCells('7月', [...weekFirst, ...roster], { merges: ['A1:H1'] }))).toEqual({
      rows: [2, 3],
      names: ['星期/姓名\\日期', ...names((day, i) => `${week[i] ?? ''}/${String(day)}`)],
    });
    expect(named(sheetCells('7月', [...daysFirst, ...roster], { merges: ['A1:H1', 'A2:A3'] }))).toEqual({
      rows: [2, 3],
      names: ['姓名', ...names((day, i) => `${String(day)}/${week[i] ?? ''}`)],
    });
  });

  it('stand alone in one row', () => {
    const days = Array.from({ length: 31 }, (_, i) => i + 1);
    const rows = [['姓名', ...days], ...people.map((name) => [name, ...shifts(31)])];
    expect(named(sheetCells('值班表', rows))).toEqual({ rows: [1], names: ['姓名', ...days.map(String)] });
  });

  it('are no names where a row above only says when and who', () => {
    const rows = [
      ['检查记录'],
      ['填报单位', '城南所', '填报日期', '2023.05.10'],
      ['序号', '设备名称', '位置', '状态'],
      [1, '水泵', '泵房', '正常'],
      [2, '风机', '机房', '正常'],
    ];
    expect(named(sheetCells('Sheet1', rows, { merges: ['A1:D1'] })).rows).toEqual([3]);
  });
});
