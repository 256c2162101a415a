import type { CellValue } from '../../../ledger/cells';
import { checkedTable, found } from './checkedTable';

const CHECKS = [
  '序号',
  '抽查时间',
  '抽查层级',
  '被抽查部门',
  '抽查事项',
  '抽查数量',
  '存在问题',
  '问题数',
  '扣分',
];
const check = (
  serial: CellValue,
  changes: Readonly<Record<string, CellValue>> = {},
): readonly CellValue[] => {
  const row: Readonly<Record<string, CellValue>> = {
    序号: serial,
    抽查时间: '2016.3.5',
    抽查层级: '日常抽查',
    被抽查部门: '营销部',
    抽查事项: `退补电量第${String(serial)}批`,
    抽查数量: '20户',
    存在问题: '无',
    问题数: 0,
    扣分: 0,
    ...changes,
  };
  return CHECKS.map((header) => row[header] ?? null);
};
const checksOf = (...rows: ReadonlyArray<readonly CellValue[]>) =>
  checkedTable('抽查记录台账', CHECKS, ...rows);

const RECTIFICATIONS = [
  '序号',
  '发现时间',
  '责任部门',
  '存在问题',
  '责任人',
  '整改时限',
  '完成时间',
  '整改情况',
  '复查人',
  '复查时间',
  '是否销号',
];
const rectification = (
  serial: number,
  changes: Readonly<Record<string, CellValue>> = {},
): readonly CellValue[] => {
  const row: Readonly<Record<string, CellValue>> = {
    序号: serial,
    发现时间: '2016.3.5',
    责任部门: '营销部',
    存在问题: `签字不全第${String(serial)}份`,
    责任人: '张立新',
    整改时限: '2016.3.20',
    完成时间: '2016.3.15',
    整改情况: '已整改',
    复查人: '孙伟',
    复查时间: '2016.3.18',
    是否销号: '是',
    ...changes,
  };
  return RECTIFICATIONS.map((header) => row[header] ?? null);
};
const rectificationsOf = (...rows: ReadonlyArray<readonly CellValue[]>) =>
  checkedTable('问题整改台账', RECTIFICATIONS, ...rows);

it('a clean ledger has no problems', () => {
  expect(found(checksOf(check(1), check(2), check(3)))).toEqual([]);
  expect(found(rectificationsOf(rectification(1), rectification(2)))).toEqual([]);
});

it('asks for no reason of a deduction where points are given, for a reason of their own', () => {
  const header = ['序号', '部门', '扣分', '扣分原因', '加分', '加分原因', '考核人', '考核日期'];
  const entries = [
    [1, '生产一部', 1, '迟到1人次', null, null, '张三', '2024-03-25'],
    [2, '设备科', null, null, 2, '提出合理化建议', '李四', '2024-03-25'],
    [3, '仓储部', 2, null, null, null, '张三', '2024-03-26'],
  ];
  expect(found(checkedTable('得失分记录表', header, ...entries))).toEqual(['D5 required.missing']);
});

it('asks for a problem though another column of a like name is filled', () => {
  const header = ['序号', '责任部门', '发现时间', '存在问题', '历史问题', '整改措施', '责任人', '整改时限'];
  const rows = [1, 2, 3].map((n) => [
    ...[n, '设备科', '2024-03-25', n === 1 ? null : `第${String(n)}处漏油`, '曾漏油'],
    ...['更换密封件', '张三', '2024-04-25'],
  ]);
  expect(found(checkedTable('问题整改台账', header, ...rows))).toEqual(['D3 required.missing']);
});

describe('a single cell', () => {
  it.each<[string, string, CellValue]>([
    ['B3 required.missing', '抽查时间', null],
    ['D3 required.missing', '被抽查部门', null],
    ['B3 date.invalid', '抽查时间', '2016.2.30'],
    ['B3 date.ambiguous', '抽查时间', '03/05/16'],
    ['B3 date.ambiguous', '抽查时间', 3.1],
    ['C3 enum.unknown', '抽查层级', '专项督导'],
    ['F3 number.invalid', '抽查数量', '若干'],
    ['I3 points.currency', '扣分', '考核100元'],
    ['I3 formula.error', '扣分', '#REF!'],
  ])('%s', (problem, header, value) => {
    expect(found(checksOf(check(1, { [header]: value }), check(2)))).toEqual([problem]);
  });

  it('keeps what it can’t read out of the record', () => {
    const { records } = checksOf(check(1, { 抽查时间: '13月5日', 扣分: '100元' }));
    expect(records[0]?.values).not.toHaveProperty('date');
    expect(records[0]?.values).not.toHaveProperty('deduction');
    expect(records[0]?.raw).toMatchObject({ date: '13月5日', deduction: '100元' });
  });
});

