/** Web pages that other systems save under the name .xls (domain.md 4.1). */
import { openedBook, savedBook, valuesOf } from '../openedBook';

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312">
<style>td { mso-number-format: General; } a > b {}</style></head><body>
<table border=1><tr><td colspan=3 align="center">三月&nbsp;台账 <b>&lt;营销&gt;</b></td></tr>
<tr><th rowspan="2">序号<th>单位<th>日期</tr>
<tr><td>城关<br>供电所</td><td x:num="42434">2016/3/5</td></tr>
<tr><td style="mso-number-format:'\\@'">0012</td><td title="a > b">1.5</td><td>=cmd|' /C calc'!A0</td></tr>
</table><p>说明</p><table><tr><td>甲</td><td>乙</table>`;

test('each table is a sheet with its spans, line breaks and texts', async () => {
  const book = await openedBook(PAGE);
  expect(valuesOf(book)).toEqual([
    ['三月\u00a0台账 <营销>', null, null],
    ['序号', '单位', '日期'],
    [null, '城关\n供电所', 42434],
    ['0012', 1.5, "=cmd|' /C calc'!A0"],
  ]);
  expect(book.sheets.map(({ name, merges }) => [name, merges.length])).toEqual([
    ['Sheet1', 2],
    ['Sheet2', 0],
  ]);
  const saved = await savedBook(book);
  expect(saved.sheets[0]?.merges).toEqual(book.sheets[0]?.merges);
  expect(saved.sheets[0]?.cell(4, 3)).toMatchObject({ value: "=cmd|' /C calc'!A0" });
  expect(saved.sheets[0]?.cell(4, 3).formula).toBeUndefined();
});

test('a table that only lays out the page gives way to the one within it', async () => {
  const page =
    '<table><tr><td>菜单</td><td><table><tr><td>序号</td><td>1</td></tr></table></td></tr></table>';
  const book = await openedBook(page);
  expect(book.sheets.map(({ name }) => valuesOf(book, name))).toContainEqual([['序号', 1]]);
});

test.each([
  ['spans beyond the sheet', '<td rowspan=99999999 colspan=99999999>甲'],
  ['tags that never end', '<td a="'],
  ['unknown entities', '<td>&lol9;&#xFFFFFFF;&#55555;'],
  ['tables in tables', '<table><tr><td>甲'],
])('%s cost neither time nor memory', async (_, piece) => {
  const page = `<html><table><tr><td>序号</td></tr>${`<tr>${piece}`.repeat(3000)}`;
  expect((await openedBook(page)).sheets.length).toBeGreaterThan(0);
});
