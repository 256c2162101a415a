import { amendRecord } from '../../../ledger/form/amendment';
import { nextSerial } from '../../../ledger/form/nextSerial';
import { pointsRange } from '../../../ledger/form/pointsRange';
import { removeRecord } from '../../../ledger/form/removal';
import { sameRecord } from '../../../ledger/form/sameRecord';
import { unitKnowledge } from '../../../ledger/form/unitKnowledge';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { sheetCells } from '../recognise/sheetCells';
import { openChecks } from './openLedger';

const INDICATORS = sheetCells('抽查指标台账', [
  ['2016年抽查指标台账'],
  [
    '序号',
    '责任部门',
    '风险点',
    '风险等级',
    '抽查指标',
    '分值',
    '扣分标准',
    '防控措施',
    '责任岗位',
    '抽查责任人',
  ],
  [1, '营销部', '估抄漏抄', '高', '抄表到位率', 2, '每户扣0.2分', '现场核查', '抄表员', '王强'],
  [2, '办公室', '印章无登记', '中', '用印登记率', 6, '每次扣0.5分', '专人保管', '机要秘书', '李娜'],
]);

describe('what a form knows of a unit', () => {
  const knowledge = unitKnowledge(recogniseWorkbook([INDICATORS], 'a.xlsx'));

  it('is its own posts and risk points', () => {
    expect(knowledge.of('营销部')).toMatchObject({ posts: ['抄表员'] });
    expect([...knowledge.of('营销部').matters].sort()).toEqual(['估抄漏抄', '抄表到位率'].sort());
    expect(knowledge.of('财务部').posts).toEqual([]);
  });

  it('is the range of points that an indicator sets (R22)', () => {
    const entry = { unit: '营销部', basis: '指标1' };
    expect(pointsRange({ ...entry, deduction: '0.4' }, knowledge)).toEqual({
      rule: '指标1“抄表到位率”：每户扣0.2分，共2分',
      warning: null,
    });
    expect(pointsRange({ ...entry, deduction: '3' }, knowledge)?.warning).toContain('0～2');
    expect(pointsRange({ ...entry, unit: '办公室' }, knowledge)).toBeNull();
  });
});

describe('serial numbers in any writing', () => {
  it.each([
    [7, 8],
    ['1.9', '1.10'],
    ['007', '008'],
    ['（一）', '（二）'],
    ['十九', '二十'],
    ['③', '④'],
    ['绩效评议第1次', '绩效评议第2次'],
    ['甲', null],
    ['⑳', null],
  ])('%s is followed by %s', (serial, next) => {
    expect(nextSerial(serial)).toBe(next);
  });
});

describe('a record that is there already', () => {
  const form = openChecks([
    [1, '2016-03-02', '日常抽查', '王京供电所', '抄表', '20户', 1, 0.5],
    [2, '2016-03-03', '日常抽查', '营销部', '值班', '3户', 0, 0],
    ['合计', null, null, null, null, '23户', 1, 0.5],
  ]);
  const [first, second] = form.records;
  if (!first || !second) throw new Error('no records');

  it('is found whatever its serial number', () => {
    expect(sameRecord(form, { ...first.values, serial: 9 })?.row).toBe(3);
    expect(sameRecord(form, { ...first.values, matter: '核算' })).toBeUndefined();
  });

  it('changes the sums by the difference alone', () => {
    const { writes } = amendRecord(
      form,
      first,
      { ...first.values, deduction: '0.8' },
      new Set(['deduction']),
    );
    expect(writes.map(({ row, column, content }) => [row, column, content])).toEqual([
      [3, 8, 0.8],
      [5, 8, 0.8],
    ]);
  });

  it('takes its share of the sums and its number along when it goes', () => {
    const { writes } = removeRecord(form, first);
    expect(writes.map(({ row, column, content }) => [row, column, content])).toEqual([
      [3, 1, 1],
      [4, 6, '3户'],
      [4, 7, 0],
      [4, 8, 0],
    ]);
  });
});
