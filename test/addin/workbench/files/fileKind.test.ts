/** What a file is, is seen by its content; what can't be read is refused in one line that says what to do. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { fileSizeFault } from '../../../../addin/workbench/files/fileSize';

const ledger = readFileSync('test/fixtures/ledgers/dev-09-meetings-policies-advice.xlsx');
const zip = (...paths: string[]) => zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('a')])));

describe('a file that is no workbook is refused in one line that says what to do', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), /空的.*另选/],
    [
      'a text',
      Buffer.from('工作总结\n一、总体情况\n二、存在问题，以及打算'),
      /不是 Excel 工作簿.*另存为 \.xlsx/,
    ],
    ['a JSON text', Buffer.from('{ "a": 1,\n "b": 2,\n "c": 3 }'), /不是 Excel 工作簿/],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 89) % 251)),
      /不是 Excel/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07'), /RAR.*先解压/],
    ['a zipped workbook', zip('三月台账.xlsx'), /压缩包.*先解压/],
    ['another zip archive', zip('a.txt'), /不是 Excel 工作簿/],
    ['an .ods file', zip('mimetype', 'content.xml'), /\.ods.*另存为 \.xlsx/],
    ['an .xlsb file', zip('xl/workbook.bin'), /\.xlsb.*另存为 \.xlsx/],
    ['a web archive', Buffer.from('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), /\.mht.*另存为/],
    ['a web page without a table', Buffer.from('<html><body>请先登录</body></html>'), /网页.*没有表格/],
    ['half a download', ledger.subarray(0, ledger.length / 2), /损坏.*重新下载/],
    ['the end of a download', ledger.subarray(ledger.length - 3000), /不是 Excel|损坏/],
    ['the head of an .xls file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /损坏.*重新下载/],
  ])('%s', async (_, bytes, sentence) => {
    const opened = await openBook(new Uint8Array(bytes));
    expect(opened).toEqual({ ok: false, fault: expect.stringMatching(sentence) });
    expect(JSON.stringify(opened)).not.toContain('\\n');
  });

  test('a workbook with a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '台账', rows: [['秘密']] }],
      encryption: { password: '1234' },
    });
    expect(await openBook(bytes)).toEqual({ ok: false, fault: expect.stringMatching(/密码.*另存为/) });
  });

  test('a zip bomb is recognised by the sizes it declares, before anything is inflated', async () => {
    const bomb = Buffer.from(zipSync({ '[Content_Types].xml': new Uint8Array(1000) }));
    const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(450 * 1024 * 1024, directory + 24);
    expect(await openBook(bomb)).toEqual({ ok: false, fault: expect.stringContaining('450 MB') });
  });

  test('a file that memory has no room for', () => {
    expect(fileSizeFault(300 * 1024 * 1024)).toContain('300 MB');
    expect(fileSizeFault(ledger.length)).toBeNull();
  });
});
