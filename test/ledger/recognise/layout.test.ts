import type { CellValue, SheetCells } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sheetCells } from './sheetCells';

const HEADER = ['序号', '检查日期', '检查层级', '受检单位', '检查内容', '问题个数', '扣分', '备注'];
const row = (serial: number, unit: CellValue = '城南供电所'): readonly CellValue[] => [
  serial,
  `3月${String(serial + 4)}日`,
  '日常抽查',
  unit,
  `抄表第${String(serial)}组`,
  1,
  0.5,
];

function tableOf(cells: SheetCells, file = '台账.xlsx'): RecognisedTable {
  const table = recogniseWorkbook([cells], file).sheets[0]?.tables[0];
  if (!table) throw new Error('no table was found');
  return table;
}

const reasons = ({ skippedRows }: RecognisedTable) =>
  skippedRows.map(({ row: at, reason }) => `${String(at)} ${reason}`);
const units = ({ records }: RecognisedTable) => records.map(({ values }) => values.unit);
const dates = ({ records }: RecognisedTable) =>
  records.map(({ values }) => (values.date as { date: string }).date);

describe('where a table stands', () => {
  it('anywhere on the sheet', () => {
    const cells = sheetCells('3月', [HEADER, row(1), row(2)], { firstRow: 5, firstColumn: 3 });
    const table = tableOf(cells, '2017年台账.xlsx');
    expect(table).toMatchObject({ ledger: 'checks', headerRows: [5], year: 2017, month: 3 });
    expect(table.columns[0]?.column).toBe('C');
    expect(table.records.map(({ row: at }) => at)).toEqual([6, 7]);
  });

  it('below a line of a form whose cells do not divide as the header below does', () => {
    const rows = [
      ['季度评价表'],
      ['部门-姓名', '研发部-孟佳', '考核周期', '季度', '汇报对象', null, '组长'],
      ['指标', '考核要求', '评分规则', null, '权重', '自评得分', '备注'],
      ['质量', '交付后无返工', '每次返工扣5分', null, 0.2, 90],
      ['工作量', '按时提交评审', '每迟1天扣2分', null, 0.3, 95],
    ];
    const merges = ['A1:G1', 'E2:F2', 'C3:D3', 'C4:D4', 'C5:D5'];
    expect(tableOf(sheetCells('孟佳', rows, { merges })).headerRows).toEqual([3]);
  });

  it('below a title, a meta line and an instruction', () => {
    const rows = [
      ['某县供电公司2017年3月份检查台账'],
      ['填报单位：营销部', null, null, '单位：分'],
      ['注意：请填写完整'],
      HEADER,
      row(1),
    ];
    expect(tableOf(sheetCells('Sheet1', rows))).toMatchObject({ titleRows: [1, 2, 3], headerRows: [4] });
  });

  it('under groups, merged or not', () => {
    const upper = ['序号', '检查日期', '检查层级', '受检单位', '检查内容', '检查结果', null, '备注'];
    const lower = [null, null, null, null, null, '问题个数', '扣分', null];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:H2'];
    for (const options of [{}, { merges }]) {
      const { headerRows, columns } = tableOf(sheetCells('2017年3月', [upper, lower, row(1)], options));
      expect(headerRows).toEqual([1, 2]);
      expect(columns.map(({ header }) => header)).toEqual([
        ...HEADER.slice(0, 5),
        '检查结果/问题个数',
        '检查结果/扣分',
        '备注',
      ]);
    }
  });
});

it('ends where another table begins', () => {
  const other = ['序号', '责任部门', '存在问题', '整改措施', '整改时限'];
  const rows = [
    HEADER,
    row(1),
    row(2),
    [],
    ['附：整改情况'],
    other,
    [1, '营销部', '缺签字', '补签', '4月底'],
  ];
  const table = tableOf(sheetCells('2017年3月', rows));
  expect(table.records.map(({ row: at }) => at)).toEqual([2, 3]);
  expect(table.problems).toEqual([]);
});

