/** What looks like a problem and is none: a false alarm costs as much trust as a miss (contract.md, problem codes). */
import fc from 'fast-check';
import type { CellValue } from '../../../ledger/cells';
import { checkedTable, found } from './checkedTable';

const HEADER = [
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

function check(serial: CellValue, changes: Readonly<Record<string, CellValue>> = {}): readonly CellValue[] {
  const row: Readonly<Record<string, CellValue>> = {
    序号: serial,
    抽查时间: '2016.3.5',
    抽查层级: '日常抽查',
    被抽查部门: '营销部',
    抽查事项: '退补电量',
    抽查数量: '20户',
    存在问题: '无',
    问题数: 0,
    扣分: 0,
    ...changes,
  };
  return HEADER.map((header) => row[header] ?? null);
}

const problemsOf = (...rows: ReadonlyArray<readonly CellValue[]>) =>
  found(checkedTable('抽查记录台账', HEADER, ...rows));

/** A ledger whose rows differ in all but their serial numbers. */
const numbered = (...serials: readonly CellValue[]) =>
  problemsOf(...serials.map((serial, i) => check(serial, { 抽查事项: `第${String(i)}批` })));

describe('serial numbers', () => {
  it.each<[string, readonly CellValue[]]>([
    ['a record without a number takes its place', [1, 2, null, 4, 5]],
    ['a number that is a text takes its place', [1, 2, '3补', 4]],
    ['a count that begins again', [1, 2, 3, 1, 2]],
    ['formatted texts', ['001', '002', '003']],
  ])('%s', (_what, serials) => {
    expect(numbered(...serials).filter((problem) => problem.includes('serial'))).toEqual([]);
  });

  it('one that repeats is said once, not again where the count goes on', () => {
    expect(numbered(1, 2, 2, 4, 5)).toEqual(['A5 serial.duplicate']);
    expect(numbered(1, 2, 1, 4)).toEqual(['A5 serial.duplicate']);
  });

  it('any one number that is skipped or repeated is found, and only it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), fc.boolean(), (length, seed, isGap) => {
        const at = 1 + (seed % (length - 1));
        const serials = Array.from({ length }, (_, i) => (i < at ? i + 1 : isGap ? i + 2 : i));
        // 1, 1, 2 may as well be a count of one row and a new count.
        fc.pre(isGap || at > 1);
        expect(numbered(...serials)).toEqual([
          `A${String(3 + at)} ${isGap ? 'serial.gap' : 'serial.duplicate'}`,
        ]);
      }),
      { seed: 2016, numRuns: 25 },
    );
  });
});

describe('findings and their count', () => {
  it.each([
    ['合格', 0],
    ['资料齐全，签字规范', 0],
    ['经检查，未发现问题。', 0],
    ['无异常', 0],
    ['/', 0],
    ['无票作业1次', 1],
    ['无证上岗1人', 1],
    ['未发现场勘察记录', 1],
    ['印章登记不完整', 1],
  ])('%s agrees with %d', (findings, count) => {
    expect(problemsOf(check(1, { 存在问题: findings, 问题数: count }))).toEqual([]);
  });

  it.each([
    ['未发现问题', 2],
    ['无', 1],
    ['签字不齐全', 0],
    ['2户估抄', 0],
  ])('%s contradicts %d', (findings, count) => {
    expect(problemsOf(check(1, { 存在问题: findings, 问题数: count }))).toEqual(['H3 state.contradiction']);
  });
});

describe('duplicates', () => {
  it('are the same record in another spelling', () => {
    expect(problemsOf(check(1), check(2, { 抽查时间: '3月5日' }))).toEqual(['E4 duplicate.record']);
  });

  it('are not records that differ in what can’t be read, or in a column of no known meaning', () => {
    const unread = problemsOf(check(1, { 抽查时间: '2016.2.30' }), check(2, { 抽查时间: '2016.2.31' }));
    expect(unread).toEqual(['B3 date.invalid', 'B4 date.invalid']);
    const header = [...HEADER, '督导组电话'];
    const table = checkedTable('抽查记录台账', header, [...check(1), '8621'], [...check(2), '8622']);
    expect(found(table)).toEqual([]);
  });
});

it('rows that are only numbered beforehand are no records with gaps', () => {
  const prepared = HEADER.map((header) => (header === '序号' ? 2 : null));
  expect(problemsOf(check(1), prepared, [3, ...prepared.slice(1)], [4, ...prepared.slice(1)])).toEqual([]);
});

