/** What is damaged in an .xlsx file costs the damaged part and not the workbook, and is said. */
import { strToU8, zipSync } from 'fflate';
import { openBook } from '../../../../../addin/workbench/book/openBook';
import { openedBook, savedBook, valuesOf } from '../openedBook';
import { cutOff, damaged, edit, remove, rename, SOUND, type Parts } from './damagedXlsx';

const THIRD = 'xl/worksheets/sheet3.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

let sound: unknown[][][];
let names: readonly string[];
beforeAll(async () => {
  const book = await openedBook(SOUND);
  names = book.sheets.map(({ name }) => name);
  sound = names.map((name) => valuesOf(book, name));
});

const without = (path: string) => (parts: Parts) => {
  remove(parts, path);
};

test.each<[string, (parts: Parts) => void]>([
  ['the list of content types', without('[Content_Types].xml')],
  ['the root relations', without('_rels/.rels')],
  ['the workbook’s relations', without(RELATIONS)],
  ['the theme', without('xl/theme/theme1.xml')],
  ['the right case of a part’s name', (parts) => rename(parts, STRINGS, 'xl/SharedStrings.xml')],
  [
    'slashes in paths',
    (parts) => {
      for (const path of Object.keys(parts)) rename(parts, path, path.replaceAll('/', '\\'));
    },
  ],
  [
    'relative targets',
    (parts) => edit(parts, RELATIONS, (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
  ],
])('without %s nothing is lost', async (_, damage) => {
  const book = await openedBook(damaged(damage));
  expect(book.sheets.map(({ name }) => valuesOf(book, name))).toEqual(sound);
  expect(book.notices).toEqual([]);
});

test.each<[string, (parts: Parts) => void, RegExp]>([
  ['a sheet that is missing', without(THIRD), /缺失或已损坏，按空表打开/],
  ['a sheet without a whole row', (parts) => cutOff(parts, THIRD, 0.02), /按空表打开/],
  ['a sheet that is cut off', (parts) => cutOff(parts, THIRD, 0.6), /后半部分已损坏/],
])('%s costs that sheet alone', async (_, damage, notice) => {
  const book = await openedBook(damaged(damage));
  const values = book.sheets.map(({ name }) => valuesOf(book, name));
  expect(values.filter((_sheet, index) => index !== 2)).toEqual(sound.filter((_sheet, index) => index !== 2));
  expect(values[2]).toEqual(sound[2]?.slice(0, values[2]?.length));
  expect(book.notices).toEqual([expect.stringMatching(notice)]);
  expect(book.notices[0]).toContain(names[2]);
});

test.each<[string, (parts: Parts) => void, RegExp]>([
  ['no styles', without(STYLES), /样式缺失/],
  ['broken styles', (parts) => cutOff(parts, STYLES, 0.5), /样式已损坏/],
  ['no shared texts', without(STRINGS), /共享文本缺失/],
  ['broken shared texts', (parts) => cutOff(parts, STRINGS, 0.5), /共享文本部分损坏/],
  ['half a directory', (parts) => edit(parts, 'xl/workbook.xml', (xml) => xml.slice(0, -20)), /目录部分损坏/],
])('with %s the numbers are read, what is lost is said, and it can be saved', async (_, damage, notice) => {
  const book = await openedBook(damaged(damage));
  expect(book.notices).toEqual([expect.stringMatching(notice)]);
  const numbers = (values: unknown[][][]) => values.flat(2).filter((value) => typeof value === 'number');
  const values = (each: typeof book) => each.sheets.map(({ name }) => valuesOf(each, name));
  expect(numbers(values(book))).toEqual(numbers(sound));
  expect(numbers(values(await savedBook(book)))).toEqual(numbers(sound));
});

test('a chart sheet keeps its place as an empty sheet', async () => {
  const bytes = damaged((parts) => {
    edit(parts, RELATIONS, (xml) =>
      xml.replace('/worksheet" Target="worksheets/sheet3', '/chartsheet" Target="worksheets/sheet3'),
    );
  });
  const book = await openedBook(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
});

test('paths that lead out of the archive are neither read nor written again', async () => {
  const bytes = damaged((parts) => {
    parts['../../evil.xml'] = strToU8('<evil/>');
    parts['C:/evil.xml'] = strToU8('<evil/>');
  });
  const book = await openedBook(bytes);
  expect(book.sheets.map(({ name }) => valuesOf(book, name))).toEqual(sound);
  const { saveBook } = await import('../../../../../addin/workbench/book/saveBook');
  expect(Buffer.from(await saveBook(book)).includes('evil')).toBe(false);
});

test.each([
  ['a directory without a workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') })],
  ['a workbook without sheets', damaged((parts) => edit(parts, 'xl/workbook.xml', () => '<workbook/>'))],
])('%s is refused', async (_, bytes) => {
  expect(await openBook(bytes)).toEqual({ ok: false, fault: expect.stringMatching(/已损坏.*另存为 \.xlsx/) });
});

test('entries that lie about their size cost their sheet, and no memory', async () => {
  const bytes = Buffer.from(damaged((parts) => (parts[THIRD] = strToU8(' '.repeat(3_000_000)))));
  const place = bytes.lastIndexOf(THIRD);
  bytes.writeUInt32LE(1000, place - 46 + 24);
  const book = await openedBook(bytes);
  expect(valuesOf(book, names[2])).toEqual([]);
  expect(book.notices.join()).toMatch(/已损坏/);
});