describe('serial numbers', () => {
  it('may neither skip nor repeat; the later row is marked', () => {
    expect(found(checksOf(check(1), check(3), check(4)))).toEqual(['A4 serial.gap']);
    expect(found(checksOf(check(1), check(2), check(2, { 抽查事项: '另一项' })))).toEqual([
      'A5 serial.duplicate',
    ]);
  });

  it('may begin again in a new section, and be texts', () => {
    const section = ['二、基层'];
    expect(found(checksOf(check(1), check(2), section, check(1, { 抽查事项: '另一项' })))).toEqual([]);
    expect(found(checksOf(check('1.1'), check('1.2')))).toEqual([]);
  });
});

describe('what a row says twice', () => {
  it('a count of problems and the findings agree', () => {
    expect(found(checksOf(check(1, { 问题数: 2 })))).toEqual(['H3 state.contradiction']);
    expect(found(checksOf(check(1, { 存在问题: '1人脱岗' })))).toEqual(['H3 state.contradiction']);
    expect(found(checksOf(check(1, { 存在问题: '未发现问题' })))).toEqual([]);
  });

  it('done has a date, closed has a verification', () => {
    expect(found(rectificationsOf(rectification(1, { 完成时间: null })))).toEqual(['G3 state.contradiction']);
    expect(found(rectificationsOf(rectification(1, { 复查人: null })))).toEqual(['K3 state.contradiction']);
    const open = { 完成时间: null, 整改情况: '整改中', 复查人: null, 复查时间: null, 是否销号: '否' };
    expect(found(rectificationsOf(rectification(1, open)))).toEqual([]);
  });

  it('who rectified doesn’t verify', () => {
    expect(found(rectificationsOf(rectification(1, { 复查人: '张　立新' })))).toEqual(['I3 separation.same']);
  });

  it('nothing is done before it was found or verified before it was done', () => {
    expect(found(rectificationsOf(rectification(1, { 完成时间: '2016.3.1' })))).toEqual(['G3 order.dates']);
    expect(found(rectificationsOf(rectification(1, { 复查时间: '3月10日' })))).toEqual(['J3 order.dates']);
    // A month is too early only when its last day is.
    expect(found(rectificationsOf(rectification(1, { 复查时间: '2016年3月' })))).toEqual([]);
  });
});

it('the second copy of a record is marked, whatever its serial number', () => {
  const copy = { 抽查事项: '同一件事' };
  expect(found(checksOf(check(1, copy), check(2, copy)))).toEqual(['E4 duplicate.record']);
});

it('a copy is found however far below its original it stands, and what only resembles it is none', () => {
  const rows = Array.from({ length: 1200 }, (_, i) =>
    check(i + 1, { 抽查事项: `第${String((i * 7) % 900)}项`, 抽查数量: `${String(1 + (i % 31))}户` }),
  );
  rows[1100] = check(1101, { 抽查事项: '第21项', 抽查数量: '4户' });
  expect(found(checksOf(...rows))).toEqual(['E1103 duplicate.record']);
});

describe('printed totals', () => {
  const SCORES = ['序号', '部门', '考核日期', '考核事项', '依据', '加分', '扣分'];
  const score = (serial: number, unit: string, deduction: CellValue): readonly CellValue[] => [
    serial,
    unit,
    '2016.3.8',
    `第${String(serial)}项`,
    '第5条',
    null,
    deduction,
  ];
  const subtotal = (deduction: CellValue): readonly CellValue[] => [
    null,
    '小计',
    null,
    null,
    null,
    null,
    deduction,
  ];
  const total = (deduction: CellValue): readonly CellValue[] => [
    '合计',
    null,
    null,
    null,
    null,
    null,
    deduction,
  ];
  const scoresOf = (...rows: ReadonlyArray<readonly CellValue[]>) =>
    found(checkedTable('得失分记录表', SCORES, ...rows));

  it('agree with the exact sum, whatever the signs', () => {
    expect(
      scoresOf(
        score(1, '营销部', 0.1),
        score(2, '营销部', '扣0.2分'),
        subtotal(0.3),
        score(3, '办公室', -0.4),
        total('0.7分'),
      ),
    ).toEqual([]);
  });

  it('are marked on their own row where they differ', () => {
    expect(scoresOf(score(1, '营销部', 0.1), score(2, '营销部', 0.2), subtotal(0.4), total(0.3))).toEqual([
      'G5 total.mismatch',
    ]);
  });
});

it('every problem says where it is and what to do', () => {
  const { problems } = checksOf(check(1, { 抽查时间: '2016.2.30', 扣分: '100元' }));
  expect(problems.map(({ message }) => message)).toEqual([
    '抽查时间“2016.2.30”不是有效日期，请按 2016-03-05 的样子填写',
    '扣分“100元”是金额，不能计入分值，请填写分数，金额移到备注',
  ]);
});