describe('totals', () => {
  const total = (label: string, quantity: CellValue, deduction: CellValue): readonly CellValue[] =>
    HEADER.map((header) =>
      header === '序号' ? label : header === '抽查数量' ? quantity : header === '扣分' ? deduction : null,
    );
  const rows = [
    check(1, { 扣分: 0.5 }),
    check(2, { 抽查事项: '业扩', 抽查数量: '12户', 扣分: 0.7 }),
  ] as const;

  it.each<[string, CellValue, CellValue]>([
    ['合计', '32户', 1.2],
    ['合计', null, '扣1.2分'],
    ['平均', 16, 0.6],
    ['累计', 400, 12.8],
  ])('%s %s %s is right, or no sum of these rows', (label, quantity, deduction) => {
    expect(problemsOf(...rows, total(label, quantity, deduction))).toEqual([]);
  });

  it('户 and 件 make no sum, and neither does 约30户', () => {
    const mixed = check(2, { 抽查事项: '业扩', 抽查数量: '12件' });
    const about = check(2, { 抽查事项: '业扩', 抽查数量: '约12户' });
    expect(problemsOf(check(1), mixed, total('合计', 31, null))).toEqual([]);
    expect(problemsOf(check(1), about, total('合计', 31, null))).toEqual([]);
  });

  it('the sum is said and offered where there is one, never over a formula', () => {
    const table = checkedTable('抽查记录台账', HEADER, ...rows, total('合计', null, 1.3));
    expect(table.problems).toMatchObject([
      { row: 5, column: 'I', code: 'total.mismatch', fix: { before: '1.3', content: 1.2 } },
    ]);
    expect(table.problems[0]?.message).toContain('明细之和是1.2');
  });

  it('a wrong total is found however the points are signed, a right one never', () => {
    const points = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(points, fc.integer({ min: -1, max: 1 }), (tenths, error) => {
        const records = tenths.map((n, i) =>
          check(i + 1, {
            抽查事项: `第${String(i)}批`,
            扣分: i % 2 === 0 ? n / 10 : `扣${String(n / 10)}分`,
          }),
        );
        const sum = tenths.reduce((a, b) => a + b, 0);
        const problems = problemsOf(...records, total('合计', null, (sum + error) / 10));
        expect(problems).toEqual(error === 0 ? [] : [`I${String(3 + tenths.length)} total.mismatch`]);
      }),
      { seed: 2016, numRuns: 25 },
    );
  });

  it('a single 得失分 column is added up with its signs', () => {
    const header = ['序号', '部门', '考核日期', '考核事项', '依据', '得失分'];
    const score = (serial: number, points: CellValue): readonly CellValue[] => [
      ...[serial, '营销部', '2016.3.8', `第${String(serial)}项`, '第5条', points],
    ];
    const sheet = (sum: CellValue) =>
      found(
        checkedTable('得失分记录表', header, score(1, -2), score(2, '+0.5'), score(3, 0.3), [
          ...['合计', null, null, null, null, sum],
        ]),
      );
    expect(sheet(-1.2)).toEqual([]);
    expect(sheet(-1.4)).toEqual(['F6 total.mismatch']);
  });
});

it('an error value is found in a column of no known meaning, in a total and in other tables', () => {
  const header = [...HEADER, '督导组电话'];
  const table = checkedTable(
    '抽查记录台账',
    header,
    [...check(1), '#N/A'],
    [...['合计', null, null, null, null, null, null, null, '#REF!', null]],
  );
  expect(found(table)).toEqual(['J3 formula.error', 'I4 formula.error']);
  const cars = ['车牌号', '驾驶员', '出车日期', '起始里程'];
  const other = checkedTable(
    '车辆使用登记',
    cars,
    ['冀F1', '王五', '2016/3/5', 100],
    [...['冀F2', '赵六', '2016/3/6', '#VALUE!']],
  );
  expect([other.ledger, found(other)]).toEqual(['other', ['D4 formula.error']]);
});

describe('rectifications', () => {
  const R = [
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
  const rectification = (changes: Readonly<Record<string, CellValue>>) => {
    const row: Readonly<Record<string, CellValue>> = {
      ...{ 序号: 1, 发现时间: '2016.3.5', 责任部门: '营销部', 存在问题: '签字不全', 责任人: '张立新' },
      ...{ 整改时限: '2016.3.20', 完成时间: '2016.3.15', 整改情况: '已整改', 复查人: '孙伟' },
      ...{ 复查时间: '2016.3.18', 是否销号: '是', ...changes },
    };
    return found(
      checkedTable(
        '问题整改台账',
        R,
        R.map((header) => row[header] ?? null),
      ),
    );
  };

  it('a dash is no verifier and no completion date', () => {
    expect(rectification({ 复查人: '/' })).toEqual(['K3 state.contradiction']);
    expect(rectification({ 完成时间: '—' })).toEqual(['G3 state.contradiction']);
  });

  it('a date that can’t be read is not missing too', () => {
    expect(rectification({ 完成时间: '2016.2.30' })).toEqual(['G3 date.invalid']);
  });

  it('verified before found is said where it is not known when it was done', () => {
    const open = { 完成时间: null, 整改情况: '整改中', 是否销号: '否' };
    expect(rectification({ ...open, 复查时间: '2016.3.1' })).toEqual(['J3 order.dates']);
    expect(rectification({ ...open, 复查时间: '2016.3.5' })).toEqual([]);
  });

  it('another person of the same surname verifies', () => {
    expect(rectification({ 复查人: '张立' })).toEqual([]);
    expect(rectification({ 责任人: '张立新、李娜', 复查人: '李 娜' })).toEqual(['I3 separation.same']);
  });
});
