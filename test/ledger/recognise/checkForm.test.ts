import type { CellValue } from '../../../ledger/cells';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { sheetCells } from './sheetCells';

type Rows = ReadonlyArray<readonly CellValue[]>;

function tableOf(rows: Rows, merges: readonly string[], name = 'Sheet1'): RecognisedTable | undefined {
  return recogniseWorkbook([sheetCells(name, rows, { merges })], 'x.xlsx').sheets[0]?.tables[0];
}

const fieldsOf = (table: RecognisedTable | undefined): Readonly<Record<string, string | null>> =>
  Object.fromEntries((table?.columns ?? []).map(({ header, field }) => [header, field]));

/** A form as printed: labels beside their answers, items with a tick for each, signatures. */
const printed = (unit: string, ticks: ReadonlyArray<'是' | '否' | '不适用'>): Rows => [
  ['双随机抽查记录表'],
  ['被检查单位', unit, null, '检查日期', '2016年3月5日'],
  ['检查人员', '张立新、李 娜', null, '被检查人员', '赵刚'],
  ['序号', '检查内容', '是', '否', '不适用'],
  ...['工作票是否齐全', '安全工器具是否在试验周期内', '值班日志是否填写'].map((item, i) => [
    i + 1,
    item,
    ...['是', '否', '不适用'].map((answer) => (ticks[i] === answer ? '√' : null)),
  ]),
  ['检查人员签字：张立新      被检查单位负责人签字：周强      日期：2016年3月5日'],
];
const PRINTED_MERGES = ['A1:E1', 'B2:C2', 'B3:C3', 'A8:E8'];

// domain.md 3.0: a check form with □/☑ is a record of its own, not a list.
it('a form with labels, items to tick and signatures is one record of a check', () => {
  const table = tableOf(printed('城关供电所', ['是', '否', '不适用']), PRINTED_MERGES);
  expect(table?.ledger).toBe('checks');
  expect(table?.isForm).toBe(true);
  expect(table?.titleRows).toEqual([1]);
  expect(fieldsOf(table)).toMatchObject({
    被检查单位: 'unit',
    检查日期: 'date',
    检查人员: 'inspectors',
    被检查人员: 'persons',
    检查内容: 'findings',
  });
  expect(table?.records).toHaveLength(1);
  expect(table?.records[0]).toMatchObject({
    row: 1,
    values: {
      unit: '城关供电所',
      date: { date: '2016-03-05', precision: 'day' },
      inspectors: ['张立新', '李娜'],
      persons: '赵刚',
      findings: '安全工器具是否在试验周期内',
      problemCount: 1,
    },
  });
  expect(table?.problems).toEqual([]);
});

it('labels and answers in one cell, boxes to tick and a finding below its label are read', () => {
  const table = tableOf(
    [
      ['现场安全检查表'],
      ['项目名称：城北线路改造', null, null, '编号：HY-07'],
      ['检查人员：祁建军、段玉兰', null, null, '检查日期：2019-4-11'],
      ['受检单位：城东营业所', null, null, '检查类型：□定向抽查 ☑日常抽查'],
      ['检查项目：加药间交接班记录'],
      ['序号', '检查内容', '检查结果', '备注'],
      [1, '交接班记录是否完整', '□合格 ☑不合格', '漏填2次'],
      [2, '药剂是否双人双锁', '☑合格 □不合格', null],
      ['检查发现的问题：'],
      ['加药记录漏填2次'],
    ],
    ['A1:D1', 'A2:C2', 'A3:C3', 'A4:C4', 'A5:D5', 'A9:D9', 'A10:D10'],
  );
  expect(table?.records[0]?.values).toMatchObject({
    unit: '城东营业所',
    date: { date: '2019-04-11' },
    level: '日常抽查',
    matter: '加药间交接班记录',
    findings: '加药记录漏填2次',
  });
});

it('several forms below each other are as many records; one that nobody has filled is none', () => {
  const forms = [
    ...printed('城关供电所', ['是', '是', '是']),
    [],
    ...printed('王京供电所', ['否', '否', '是']),
    [],
    ...printed('', []).map((row) =>
      row.map((value) => (/^(?:2016|张|赵|检查人员签字)/.test(String(value)) ? null : value)),
    ),
  ];
  const merges = [0, 9, 18].flatMap((down) =>
    PRINTED_MERGES.map((area) => area.replace(/\d+/g, (row) => String(Number(row) + down))),
  );
  const table = tableOf(forms, merges);
  expect(table?.records.map(({ row, values }) => [row, values.unit, values.problemCount])).toEqual([
    [1, '城关供电所', 0],
    [10, '王京供电所', 2],
  ]);
});

it('what cannot be read on a form is reported where it stands', () => {
  const rows = printed('城关供电所', ['是', '是', '是']).map((row) =>
    row.map((value) => (value === '2016年3月5日' ? '2016.2.30' : value)),
  );
  const table = tableOf(rows, PRINTED_MERGES);
  expect(table?.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'E', 'date.invalid'],
  ]);
});

it.each<readonly [string, Rows]>([
  [
    'a ledger that is called a record table and has a meta line',
    [
      ['2016年3月份抽查记录表'],
      ['填报单位：营销部', null, '填报人：张立新', null, '填报时间：2016年3月31日', '审核人：李娜'],
      ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查事项', '存在问题'],
      [1, '3月5日', '日常抽查', '城关供电所', '工作票填写', '无'],
      [2, '3月6日', '日常抽查', '王京供电所', '劳动纪律', '1人脱岗'],
    ],
  ],
  [
    'a list of items without a day or a unit',
    [
      ['消防检查表'],
      ['序号', '检查内容', '检查标准', '检查方法'],
      [1, '灭火器', '压力正常', '目视'],
      [2, '疏散通道', '畅通', '目视'],
    ],
  ],
  [
    'a form of something else',
    [
      ['设备台账卡'],
      ['设备名称', '变压器', '型号', 'S11'],
      ['生产厂家', '某厂', '投运日期', '2010-5-1'],
      ['安装地点', '城关', '责任人', '赵刚'],
    ],
  ],
])('%s is no form of a check', (_, rows) => {
  const table = tableOf(rows, ['A1:F1']);
  expect(table?.isForm).toBeUndefined();
});
