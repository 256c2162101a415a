import { inspectDocument } from '../../../ledger/recognise/inspectDocument';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { CellValue } from '../../../ledger/cells';
import { sheetCells } from './sheetCells';

function tableOf(...rows: ReadonlyArray<readonly CellValue[]>) {
  return recogniseWorkbook([sheetCells('Sheet1', rows)], '台账.xlsx').sheets[0]?.tables[0] ?? null;
}

describe('tables of no known kind', () => {
  it.each<[string, readonly string[], ReadonlyArray<readonly CellValue[]>]>([
    [
      '公司通讯录',
      ['序号', '姓名', '部门', '职务', '电话'],
      [
        [1, '张三', '营销部', '主任', 8001],
        [2, '李四', '办公室', '主任', 8002],
      ],
    ],
    [
      '物资台账',
      ['序号', '物资名称', '规格型号', '单位', '数量', '单价', '备注'],
      [
        [1, '电缆', 'YJV', '米', 100, 12],
        [2, '开关', 'DZ47', '个', 10, 30],
      ],
    ],
    [
      '绩效管理通报编发登记表',
      ['序号', '通报名称', '通报期数', '发文字号', '日期', '主送单位'],
      [
        [1, '绩效管理通报', '第1期', '唐供电绩〔2017〕1号', '2017.3.1', '各部门'],
        [2, '绩效管理通报', '第2期', '唐供电绩〔2017〕2号', '2017.4.1', '各部门'],
      ],
    ],
    [
      '抽查情况汇总',
      ['部门', '抽查次数', '抽查人次', '问题数', '扣分合计', '排名'],
      [
        ['营销部', 3, 40, 2, 1.5, 2],
        ['办公室', 2, 20, 0, 0, 1],
      ],
    ],
    [
      '印章使用登记',
      ['序号', '日期', '用印部门', '用印事由', '份数', '经办人'],
      [
        [1, '2017.3.1', '营销部', '合同', 2, '张三'],
        [2, '2017.3.9', '办公室', '公函', 1, '李四'],
      ],
    ],
    [
      '员工请假登记表',
      ['姓名', '请假日期', '请假天数', '类型', '备注'],
      [
        ['张三', '2017.3.1', 2, '年假', '已批'],
        ['李四', '2017.3.9', 1.5, '事假', '已批'],
      ],
    ],
    [
      '停电计划',
      ['序号', '停电日期', '线路名称', '停电范围', '工作内容', '责任单位'],
      [
        [1, '2017.3.1', '城关线', '全线', '检修', '运检部'],
        [2, '2017.3.9', '王京线', '支线', '消缺', '运检部'],
      ],
    ],
  ])('%s is “other” and lists no records', (title, header, rows) => {
    const table = tableOf([title], header, ...rows);
    expect(table).toMatchObject({ ledger: 'other', records: [], problems: [] });
    expect(table?.columns.map((column) => column.header)).toEqual(header);
  });

  it('begin anew below a blank row, whatever the trade', () => {
    const figures = [
      ['任务数', '按时完成', '超时完成', '其他'],
      [3, 1, 1, 1],
    ];
    const tasks = [
      ['项目/任务', '状态', '优先级', '指派给', '完成日期', '备注'],
      ['界面', '进行中', '高', '张三', '2017.3.1'],
      ['接口', '完成', '低', '李四', '2017.3.2'],
    ];
    const workbook = recogniseWorkbook([sheetCells('Sheet1', [...figures, [], ...tasks])], '任务.xlsx');
    expect(workbook.sheets[0]?.tables.map(({ headerRows }) => headerRows)).toEqual([[1], [4]]);
  });

  it('tell the types of their columns', () => {
    const rows = [
      ['冀F·A1203', '张立新', '2016.11.1', 20000, '是'],
      ['冀F·K1520', '李娜', '2016.11.4', 20420, '否'],
    ];
    const table = tableOf(['车牌号', '驾驶员', '出车日期', '起始里程', '是否加油'], ...rows);
    expect(table?.columns.map(({ type }) => type)).toEqual(['text', 'people', 'date', 'integer', 'boolean']);
  });
});

describe('sheets without a table', () => {
  it.each<[string, ReadonlyArray<readonly CellValue[]>]>([
    ['a cover', [['某县供电公司'], ['三级抽查台账'], ['2017年度'], ['绩效办编制']]],
    ['instructions', [['填表说明'], ['1', '本表由绩效办填写'], ['2', '扣分按办法执行']]],
    ['nothing', []],
    [
      'a list that nobody gave a header',
      [
        ['浏览器', '故障', '网页打不开', '信息科', '已答复'],
        ['浏览器', '建议', '加一个收藏夹', '办公室', '已答复'],
        ['输入法', '故障', '拼音少字', '信息科', '已答复'],
        ['浏览器', '建议', '打印时留白太多', '财务科', '待答复'],
        ['输入法', '故障', '切换慢', '信息科', '已答复'],
      ],
    ],
  ])('%s', (_, rows) => {
    const workbook = recogniseWorkbook([sheetCells('Sheet1', rows)], '台账.xlsx');
    expect(workbook.sheets[0]?.tables).toEqual([]);
    expect(inspectDocument(workbook)).toMatchObject({
      sheets: [{ name: 'Sheet1', ledger: null, columns: [], records: [] }],
    });
  });
});
