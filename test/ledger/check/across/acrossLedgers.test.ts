/** What ledgers of one workbook deny one another (R4, R19, R34, R38, R40, R66), with a hit and near misses for each. */
import { acrossLedgers } from '../../../../ledger/check/across/acrossLedgers';
import { reportDateOf } from '../../../../ledger/check/across/reportDate';
import type { CellValue } from '../../../../ledger/cells';
import { recogniseWorkbook } from '../../../../ledger/recognise/recogniseWorkbook';
import { yearWorkbook } from '../../bulletin/yearWorkbook';
import { sheetCells } from '../../recognise/sheetCells';

jest.setTimeout(60_000);

type Row = Readonly<Record<string, CellValue>>;
interface Ledger {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A ledger with the columns of its first row, numbered. */
const ledger = (title: string, base: Row, ...changes: readonly Row[]): Ledger => ({
  title,
  rows: changes.map((change, i) => ({ 序号: i + 1, ...base, ...change })),
});

/** Findings across these ledgers as 'sheet!C4 message'. */
function foundIn(...ledgers: readonly Ledger[]): readonly string[] {
  const cells = ledgers.map(({ title, rows }) => {
    const header = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => header.map((name) => row[name] ?? null));
    return sheetCells(title, [[`2016年${title}`], header, ...lines]);
  });
  const workbook = recogniseWorkbook(cells, '台账.xlsx');
  return acrossLedgers(cells, workbook, reportDateOf(workbook)).map(
    ({ sheet, column, row, message }) => `${sheet}!${column ?? ''}${String(row)} ${message}`,
  );
}

const CHECK: Row = {
  抽查时间: '2016.3.5',
  抽查层级: '牵头抽查',
  被抽查部门: '城关供电所',
  抽查事项: '退补电量',
  抽查数量: '20户',
  存在问题: '2户退补电量申请单签字不全',
  问题数: 2,
  是否立行立改: '否',
  扣分: 1,
};
const QUIET: Row = { 抽查事项: '值班情况', 存在问题: '无', 问题数: 0, 扣分: 0 };
const checks = (...changes: readonly Row[]) => ledger('抽查记录台账', CHECK, ...changes);

const RECTIFICATION: Row = {
  问题编号: 'TX-2016-03-001',
  发现时间: '3月5日',
  问题来源: '三级抽查',
  责任部门: '城关供电所',
  存在问题: '2户退补电量申请单签字不全',
  整改措施: '补签',
  责任人: '赵刚',
  整改时限: '2016.3.20',
};
const rectifications = (...changes: readonly Row[]) => ledger('问题整改台账', RECTIFICATION, ...changes);

const ENTRY: Row = {
  登记日期: '2016.3.6',
  被考核部门: '城关供电所',
  考核事由: '退补签字不全2户',
  来源: '三级抽查',
  关联问题编号: 'TX-2016-03-001',
  依据: '指标1',
  加分: null,
  扣分: 1,
};
const entries = (...changes: readonly Row[]) => ledger('绩效管理台账', ENTRY, ...changes);

const INDICATOR: Row = {
  业务领域: '营销',
  风险点: '退补电量审批不规范',
  风险等级: '高',
  抽查指标: '退补电量流程合规率',
  抽查内容及标准: '三级签字',
  分值: 3,
  防控措施: '双人核实',
  抽查频率: '每月1次',
  抽查责任人: '张立新',
  责任部门: '城关供电所',
};
const indicators = (...changes: readonly Row[]) => ledger('抽查指标台账', INDICATOR, ...changes);

it('the year workbook contradicts itself nowhere; what it did not inspect is only told', async () => {
  const { cells, workbook } = await yearWorkbook();
  const found = acrossLedgers(cells, workbook, reportDateOf(workbook));
  expect(reportDateOf(workbook)).toBe('2016-12-21');
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['coverage.missed']));
});

it('three ledgers that tell of the same are quiet', () => {
  expect(foundIn(checks({}, QUIET), rectifications({}), entries({}))).toEqual([]);
});

