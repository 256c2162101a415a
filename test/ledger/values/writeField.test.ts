import fc from 'fast-check';
import { dateOfDayNumber } from '../../../ledger/calendar/plainDate';
import type { FieldType } from '../../../ledger/kinds/kind';
import type { CyclePeriod, FieldValue } from '../../../ledger/values/fieldValue';
import { readField } from '../../../ledger/values/readField';
import { textContent } from '../../../ledger/values/textContent';
import { writeField } from '../../../ledger/values/writeField';
import { cell, MARCH_2016 } from './readingContext';

/** What a cell reads as after it was written as if typed. */
function readBack(value: FieldValue, type: FieldType, dateSystem: '1900' | '1904'): unknown {
  const { content, format } = writeField(value, type, dateSystem);
  const typed = typeof content === 'string' ? content.replace(/^'/, '') : content;
  const reading = readField(cell(typed, format), { id: '', header: '', type }, { ...MARCH_2016, dateSystem });
  return reading.ok ? reading.value : reading.fault;
}

const date = fc.integer({ min: 10957, max: 29219 }).map(dateOfDayNumber);
const name = fc.constantFrom('张立新', '李娜', '阿依古丽·买买提', '欧阳春燕');
const decimal = fc.integer({ min: 0, max: 99999 }).map((tenths) => String(tenths / 10));
const periods: readonly CyclePeriod[] = ['day', 'week', 'xun', 'month', 'quarter', 'halfYear', 'year'];

const VALUES: ReadonlyArray<readonly [FieldType, fc.Arbitrary<FieldValue>]> = [
  ['date', date.map((first) => ({ date: first, precision: 'day' }))],
  ['points', decimal],
  ['percent', decimal],
  ['people', fc.uniqueArray(name, { minLength: 1 })],
  ['boolean', fc.constantFrom(true, false, null)],
  ['integer', fc.nat(9999)],
  ['factor', fc.integer({ min: 1, max: 3 })],
  ['serial', fc.oneof(fc.nat(999), fc.constantFrom('1.1', '（一）'))],
  ['month', fc.constantFrom('2016-03', '2015-12')],
  ['unit', fc.constantFrom('城关供电所', '营销部(客户服务中心)')],
  ['text', fc.constantFrom('补签申请单', '=1+1', '3-5', '@某人', "'引号", '2016.3')],
  ['quantity', fc.record({ value: fc.nat(9999), unit: fc.constantFrom('户', '人次', '') })],
  ['cycle', fc.record({ times: fc.integer({ min: 1, max: 9 }), per: fc.constantFrom(...periods) })],
];

it.each(VALUES)('a written %s reads as the same value', (type, values) => {
  fc.assert(
    fc.property(values, fc.constantFrom('1900', '1904'), (value, dateSystem) => {
      expect(readBack(value, type, dateSystem)).toEqual(value);
    }),
  );
});

it.each([
  '2016年3月底',
  '2016年2月下旬',
  '2016年3月',
  '2016年一季度',
  '2016年底',
  '2016年上半年',
  '2016年下半年',
  '长期',
  '2016年3月5日至8日',
])('%s reads the same after it was written', (text) => {
  const reading = readField(cell(text), { id: '', header: '', type: 'date' }, MARCH_2016);
  if (!reading.ok || reading.value === undefined) throw new Error(`${text} is no date`);
  expect(readBack(reading.value, 'date', '1900')).toEqual(reading.value);
});

it('writes dates as serial numbers, points as numbers and lists with 、', () => {
  expect(writeField({ date: dateOfDayNumber(16865), precision: 'day' }, 'date', '1900')).toEqual({
    content: 42434,
    format: 'yyyy/m/d',
  });
  expect(writeField('0.5', 'points', '1900')).toEqual({ content: 0.5 });
  expect(writeField(['张立新', '李娜'], 'people', '1900')).toEqual({ content: '张立新、李娜' });
  expect(writeField('98.2', 'percent', '1900')).toEqual({ content: 0.982, format: '0.0%' });
});

it('never writes a text that Excel would run or turn into a date', () => {
  for (const text of ['=HYPERLINK("x")', '+1', '-0.5', '@SUM', '3-5', '1/2', '2016年3月', 'true', '001']) {
    expect(textContent(text)).toBe(`'${text}`);
  }
  for (const text of ['20户', '照片3张', '（一）', '营销部']) expect(textContent(text)).toBe(text);
});
