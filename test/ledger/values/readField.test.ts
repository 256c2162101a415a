import fc from 'fast-check';
import type { CellValue } from '../../../ledger/cells';
import type { Field, FieldType } from '../../../ledger/kinds/kind';
import { fieldOf, KINDS, kindOf } from '../../../ledger/kinds/kinds';
import { readField } from '../../../ledger/values/readField';
import { cell, MARCH_2016 } from './readingContext';

function read(
  type: FieldType,
  value: CellValue,
  options: { format?: string; header?: string; field?: Field } = {},
) {
  const field = options.field ?? { id: type, header: '', type };
  const text = options.format === '0.0%' ? `${String(Number(value) * 100)}%` : undefined;
  const reading = readField(cell(value, options.format, text), field, {
    ...MARCH_2016,
    header: options.header ?? '',
  });
  return reading.ok ? reading.value : reading.fault;
}

describe('points (domain.md 3.4, 4.3)', () => {
  it.each<[CellValue, string]>([
    [0.5, '0.5'],
    [-0.5, '0.5'],
    [0.1 + 0.2, '0.3'],
    [46.3, '46.3'],
    [0, '0'],
    ['0.50', '0.5'],
    ['-0.5', '0.5'],
    ['－0.5', '0.5'],
    ['+1.0', '1'],
    ['扣0.5', '0.5'],
    ['扣0.5分', '0.5'],
    ['扣　0.5　分', '0.5'],
    ['0.5分', '0.5'],
    ['（0.5）', '0.5'],
    ['(0.5)', '0.5'],
    ['１２．５', '12.5'],
    ['1,234.50', '1234.5'],
    ['加1分', '1'],
  ])('%j is %s', (value, points) => {
    expect(read('points', value)).toBe(points);
  });

  it.each<[CellValue, string]>([
    ['考核100元', 'points.currency'],
    ['100元', 'points.currency'],
    ['￥100', 'points.currency'],
    ['若干', 'number.invalid'],
    ['0.5或1', 'number.invalid'],
    ['0,5', 'number.invalid'],
  ])('%s is refused: %s', (value, fault) => {
    expect(read('points', value)).toBe(fault);
  });

  it('refuses a number in a currency cell', () => {
    expect(read('points', 100, { format: '"¥"#,##0' })).toBe('points.currency');
  });
});

describe('quantities', () => {
  it.each<[CellValue, string, unknown]>([
    ['20户', '', { value: 20, unit: '户' }],
    ['５张', '', { value: 5, unit: '张' }],
    ['12人次', '', { value: 12, unit: '人次' }],
    ['15户（低压）', '', { value: 15, unit: '户' }],
    ['十二户', '', { value: 12, unit: '户' }],
    ['二十人次', '', { value: 20, unit: '人次' }],
    ['三', '抽查数量(户)', { value: 3, unit: '户' }],
    ['约30户', '', { value: 30, unit: '户', approximate: true }],
    ['410余人次', '', { value: 410, unit: '人次', approximate: true }],
    [20, '抽查数量(户)', { value: 20, unit: '户' }],
    ['1,234', '抽查数量（件）', { value: 1234, unit: '件' }],
    [20, '抽查数量(件/户/人次)', { value: 20, unit: '' }],
  ])('%j under %j', (value, header, quantity) => {
    expect(read('quantity', value, { header })).toEqual(quantity);
  });
});

describe('percentages', () => {
  it.each<[CellValue, { format?: string; header?: string }, string]>([
    [0.982, { format: '0.0%' }, '98.2'],
    ['98.2％', {}, '98.2'],
    ['98.2%', {}, '98.2'],
    [98.2, { header: '回收率(%)' }, '98.2'],
    ['98.2', { header: '回收率(%)' }, '98.2'],
    [0.85, {}, '85'],
    [1, { header: '完成率(%)' }, '1'],
  ])('%j %j', (value, options, percent) => {
    expect(read('percent', value, options)).toBe(percent);
  });
});

describe('people', () => {
  it.each<[string, readonly string[]]>([
    ['张　三', ['张三']],
    ['张 三', ['张三']],
    ['张立新、李 娜', ['张立新', '李娜']],
    ['赵刚;刘洋', ['赵刚', '刘洋']],
    ['赵刚/刘洋', ['赵刚', '刘洋']],
    ['张立新\n李娜', ['张立新', '李娜']],
    ['张立新 李娜', ['张立新', '李娜']],
    ['张立新(组长) 李娜', ['张立新', '李娜']],
    ['组长:张立新 成员:李娜、孙伟', ['张立新', '李娜', '孙伟']],
    ['王建国(副总)、孙伟（党群部）', ['王建国', '孙伟']],
    ['刘志远、郑凯等5人', ['刘志远', '郑凯']],
    ['阿依古丽•买买提', ['阿依古丽·买买提']],
  ])('%j', (text, names) => {
    expect(read('people', text)).toEqual(names);
  });
});

