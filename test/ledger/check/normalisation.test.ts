import type { CellValue, SheetCells } from '../../../ledger/cells';
import { normalisations } from '../../../ledger/check/normalisation';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from '../recognise/sheetCells';

const HEADER = ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查人员', '抽查事项', '扣分'];

function proposalsOf(cells: SheetCells) {
  const table = recogniseWorkbook([cells], '2016年3月.xlsx').sheets[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return normalisations(cells, table);
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

  it.each<[string, CellValue, 'digits' | 'spaces', CellValue]>([
    ['扣分', '０．５', 'digits', 0.5],
    ['扣分', '-0.5', 'digits', -0.5],
    ['扣分', '扣０．５分', 'digits', '扣0.5分'],
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