describe('a rectification whose finding no check ledger has', () => {
  const other = { 问题编号: 'TX-2016-03-002', 责任部门: '运检部', 存在问题: '3条线路巡视记录缺失' };

  it('is said at its finding', () => {
    expect(foundIn(checks({}), rectifications({}, other))).toEqual(['问题整改台账!F4 finding.unrecorded']);
  });

  it.each<[string, Row]>([
    ['comes from elsewhere', { ...other, 问题来源: '上级督查' }],
    ['is of a month that the checks don’t cover', { ...other, 发现时间: '2016.6.8' }],
    ['has no date that can be read', { ...other, 发现时间: '待定' }],
    ['was found to be none', { ...other, 整改情况: '不属实' }],
    ['is dated two days later in other words', { 发现时间: '2016.3.7', 存在问题: '申请单缺签字' }],
    ['is of the same unit by another name', { 责任部门: '城关所', 存在问题: '签字不全2户' }],
    [
      'is told in much the same words weeks later',
      { 发现时间: '3月28日', 存在问题: '退补电量申请单2户签字不全' },
    ],
    ['is of all stations', { 责任部门: '各供电所' }],
  ])('not where it %s', (_what, change) => {
    const all = { 整改情况: '整改中' };
    expect(foundIn(checks({}), rectifications(all, { ...all, 问题编号: 'TX-2', ...change }))).toEqual([]);
  });

  it('not without a check ledger', () => {
    expect(foundIn(rectifications({}, other))).toEqual([]);
  });
});

describe('a finding that no rectification takes up', () => {
  const second = { 被抽查部门: '运检部', 存在问题: '3条线路巡视记录缺失', 抽查时间: '2016.3.11' };
  it('is said at its findings', () => {
    expect(foundIn(checks({}, second), rectifications({}, { ...RECTIFICATION, 发现时间: '3.28' }))).toEqual([
      '抽查记录台账!G4 finding.unrectified',
    ]);
  });
  it('not where it was put right on the spot, or nothing was found', () => {
    expect(foundIn(checks({}, { ...second, 是否立行立改: '√' }, QUIET), rectifications({}))).toEqual([]);
    const praised = { ...second, 存在问题: '记录齐全', 问题数: 0, 扣分: 0 };
    expect(foundIn(checks({}, praised), rectifications({}))).toEqual([]);
  });
});

describe('a deduction', () => {
  it('whose problem no rectification has, that no check tells of, or without a reason is unfounded', () => {
    const unknown = { 关联问题编号: 'TX-2016-03-009' };
    const untold = { 关联问题编号: null, 被考核部门: '运检部', 考核事由: '值班脱岗', 登记日期: '2016.3.9' };
    const unsaid = { 关联问题编号: null, 来源: '日常管理', 考核事由: '/' };
    expect(foundIn(checks({}), rectifications({}), entries({}, unknown, untold, unsaid))).toEqual([
      '绩效管理台账!F4 deduction.noProblem',
      '绩效管理台账!D5 deduction.noCheck',
      '绩效管理台账!D6 deduction.noReason',
    ]);
  });

  it('in a check that found nothing is unfounded', () => {
    expect(foundIn(checks({}, { ...QUIET, 扣分: 0.5 }))).toEqual(['抽查记录台账!J4 deduction.noFinding']);
  });

  it('of daily management, a bonus, and two numbers in a cell are not', () => {
    const daily = { 来源: '日常管理', 关联问题编号: null, 被考核部门: '办公室', 考核事由: '周报迟延1天' };
    const bonus = { ...daily, 来源: '三级抽查', 加分: 1, 扣分: null };
    const two = { 关联问题编号: 'TX-2016-03-001、tx-2016-03-002' };
    const numbers = rectifications({}, { 问题编号: 'TX-2016-03-002' });
    expect(foundIn(checks({}), numbers, entries({}, daily, bonus, two))).toEqual([]);
  });

  it('without the other ledgers is not judged', () => {
    expect(foundIn(entries({}, { 关联问题编号: 'TX-9' }))).toEqual([]);
  });
});

describe('a risk point', () => {
  it('without an inspector or with a dash for a measure is incomplete', () => {
    expect(foundIn(indicators({}, { 抽查责任人: null }, { 防控措施: '/' }))).toEqual([
      '抽查指标台账!J4 riskPoint.incomplete',
      '抽查指标台账!H5 riskPoint.incomplete',
    ]);
  });

  it('whose empty measure its own ledger already reports is not said twice', () => {
    expect(foundIn(indicators({}, { 防控措施: null }))).toEqual([]);
  });

  it('in a group goes on with the inspector above', () => {
    expect(foundIn(indicators({}, { 责任部门: null, 抽查责任人: null }))).toEqual([]);
  });
});

