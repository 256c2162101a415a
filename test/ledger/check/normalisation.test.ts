import type { CellValue, SheetCells } from '../../../ledger/cells';
import { normalisations, type Normalisation } from '../../../ledger/check/normalisation';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from '../recognise/sheetCells';

const HEADER = ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查人员', '抽查事项', '扣分'];

function proposalsOf(cells: SheetCells, ...others: readonly SheetCells[]) {
  const { sheets, organisation } = recogniseWorkbook([cells, ...others], '2016年3月.xlsx');
  const table = sheets[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return normalisations(cells, table, organisation);
}

/** What is proposed for one row of a ledger of March 2016 in which `header` says `value`. */
function proposalFor(header: string, value: CellValue) {
  const row: Readonly<Record<string, CellValue>> = {
    序号: 1,
    抽查时间: '长期',
    抽查层级: '日常抽查',
    被抽查部门: '营销部',
    抽查人员: '李娜',
    抽查事项: '退补电量',
    [header]: value,
  };
  const rows = [HEADER, HEADER.map((each) => row[each] ?? null)];
  return proposalsOf(sheetCells('3月', rows)).map(({ kind, after, content, format }) => ({
    kind,
    after,
    content,
    format,
  }));
}

describe('a click puts right', () => {
  it.each<[CellValue]>([
    ['２０１６．３．５'],
    ['2016.3.5'],
    ['3月5日'],
    ['20160305'],
    [20160305],
    [42434],
    ['二〇一六年三月五日'],
    [' 2016年3月5日 '],
  ])('the date %j', (value) => {
    expect(proposalFor('抽查时间', value)).toEqual([
      { kind: 'date', after: '2016/3/5', content: 42434, format: 'yyyy/m/d' },
    ]);
  });

  it.each<[string, CellValue, Normalisation['kind'], CellValue]>([
    ['扣分', '０．５', 'digits', 0.5],
    ['扣分', '-0.5', 'digits', -0.5],
    ['扣分', '扣０．５分', 'digits', '扣0.5分'],
    ['扣分', '扣0.5分', 'points', 0.5],
    ['扣分', '（0.5）', 'points', 0.5],
    ['抽查层级', '定向', 'word', '定向抽查'],
    ['序号', '１', 'digits', 1],
    ['抽查人员', '张　三', 'spaces', '张三'],
    ['抽查人员', '张　三、李 娜', 'spaces', '张三、李娜'],
    ['被抽查部门', '营 销 部', 'spaces', '营销部'],
    ['抽查层级', '日常 抽查', 'spaces', '日常抽查'],
    ['抽查事项', '　退补电量 ', 'spaces', '退补电量'],
  ])('%s %j', (header, value, kind, content) => {
    expect(proposalFor(header, value)).toMatchObject([{ kind, content }]);
  });
});

describe('nothing is proposed', () => {
  it.each<[string, CellValue]>([
    ['抽查时间', '03/05/16'],
    ['抽查时间', '3.1'],
    ['抽查时间', 3.5],
    ['抽查时间', '2016.2.30'],
    ['抽查时间', '3月上旬'],
    ['抽查时间', '3月5日前'],
    ['抽查时间', '2016.3.5 9:30'],
    ['抽查时间', '3月5日至8日'],
    ['抽查人员', '张立新 李娜'],
    ['抽查人员', '王建国(副总)'],
    ['扣分', '考核１００元'],
    ['抽查事项', '第１条 第２款'],
  ])('for %s %j', (header, value) => {
    expect(proposalFor(header, value)).toEqual([]);
  });

  it('for a formula', () => {
    const cells = sheetCells('3月', [HEADER, [1, '3月5日', '日常抽查', '营销部', '李娜', '退补电量', 0.5]]);
    const formulas = cells.values.map((row, i) => row.map((_, j) => (i === 1 && j === 1 ? '=A9' : '')));
    expect(proposalsOf({ ...cells, formulas })).toEqual([]);
  });
});

it('a text that would become a formula stays a text', () => {
  expect(proposalFor('抽查事项', ' =1+1')).toMatchObject([{ content: "'=1+1", after: '=1+1' }]);
});

it('says sheet, cell, field and what the cell says now', () => {
  const cells = sheetCells('3月', [HEADER, [1, '3月5日', '日常抽查', '营销部', '李娜', '退补电量', 0.5]]);
  expect(proposalsOf(cells)).toMatchObject([
    { sheet: '3月', row: 2, column: 'B', field: 'date', before: '3月5日' },
  ]);
});

it('writes serial numbers of the workbook’s own date system', () => {
  const cells = sheetCells('3月', [HEADER, [1, '2016.3.5', '日常抽查', '营销部', '李娜', '退补电量', 0.5]], {
    dateSystem: '1904',
  });
  expect(proposalsOf(cells)).toMatchObject([{ content: 42434 - 1462 }]);
});

describe('units, points and serial numbers', () => {
  const roster = sheetCells('部门名册', [
    ['部门名册'],
    ['序号', '部门名称', '别名', '部门类别'],
    [1, '城关供电所', '城区所、县城供电所', '基层'],
    [2, '营销部', '客服中心', '业务职能'],
  ]);
  const row = (serial: CellValue, unit: CellValue, points: CellValue): readonly CellValue[] => [
    ...[serial, '长期', '日常抽查', unit, '李娜', `第${String(serial)}项`, points],
  ];
  const kindsOf = (...rows: ReadonlyArray<readonly CellValue[]>) =>
    proposalsOf(sheetCells('3月', [HEADER, ...rows]), roster).map(
      ({ column, row: number, kind, content }) => `${column}${String(number)} ${kind} ${String(content)}`,
    );

  it('another name of a unit becomes the roster’s', () => {
    expect(kindsOf(row(1, '县城供电所', 0), row(2, '客服中心/城关所', 0))).toEqual([
      'D2 unit 城关供电所',
      'D3 unit 营销部、城关供电所',
    ]);
  });

  it('not one that the roster doesn’t know, a group, or one with a note', () => {
    expect(kindsOf(row(1, '武装部', 0), row(2, '各供电所', 0), row(3, '城关所(夜班)', 0))).toEqual([]);
  });

  it('points keep their words where the column’s numbers are negative', () => {
    expect(kindsOf(row(1, '营销部', '扣0.5分'), row(2, '营销部', -0.3))).toEqual([]);
  });

  it('numbers that skip or repeat are counted anew, all of them', () => {
    const rows = [1, 2, 2, 5, 6].map((serial, i) => row(serial, '营销部', i));
    expect(kindsOf(...rows)).toEqual(['A4 serial 3', 'A5 serial 4', 'A6 serial 5']);
    expect(kindsOf(row(1, '营销部', 0), row('二', '营销部', 0), row(5, '营销部', 1))).toEqual([]);
  });
});

it('a synonym that may say more than the word stays', () => {
  const header = ['序号', '发现时间', '责任部门', '存在问题', '整改时限', '整改情况'];
  const line = [1, '长期', '营销部', '签字不全', '长期', '已销号'];
  expect(proposalsOf(sheetCells('整改台账', [header, line]))).toEqual([]);
  expect(proposalsOf(sheetCells('整改台账', [header, [...line.slice(0, 5), '已整改完成']]))).toMatchObject([
    { kind: 'word', after: '已整改' },
  ]);
});