describe('rows that are no records', () => {
  it('are listed with their reason', () => {
    const rows = [
      HEADER,
      ['例', ...row(1).slice(1)],
      ['一、营销部'],
      row(1),
      [null, null, null, '小计', null, 1, 0.5],
      HEADER,
      row(2),
      [],
      ['合计', null, null, null, null, 2, 1],
      ['注：扣分按办法执行。'],
      ['制表人：', '张三', null, '审核人：', '李四', null, '日期：'],
      ['填表人：张三        审核人：李四'],
    ];
    const table = tableOf(sheetCells('2017年3月', rows));
    expect(reasons(table)).toEqual([
      '2 example',
      '3 section',
      '5 subtotal',
      '6 repeatedHeader',
      '8 blank',
      '9 total',
      '10 note',
      '11 signature',
      '12 signature',
    ]);
    expect(table.records.map(({ row: at }) => at)).toEqual([4, 7]);
    expect(table.problems).toEqual([]);
  });
});

describe('what stands once for several rows', () => {
  it('a merged unit counts for every row that it spans', () => {
    const cells = sheetCells('2017年3月', [HEADER, row(1), row(2, null), row(3, null)], {
      merges: ['D2:D4'],
    });
    expect(units(tableOf(cells))).toEqual(['城南供电所', '城南供电所', '城南供电所']);
  });

  it('an empty unit continues the group above while the serial number goes on', () => {
    const table = tableOf(sheetCells('2017年3月', [HEADER, row(1), row(2, null), row(4, null)]));
    expect(units(table)).toEqual(['城南供电所', '城南供电所', undefined]);
    expect(table.problems.map(({ code, row: at }) => `${String(at)} ${code}`)).toEqual([
      '4 serial.gap',
      '4 required.missing',
    ]);
  });
});

describe('the year of dates without one', () => {
  it.each<[string, readonly CellValue[][], string, string]>([
    ['the title', [['2017年3月检查台账']], 'Sheet1', 'x.xlsx'],
    ['the meta line', [['检查台账'], ['填报时间：2017年3月31日']], 'Sheet1', 'x.xlsx'],
    ['the sheet’s name', [], '2017.03', 'x.xlsx'],
    ['the file’s name', [], '三月份', '2017年检查台账.xlsx'],
  ])('comes from %s', (_, above, sheet, file) => {
    expect(dates(tableOf(sheetCells(sheet, [...above, HEADER, row(1)]), file))).toEqual(['2017-03-05']);
  });

  it('is no part of a longer number in the file’s name', () => {
    expect(tableOf(sheetCells('Sheet1', [HEADER, row(1)]), '202106030936142065.xlsx').year).toBeNull();
  });

  it('comes from the full dates of the same table where nothing else names it', () => {
    const full: readonly CellValue[] = [1, '2017.3.2', ...row(1).slice(2)];
    expect(dates(tableOf(sheetCells('Sheet1', [HEADER, full, row(2)])))).toEqual([
      '2017-03-02',
      '2017-03-06',
    ]);
  });
});

describe('the roster', () => {
  const roster = sheetCells('部门名册', [
    ['序号', '部门名称', '别名', '部门类别', '负责人'],
    [1, '城关供电所', '城区所、城关所', '基层', '赵刚'],
    [2, '营销部', '客服中心', '业务职能', '张立新'],
  ]);

  it('names units whatever ledgers call them', () => {
    const names = ['城区所', '营销部、城关所', '客 服 中 心', '各供电所', '物业公司'];
    const ledger = sheetCells('2017年3月', [HEADER, ...names.map((name, i) => row(i + 1, name))]);
    const { sheets, organisation } = recogniseWorkbook([ledger, roster], 'x.xlsx');
    const table = sheets[0]?.tables[0];
    if (!table) throw new Error('no table was found');
    expect(organisation.units.map(({ name, category }) => [name, category])).toEqual([
      ['城关供电所', '基层'],
      ['营销部', '业务职能'],
    ]);
    expect(units(table)).toEqual(['城关供电所', ['营销部', '城关供电所'], '营销部', '各供电所', '物业公司']);
    expect(table.problems.map(({ code, value }) => [code, value])).toEqual([['unit.unknown', '物业公司']]);
  });
});