describe('a superior indicator', () => {
  const base: Row = {
    上级层级: '省公司',
    上级指标编号: 'SY-01',
    上级指标: '退补电量合规率',
    目标值: '100%',
    承接部门: '营销部',
    本级指标编号: '指标1',
    本级指标: '退补电量流程合规率',
    状态: '已承接',
  };
  const decomposition = (...changes: readonly Row[]) => ledger('指标承接分解表', base, ...changes);

  it('that nobody carries, or whose local indicator no ledger has, is said', () => {
    const open = { 上级指标编号: 'SY-02', 上级指标: '电费回收率', 承接部门: '/', 本级指标: null };
    const waiting = { 上级指标编号: 'SY-03', 上级指标: '业扩时限', 状态: '待承接' };
    const lost = { 上级指标编号: 'SY-04', 本级指标编号: '指标88', 本级指标: '印章登记率' };
    expect(foundIn(indicators({}), decomposition({}, open, waiting, lost))).toEqual([
      '指标承接分解表!D4 indicator.uncarried',
      '指标承接分解表!D5 indicator.uncarried',
      '指标承接分解表!H6 indicator.noLocal',
    ]);
  });

  it('of which one of two rows has a unit is carried', () => {
    expect(foundIn(decomposition({}, { 承接部门: '—' }))).toEqual([]);
  });
});

describe('coverage', () => {
  it('tells of risk points that were never looked at, or not within their cycle', () => {
    const never = { 风险点: '抄表不到位', 抽查指标: '抄表到位率' };
    const whenever = { ...never, 抽查频率: '随时' };
    const late = checks({ 抽查时间: '2016.1.5' }, { ...QUIET, 抽查时间: '2016.3.20' });
    expect(foundIn(indicators({}, never, whenever), late)).toEqual([
      '抽查指标台账!I3 coverage.late',
      '抽查指标台账!I4 coverage.never',
    ]);
  });

  it('is silent where the checks tell of less than a cycle', () => {
    const yearly = { 风险点: '抄表不到位', 抽查指标: '抄表到位率', 抽查频率: '每年1次' };
    expect(foundIn(indicators({}, yearly), checks({}, { 抽查时间: '2016.3.31' }))).toEqual([]);
  });
});

describe('a person that the roster of persons doesn’t know', () => {
  const roster = (title: string) =>
    ledger(
      title,
      { 姓名: '赵刚', 工号: 1 },
      ...['张立新', '赵刚', '李娜', '孙伟', '陈亮', '周强'].map((name, i) => ({ 姓名: name, 工号: 100 + i })),
    );
  const people = rectifications(
    {},
    { 责任人: '李 娜', 问题编号: 'TX-2' },
    { 责任人: '钱多多', 问题编号: 'TX-3' },
  );

  it('is said', () => {
    expect(foundIn(roster('员工名册'), people)).toEqual(['问题整改台账!H5 person.unknown']);
  });

  it('not without a roster of persons, nor by one of something else', () => {
    expect(foundIn(people)).toEqual([]);
    expect(foundIn(roster('培训签到'), people)).toEqual([]);
    const strangers = ['钱多多', '吴用', '郑和', '王充'].map((name, i) => ({
      责任人: name,
      问题编号: `TX-${String(i)}`,
    }));
    expect(foundIn(roster('员工名册'), rectifications(...strangers))).toEqual([]);
  });
});

it('a date that was mistyped by years is no report date', () => {
  const dates = ['2016.3.5', '2016.3.9', '2106.3.9'].map((date) => ({ 抽查时间: date }));
  const rows = dates.map((change, i) => Object.values({ 序号: i + 1, ...CHECK, ...change }));
  const cells = sheetCells('抽查记录', [['2016年抽查记录台账'], Object.keys({ 序号: 1, ...CHECK }), ...rows]);
  expect(reportDateOf(recogniseWorkbook([cells], 'a.xlsx'))).toBe('2016-03-09');
});
