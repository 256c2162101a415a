import fc from 'fast-check';
import { dateOfDayNumber, datePartsOf, serialOfDate } from '../../../ledger/calendar/plainDate';
import type { CellValue } from '../../../ledger/cells';
import { isDateFormat, readDate } from '../../../ledger/values/date';
import { cell, MARCH_2016 } from './readingContext';

const read = (value: CellValue, context = MARCH_2016, format?: string): unknown => {
  const reading = readDate(cell(value, format), context);
  return reading.ok ? reading.value : reading.fault;
};
const day = (date: string) => ({ date, precision: 'day' });
const inferred = (date: string) => ({ date, precision: 'day', inferredYear: true });

describe('a day, in the spellings of ledgers (domain.md 4.4)', () => {
  it.each([
    '2016.3.5',
    '2016．3．5',
    '２０１６．３．５',
    '2016-3-5',
    '2016-03-05',
    '2016/3/5',
    '2016.3/5',
    '2016年3月5日',
    '2016年03月05日',
    ' 2016 年 3 月 5 日 ',
    '2016年3月5号',
    '16/3/5',
    '16.3.5',
    "'16.3.5",
    '20160305',
    '二〇一六年三月五日',
    '二○一六年三月五日',
    '二零一六年三月五日',
    '2016.3.5 9:30',
    '2016-03-05T09:30:00',
    '2016年3月5日上午9时',
    '2016年3月5日(周六)',
    '2016年3月5日（星期六）',
    '2016年3月5日 星期六',
    '2016.03.05.',
    '2016.3.5（补录）',
    '2016年3月5日前',
    '2016年3月5日前完成',
    '2016年3月5日之前',
  ])('%s', (text) => {
    expect(read(text)).toEqual(day('2016-03-05'));
  });

  it.each([
    ['20160305 as a number comes before the serial', 20160305, 'General', '2016-03-05'],
    ['a serial in a date cell', 42434, 'yyyy/m/d', '2016-03-05'],
    ['a serial in a General cell', 42434, 'General', '2016-03-05'],
    ['a serial with a time', 42434.4, 'yyyy/m/d h:mm', '2016-03-05'],
    ['42450', 42450, 'General', '2016-03-21'],
  ])('%s', (_, value, format, date) => {
    expect(read(value, MARCH_2016, format)).toEqual(day(date));
  });

  it('counts 1462 days later in a 1904 workbook', () => {
    expect(read(42434 - 1462, { ...MARCH_2016, dateSystem: '1904' })).toEqual(day('2016-03-05'));
  });
});

describe('a date without its year takes the ledger’s', () => {
  it.each(['3月5日', '３月５日', '三月五日', '3.5', '3/5', '3-5', '5日', '3月5日前', '03.05'])(
    '%s',
    (text) => {
      expect(read(text)).toEqual(inferred('2016-03-05'));
    },
  );

  it('3.5 as a number in a date column', () => {
    expect(read(3.5)).toEqual(inferred('2016-03-05'));
  });

  it.each([
    ['12月28日 in a ledger of January lies in the year before', 1, '12月28日', '2015-12-28'],
    ['a day of the month after, in December', 12, '12月30日', '2016-12-30'],
  ])('%s', (_, month, text, date) => {
    expect(read(text, { ...MARCH_2016, month })).toEqual(inferred(date));
  });

  it('a deadline follows the row’s own date into the next year', () => {
    const found = { date: dateOfDayNumber(16792), precision: 'day' as const }; // 2015-12-23
    expect(read('1月15日', { ...MARCH_2016, ahead: true, rowDate: found })).toEqual(inferred('2016-01-15'));
  });

  it('is no date where nothing tells the year', () => {
    expect(read('3月5日', { ...MARCH_2016, year: null })).toBe('date.invalid');
  });
});

