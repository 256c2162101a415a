import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Book } from '../../../../../addin/workbench/book/book';
import { openedBook, savedBook } from '../openedBook';

/** A file whose only cell holds a date in a number format of this number, which the file doesn't write out. */
async function dateIn(id: number): Promise<Uint8Array> {
  const cell = { value: 43613, style: { numFmt: '0.000' } };
  const parts = unzipSync(
    await writeXlsx({ sheets: [{ name: '台账', rows: [[43613]], cells: new Map([['0,0', cell]]) }] }),
  );
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const own = /numFmtId="(16\d)"/.exec(styles)?.[1] ?? '';
  const plain = styles
    .replace(/<numFmts.*?<\/numFmts>/, '')
    .replaceAll(`numFmtId="${own}"`, `numFmtId="${String(id)}"`);
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(plain) });
}

const firstTexts = (book: Book) => book.sheets.map((sheet) => book.text(sheet, 1, 1));

// WPS and a Chinese Excel write dates so, and no file says what the numbers stand for.
test.each([
  [58, '5月28日'],
  [57, '2019年5月'],
  [31, '2019年5月28日'],
])('a date in format %i is shown as %s, after it was saved too', async (id, shown) => {
  const book = await openedBook(await dateIn(id));
  expect(firstTexts(book)).toEqual([shown]);
  expect(firstTexts(await savedBook(book))).toEqual([shown]);
});
