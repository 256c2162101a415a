/** What is read past the codec must be what the codec reads: no cell, look or link may get lost on the short way. */
import { readFileSync, readdirSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { dateToSerial, type CellValue as CodecValue } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Book } from '../../../../../addin/workbench/book/book';
import { openBook } from '../../../../../addin/workbench/book/openBook';
import { decodeXlsx } from '../../../../../addin/workbench/files/xlsx/decodeXlsx';

const LEDGERS = 'test/fixtures/ledgers';

async function opened(bytes: Uint8Array): Promise<Book> {
  const book = await openBook(bytes);
  if (!book.ok) throw new Error(book.fault);
  return book.value;
}

/** A workbook whose only sheet has this XML for its rows, and these shared texts. */
async function workbook(rows: string, texts: string, tail = ''): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: '台账', rows: [['占位']] }] }));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    `<worksheet ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${rows}</sheetData>${tail}</worksheet>`,
  );
  parts['xl/sharedStrings.xml'] = strToU8(`<sst ${main}>${texts}</sst>`);
  return zipSync(parts);
}

const valueOf = (value: CodecValue | undefined, is1904: boolean) =>
  value === undefined || value === '' ? null : value instanceof Date ? dateToSerial(value, is1904) : value;

describe('plain cells', () => {
  it.each(readdirSync(LEDGERS).filter((name) => name.endsWith('.xlsx')))(
    'of %s are what the codec reads',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`${LEDGERS}/${name}`));
      const [file, book, lean] = await Promise.all([
        readXlsx(bytes, { readStyles: true }),
        opened(bytes),
        decodeXlsx(bytes),
      ]);
      expect(lean.ok && [...lean.value.plain.keys()]).toEqual(file.sheets.map((sheet) => sheet.name));
      for (const [index, sheet] of book.sheets.entries()) {
        const expected = file.sheets[index]?.rows.map((row) =>
          row.map((value) => valueOf(value, file.dateSystem === '1904')),
        );
        const actual = expected?.map((row, r) => row.map((_, c) => sheet.cell(r + 1, c + 1).value));
        expect(actual).toEqual(expected);
        const places = [...(file.sheets[index]?.cells ?? [])];
        const looks = places.map(([place]) => {
          const [row = 0, column = 0] = place.split(',').map(Number);
          const { style, formula } = sheet.cell(row + 1, column + 1);
          return `${place} ${style.numberFormat ?? 'General'} ${String(style.bold ?? false)} ${String(formula !== undefined)}`;
        });
        expect(looks).toEqual(
          places.map(
            ([place, { style, formula }]) =>
              `${place} ${style?.numFmt ?? 'General'} ${String(style?.font?.bold ?? false)} ${String(formula !== undefined)}`,
          ),
        );
      }
    },
  );

  it('stand beside those that only the codec can read', async () => {
    const book = await opened(
      await workbook(
        `<row r="2" spans="1:9"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>
         <c r="D2"><f>1+1</f><v>2</v></c><c r="E2"><v>0.1</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#REF!</v></c>
         <c r="H2" t="inlineStr"><is><t>就地</t></is></c><c r="I2" t="str"><v>a&amp;b</v></c></row>
         <row r="5" ht="30" customHeight="1"/><row r="9"><c r="B9"><v>1.5E3</v></c></row>`,
        `<si><t>城关供电所</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><t>富</t></r><r><t>文本</t></r></si><si><t xml:space="preserve"> 甲&amp;乙_x000D_</t></si>`,
        `<hyperlinks><hyperlink ref="A2" location="台账!B9"/></hyperlinks>`,
      ),
    );
    const [sheet] = book.sheets;
    const row = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((column) => sheet?.cell(2, column).value);
    expect(row).toEqual(['城关供电所', '富文本', ' 甲&乙\r', 2, 0.1, true, '#REF!', '就地', 'a&b']);
    expect([...(sheet?.cells.get(2)?.keys() ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sheet?.cell(2, 2).extras?.richText).toHaveLength(2);
    expect(sheet?.cell(2, 4).formula).toBe('=1+1');
    expect(sheet?.cell(2, 1).extras?.hyperlink).toMatchObject({ location: '台账!B9' });
    expect(sheet?.rowHeightPoints(5)).toBe(30);
    expect(sheet?.cell(9, 2).value).toBe(1500);
  });

  it('are left to the codec where rows and cells do not say their places', async () => {
    const book = await opened(
      await workbook('<row><c t="s"><v>0</v></c><c><v>7</v></c></row>', '<si><t>甲</t></si>'),
    );
    expect([1, 2].map((column) => book.sheets[0]?.cell(1, column).value)).toEqual(['甲', 7]);
  });

  it('of a damaged sheet are not read, and the user is told', async () => {
    const parts = unzipSync(await workbook('<row r="1"><c r="A1"><v>123456789</v></c></row>', ''));
    const bytes = zipSync(parts, { level: 0 });
    const at = Buffer.from(bytes).indexOf('123456789');
    expect((await opened(bytes)).notices).toEqual([]);
    bytes[at] = 50;
    const damaged = await opened(bytes);
    expect(damaged.sheets[0]?.cell(1, 1).value).not.toBe(223456789);
    expect(damaged.notices).not.toEqual([]);
  });
});
