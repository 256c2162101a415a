import fc from 'fast-check';
import { FIELD_TYPES, type Field } from '../../../ledger/kinds/kind';
import { columnReader } from '../../../ledger/values/columnReader';
import { readField } from '../../../ledger/values/readField';
import { MARCH_2016 } from './readingContext';

const FIELDS: readonly Field[] = FIELD_TYPES.map((type) => ({
  id: type,
  header: '栏目',
  type,
  values: ['一般', '较大', '重大'],
}));

/** What a pattern that backtracks would choke on: one piece over and over, then something that doesn't fit. */
const PIECES = [
  ' ',
  '　',
  '0',
  '1.',
  '2016-',
  '3月5日',
  '、',
  '张',
  '张 ',
  '(',
  '（张',
  '□',
  '√ ',
  '扣',
  '一',
  '年',
  'a,',
  '1,000',
  '和',
];

it.each(PIECES)('%j repeated 20,000 times is read at once in every type', (piece) => {
  for (const text of [piece.repeat(20_000), `${piece.repeat(20_000)}!`, `x${piece.repeat(20_000)}`]) {
    for (const field of FIELDS) {
      expect(readField({ value: text, text, format: 'General' }, field, MARCH_2016)).toBeDefined();
    }
  }
});

// A column's reader keeps what a text said before: that must never change what it says.
it('a column reads its cells as each would be read alone', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '2016.3.5',
      '3.5',
      '立即',
      '下月10日',
      '一周内',
      '张立新、李 娜',
      '扣0.5分',
      '20户',
      '√',
      '无',
      '高',
      '每月1次',
      '85%',
    ),
    fc.string({ maxLength: 8 }),
  );
  const value = fc.oneof(
    { weight: 3, arbitrary: text },
    { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  );
  const rowDate = fc.constantFrom(undefined, '2016-03-05', '2016-11-30');
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELDS),
      fc.boolean(),
      fc.array(fc.tuple(value, rowDate)),
      (field, ahead, cells) => {
        const context = { ...MARCH_2016, ahead };
        const read = columnReader(field, context);
        for (const [cellValue, day] of cells) {
          const cell = { value: cellValue, text: String(cellValue), format: 'General' };
          const date = day === undefined ? undefined : ({ date: day, precision: 'day' } as never);
          expect(read(cell, date)).toEqual(readField(cell, field, { ...context, rowDate: date }));
        }
      },
    ),
    { seed: 2016, numRuns: 300 },
  );
});