describe('coarser dates', () => {
  it.each([
    ['2016年3月上旬', 'xun', '2016-03-01', '2016-03-10'],
    ['2016年3月中旬', 'xun', '2016-03-11', '2016-03-20'],
    ['2016年2月下旬', 'xun', '2016-02-21', '2016-02-29'],
    ['2016.03', 'month', '2016-03-01', '2016-03-31'],
    ['201603', 'month', '2016-03-01', '2016-03-31'],
    ['2016年3月份', 'month', '2016-03-01', '2016-03-31'],
    ['2016年一季度', 'quarter', '2016-01-01', '2016-03-31'],
    ['2016年第1季度', 'quarter', '2016-01-01', '2016-03-31'],
    ['2016Q1', 'quarter', '2016-01-01', '2016-03-31'],
    ['2016年上半年', 'year', '2016-01-01', '2016-06-30'],
    ['2016年', 'year', '2016-01-01', '2016-12-31'],
  ])('%s', (text, precision, date, end) => {
    expect(read(text)).toEqual({ date, precision, end });
  });

  it.each([
    ['3月底', '2016-03-31', 'month'],
    ['3月末', '2016-03-31', 'month'],
    ['3月底前', '2016-03-31', 'month'],
    ['3月底前完成', '2016-03-31', 'month'],
    ['月底前', '2016-03-31', 'month'],
    ['年底前', '2016-12-31', 'year'],
    ['二季度末', '2016-06-30', 'quarter'],
  ])('%s is a deadline: its last day', (text, date, precision) => {
    expect(read(text)).toEqual({ date, precision, inferredYear: true });
  });

  it.each(['3.5—3.8', '3月5-8日', '3月5日至8日', '3月5日～3月8日', '3月5日到8日'])(
    '%s is a range',
    (text) => {
      expect(read(text)).toEqual({ ...inferred('2016-03-05'), end: '2016-03-08' });
    },
  );

  it('12月25日至1月2日 ends in the year after', () => {
    const december = { ...MARCH_2016, month: 12 };
    expect(read('12月25日至1月2日', december)).toEqual({ ...inferred('2016-12-25'), end: '2017-01-02' });
  });

  it.each(['9999-09-09', '长期', '长期坚持'])('%s never ends', (text) => {
    expect(read(text)).toMatchObject({ precision: 'open' });
  });

  it.each(['立即', '立行立改', '即知即改', '当场'])('%s is the day on which it was found', (text) => {
    const rowDate = { date: dateOfDayNumber(16865), precision: 'day' as const };
    expect(read(text, { ...MARCH_2016, rowDate })).toEqual(rowDate);
  });
});

describe('what is no date', () => {
  it.each(['/', '—', '无', '待定', '', '　'])('%j says that there is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['2016.2.30', '13月5日', '1月32日', '2016-11-31', '按期整改', '张立新', '2016年13月'])(
    '%s',
    (text) => {
      expect(read(text)).toBe('date.invalid');
    },
  );

  it.each(['03/05/16', '3/4/2016', '3.1', 3.1, 3.2, 3.3])('%s may mean two days', (value) => {
    expect(read(value)).toBe('date.ambiguous');
  });

  it('months and days that can only be one way round are read', () => {
    expect(read('3/25/2016')).toEqual(day('2016-03-25'));
    expect(read('25/3/2016')).toEqual(day('2016-03-25'));
  });
});

it('reads every day of 2000 to 2049 back from its serial number and from Chinese text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10957, max: 29219 }), (number) => {
      const date = dateOfDayNumber(number);
      const { year, month, day: dayOfMonth } = datePartsOf(date);
      const context = { ...MARCH_2016, dateSystem: '1904' as const };
      expect(read(serialOfDate(date, '1904'), context, 'yyyy/m/d')).toEqual(day(date));
      expect(read(`${String(year)}年${String(month)}月${String(dayOfMonth)}日`)).toEqual(day(date));
    }),
  );
});

it.each([
  ['yyyy/m/d', true],
  ['m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月"', true],
  ['General', false],
  ['0.0', false],
  ['[Red]0.0', false],
  ['0"月"', false],
])('the format %s shows a date: %s', (format, shows) => {
  expect(isDateFormat(format)).toBe(shows);
});