describe('yes and no', () => {
  it.each(['是', '有', '√', '✓', '✔', '☑', 'Y', 'y', '1', '已整改', '对', '☑是 □否', '是☑ 否□'])(
    '%s',
    (text) => {
      expect(read('boolean', text)).toBe(true);
    },
  );
  it.each(['否', '×', '✗', '□', 'N', '0', '未约谈', '错', '□是 ☑否', '是□ 否☑', '□是 ■否'])('%s', (text) => {
    expect(read('boolean', text)).toBe(false);
  });
  it.each(['/', '-', '—', '无', '∕'])('%s does not apply', (text) => {
    expect(read('boolean', text)).toBeNull();
  });
  it('free text is neither', () => {
    expect(read('boolean', '视情况')).toBe('enum.unknown');
  });
});

describe('words of a closed list', () => {
  const field = (kind: Parameters<typeof kindOf>[0], id: string): Field => {
    const found = fieldOf(kindOf(kind), id);
    if (found === undefined) throw new Error(`no field ${id}`);
    return found;
  };
  it.each([
    ['定向', '定向抽查'],
    ['牵 头 抽 查', '牵头抽查'],
    ['日常抽查(所内)', '日常抽查'],
    ['专项督导', 'enum.unknown'],
  ])('level %s is %s', (text, word) => {
    expect(read('enum', text, { field: field('checks', 'level') })).toBe(word);
  });
  it.each([
    ['尚未整改', '未整改'],
    ['开放', '未整改'],
    ['关闭', '已整改'],
    ['处理中', '整改中'],
    ['正在整改', '整改中'],
    ['整改完毕', '已整改'],
    ['已完成', '已整改'],
    ['未完成', '未整改'],
    ['持续推进', '长期坚持'],
    ['申请延期', '延期'],
  ])('status %s is %s', (text, word) => {
    expect(read('enum', text, { field: field('rectifications', 'status') })).toBe(word);
  });
  it.each([
    ['高风险', '高'],
    ['一级', '高'],
    ['Ⅲ', '低'],
    ['☑高 □中 □低', '高'],
  ])('grade %s is %s', (text, word) => {
    expect(read('enum', text, { field: field('indicators', 'grade') })).toBe(word);
  });
  it('several levels in one cell', () => {
    const level = field('indicators', 'level');
    expect(read('enums', '牵头抽查、日常抽查', { field: level })).toEqual(['牵头抽查', '日常抽查']);
    expect(read('enums', '定向/日常', { field: level })).toEqual(['定向抽查', '日常抽查']);
  });
});

describe('the other types', () => {
  it.each<[FieldType, CellValue, unknown]>([
    ['cycle', '每月1次', { times: 1, per: 'month' }],
    ['cycle', '每周一次', { times: 1, per: 'week' }],
    ['cycle', '每季度', { times: 1, per: 'quarter' }],
    ['cycle', '每半年两次', { times: 2, per: 'halfYear' }],
    ['cycle', '2次/年', { times: 2, per: 'year' }],
    ['cycle', '随时', 'anytime'],
    ['factor', '高', 3],
    ['factor', 2, 2],
    ['factor', '１', 1],
    ['month', 3, '2016-03'],
    ['month', '3月', '2016-03'],
    ['month', '2016年3月', '2016-03'],
    ['month', '2016.03', '2016-03'],
    ['month', 12, '2016-12'],
    ['month', '一季度', 'date.invalid'],
    ['integer', '十二', 12],
    ['integer', '三处', 3],
    ['integer', '三级', 'number.invalid'],
    ['integer', '3项', 3],
    ['integer', '共３条', 3],
    ['integer', 2.5, 'number.invalid'],
    ['serial', '012', 12],
    ['serial', '1.1', '1.1'],
    ['serial', '（一）', '（一）'],
    ['unit', '营销部、城关所', ['营销部', '城关所']],
    ['unit', '营销部(客户服务中心)', '营销部(客户服务中心)'],
    ['unit', '王 京 所', '王京所'],
    ['text', '　两行\n文字 ', '两行\n文字'],
    ['text', '#REF!', 'formula.error'],
    ['points', '#N/A', 'formula.error'],
  ])('%s %j', (type, value, result) => {
    expect(read(type, value)).toEqual(result);
  });
});

it('never throws, whatever a cell holds', () => {
  const fields = KINDS.flatMap(({ fields: all }) => all);
  const pieces = fc.constantFrom(
    ...'0123456789０５.．/-—～至年月日号旬季度底前上中下半一二十〇扣分元%％()（）□☑√×约余户、 　\n#=+各所部等人'.split(
      '',
    ),
  );
  const value = fc.oneof(
    fc.string({ unit: pieces, maxLength: 14 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const format = fc.constantFrom('General', 'yyyy/m/d', '0.0%', '@', 'm"月"d"日"');
  fc.assert(
    fc.property(fc.constantFrom(...fields), value, format, fc.boolean(), (field, content, shown, in1904) => {
      const dateSystem = in1904 ? '1904' : '1900';
      const reading = readField(cell(content, shown), field, { ...MARCH_2016, dateSystem });
      expect(typeof reading.ok).toBe('boolean');
    }),
    { seed: 2016, numRuns: 3000 },
  );
});
