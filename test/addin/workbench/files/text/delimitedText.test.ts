/** CSV and tab separated text, whoever exported it (domain.md 4.1). */
import { openedBook, savedBook, valuesOf } from '../openedBook';

const ROWS = '序号,检查日期,被查单位\r\n1,2016.3.5,城关供电所\r\n2,"3月10日\n(补)",王京供电所\r\n';
/** ROWS in GB18030. */
const GB18030_ROWS = Buffer.from(
  'd0f2bac52cbcecb2e9c8d5c6da2cb1bbb2e9b5a5cebb0d0a312c323031362e332e352cb3c7b9d8b9a9b5e7cbf90d0a322c2233d4c23130c8d50a28b2b9292' +
    '22ccdf5bea9b9a9b5e7cbf90d0a',
  'hex',
);
const TABLE = [
  ['序号', '检查日期', '被查单位'],
  [1, '2016.3.5', '城关供电所'],
  [2, '3月10日\n(补)', '王京供电所'],
];

test.each([
  ['UTF-8', Buffer.from(ROWS)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ROWS}`)],
  ['GB18030', GB18030_ROWS],
  ['UTF-16 as Excel writes “Unicode text”', Buffer.from(`\ufeff${ROWS.replaceAll(',', '\t')}`, 'utf16le')],
  ['semicolons, said so', Buffer.from(`sep=;\r\n${ROWS.replaceAll(',', ';')}`)],
  ['tabs', Buffer.from(ROWS.replaceAll(',', '\t'))],
  ['old line ends', Buffer.from(ROWS.replaceAll('\r\n', '\r'))],
])('%s is read', async (_, bytes) => {
  expect(valuesOf(await openedBook(bytes))).toEqual(TABLE);
});

test('only what Excel would show the same becomes a number; the rest stays the text it is', async () => {
  const texts = [
    '007',
    '110101199001011234',
    '3.10',
    '1.0',
    '1,5',
    '2016-03-05',
    '1e5',
    '+1',
    '-0',
    '=1+1',
    '@SUM(1)',
  ];
  const csv = `文本,数\n${texts.map((text) => `"${text}",-0.5`).join('\n')}`;
  const book = await openedBook(csv);
  expect(valuesOf(book).slice(1)).toEqual(texts.map((text) => [text, -0.5]));
  const saved = await savedBook(book);
  expect(valuesOf(saved).slice(1)).toEqual(texts.map((text) => [text, -0.5]));
  expect(saved.sheets[0]?.cell(11, 1).formula).toBeUndefined();
});

test('a stray quotation mark costs its own field only', async () => {
  expect(valuesOf(await openedBook('规格,数量\n"3寸,2\n5"管,4'))).toEqual([
    ['规格', '数量'],
    ['3寸,2\n5管', 4],
  ]);
  const rest = Array.from({ length: 9000 }, () => '管,1').join('\n');
  expect(valuesOf(await openedBook(`规格,数量\n"3寸,2\n${rest}`))).toHaveLength(9002);
});
