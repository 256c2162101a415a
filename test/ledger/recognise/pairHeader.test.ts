/** Tables of two columns: taken where what stands below bears the header out, never a list of labels or a text. */
import type { CellValue } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from './sheetCells';

type Rows = ReadonlyArray<readonly CellValue[]>;

const tablesOf = (rows: Rows, name = 'Sheet1') =>
  recogniseWorkbook([sheetCells(name, rows)], '台账.xlsx').sheets[0]?.tables ?? [];

it.each<[string, Rows, readonly string[]]>([
  [
    'names and telephone numbers',
    [['值班电话'], ['姓名', '电话'], ['张三', '13800000001'], ['李四', 8002], ['王建国', '0312-3212345']],
    ['people', 'text'],
  ],
  [
    'names and numbers of pupils',
    [
      ['姓名', '学号'],
      ['张三', 31800000],
      ['李四', 31800001],
      ['王建国', 31800002],
    ],
    ['people', 'text'],
  ],
  [
    'names and scores beside the rows’ numbers, which a program wrote without a name',
    [
      [null, '姓名', '分数'],
      [0, '张三', 12.5],
      [1, '李四', 30],
      [2, '王建国', 8],
    ],
    ['people', 'points'],
  ],
  [
    'what was paid',
    [
      ['项目', '金额'],
      ['差旅费', 300],
      ['办公用品', 42.5],
      ['车辆维修', 1200],
    ],
    ['text', 'quantity'],
  ],
  [
    'a numbered list of works',
    [
      [],
      ['本月重点工作'],
      ['序号', '内容'],
      [1, '春季安全大检查'],
      [2, '配网改造验收'],
      [3, '营业普查'],
      ['合计', '3项'],
    ],
    ['serial', 'text'],
  ],
  [
    'holidays',
    [
      ['节假日', '日期'],
      ['元旦', '2016-01-01'],
      ['清明节', '2016-04-04'],
      ['劳动节', '2016-05-01'],
      ['制表人：张三'],
    ],
    ['text', 'date'],
  ],
  [
    'states of things',
    [
      ['设备名称', '状态'],
      ...['一', '二', '三', '四', '五', '六'].map((each, i) => [`${each}号变压器`, i % 2 ? '运行' : '备用']),
    ],
    ['text', 'enum'],
  ],
])('%s are a table of no known kind', (_, rows, types) => {
  const tables = tablesOf(rows);
  expect(tables.map(({ ledger, columns }) => [ledger, columns.length])).toEqual([['other', 2]]);
  expect(tables[0]?.columns.map(({ type }) => type)).toEqual(types);
});

it.each<[string, Rows]>([
  [
    'a list of labels',
    [
      ['填报单位', '城关供电所'],
      ['填报人', '张三'],
      ['审核人', '李四'],
      ['批准人', '王五'],
    ],
  ],
  [
    'labels and days',
    [
      ['项目名称', '线路改造'],
      ['开工日期', '2016-03-01'],
      ['竣工日期', '2016-05-01'],
      ['验收日期', '2016-06-01'],
    ],
  ],
  [
    'labels and figures',
    [
      ['单位名称', '城关供电所'],
      ['职工人数', 12],
      ['用户户数', 4000],
      ['线路条数', 5],
    ],
  ],
  [
    'labels with colons',
    [
      ['项目', '金额'],
      ['差旅费：', 1],
      ['办公费：', 2],
      ['维修费：', 3],
    ],
  ],
  [
    'a list without a header',
    [
      ['张三', '主任'],
      ['李四', '副主任'],
      ['王五', '班长'],
      ['赵六', '班长'],
    ],
  ],
  [
    'numbered instructions',
    [['填表说明'], ['序号', '内容'], [1, '本表由绩效办填写'], [2, '扣分按办法执行'], [3, '每月五日前报送']],
  ],
  [
    'numbered paragraphs',
    [
      ['序号', '内容'],
      ...[1, 2, 3].map((i) => [
        i,
        '各部门应当在每月五日前将上月抽查情况汇总后报绩效管理办公室，逾期不报的按办法考核。',
      ]),
    ],
  ],
  [
    'a text',
    [
      ['第一章', '总则'],
      ['第一条', '目的'],
      ['第二条', '范围'],
      ['第三条', '职责'],
    ],
  ],
  [
    'a form to be ticked',
    [
      ['项目', '次数'],
      ['线路□', 1],
      ['变压器□', 2],
      ['开关□', 3],
    ],
  ],
  [
    'two rows',
    [
      ['姓名', '电话'],
      ['张三', 8001],
      ['李四', 8002],
    ],
  ],
])('%s is none', (_, rows) => {
  expect(tablesOf(rows)).toEqual([]);
});

it('a guide is no table, whatever stands in it', () => {
  const rows: Rows = [
    ['项目', '金额'],
    ['差旅费', 300],
    ['办公用品', 42.5],
    ['车辆维修', 1200],
  ];
  expect(tablesOf(rows, '使用说明')).toEqual([]);
});
