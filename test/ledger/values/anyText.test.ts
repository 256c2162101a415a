import fc from 'fast-check';
import { readPoints } from '../../../ledger/values/points';
import { FIELD_TYPES, type Field } from '../../../ledger/kinds/kind';
import { readField } from '../../../ledger/values/readField';
import { writeField } from '../../../ledger/values/writeField';
import { cell, MARCH_2016 } from './readingContext';

const FIELDS: readonly Field[] = FIELD_TYPES.map((type) => ({
  id: type,
  header: '栏目',
  type,
  values: ['一般', '较大', '重大'],
}));

/** What ledgers are made of, put together at random: far more of it is nearly a value than any random text is. */
const PIECES =
  '0123456789０１２年月日号季度上中下旬底末前至到—-~～./:：、，,;；()（）[]〔〕□☑√×扣加分元%％户件人次约余≥第每一二十百周是否有无张李建国　 \n\u200b'.split(
    '',
  );
const nearlyValue = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  { weight: 3, arbitrary: nearlyValue },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const FORMATS = ['General', '@', '0%', 'yyyy/m/d', 'h:mm', '0.0_ ', 'm"月"d"日"', '\u0000'];
const anyCell = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: anyText },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) },
    { weight: 1, arbitrary: fc.integer({ min: -10, max: 90_000_000 }) },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 1, arbitrary: fc.constantFrom('#REF!', '#N/A', '#VALUE!', '') },
  ),
  fc.constantFrom(...FORMATS),
);

// domain.md 4.3, 4.4: no cell stops the reading of a ledger, and a value that was read is a value that can be kept.
it.each(FIELDS.map((field) => [field.type, field] as const))(
  'whatever a cell holds, it is read as %s or refused, and what was read can be written and read again',
  (type, field) => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('1900', '1904'), ([value, format], dateSystem) => {
        const context = { ...MARCH_2016, dateSystem } as const;
        const content = cell(value, format);
        const before = JSON.stringify(content);
        const reading = readField(content, field, context);
        expect(JSON.stringify(content)).toBe(before);
        if (!reading.ok || reading.value === undefined) return;
        expect(JSON.parse(JSON.stringify(reading.value))).toEqual(reading.value);
        const written = writeField(reading.value, type, dateSystem);
        const typed =
          typeof written.content === 'string' ? written.content.replace(/^'/, '') : written.content;
        const again = readField(cell(typed, written.format ?? 'General'), field, context);
        expect(again.ok).toBe(true);
        const { value: read } = reading;
        // Dates of less than a day's precision are written as the words that clerks use for them; what is no name, no unit
        // and no date as well as half of one may be cleaned further.
        const isDay =
          typeof read === 'object' && read !== null && 'precision' in read && read.precision === 'day';
        if (type === 'people' || type === 'unit' || (type === 'date' && !isDay)) return;
        const wanted = isDay ? { date: read.date, precision: 'day' } : read;
        expect(again).toEqual({ ok: true, value: wanted });
      }),
      { seed: 2016, numRuns: 600 },
    );
  },
);

it.each([
  ['.0', '0'],
  ['.50', '0.5'],
  ['00.5', '0.5'],
])('points written %s are %s', (text, value) => {
  expect(readPoints({ value: text, text, format: 'General' })).toEqual({ ok: true, value });
});
