import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { openBook } from '../../../../addin/workbench/book/openBook';

const fixture = () =>
  readFileSync(join(process.cwd(), 'test/fixtures/ledgers/dev-09-meetings-policies-advice.xlsx'));
const ole = (text: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(508), Buffer.from(text, 'utf16le')]);

describe('a file that is no workbook is refused in one line that says what to do', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), /空的.*另选/],
    ['a text', Buffer.from('编号,设备'), /不是 Excel 工作簿.*另存为 \.xlsx/],
    ['an encrypted workbook', ole('EncryptedPackage'), /密码.*另存为 \.xlsx/],
    ['an .xls file', ole('Workbook'), /\.xls 文件.*另存为 \.xlsx/],
    ['half a download', fixture().subarray(0, 5000), /损坏.*重新下载/],
    ['another zip archive', Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), /不是 Excel 工作簿/],
    [
      'an .ods file',
      Buffer.from(zipSync({ mimetype: Buffer.from('a'), 'content.xml': Buffer.from('a') })),
      /\.ods/,
    ],
    ['an .xlsb file', Buffer.from(zipSync({ 'xl/workbook.bin': Buffer.from('a') })), /\.xlsb/],
  ])('%s', async (_, bytes, sentence) => {
    const opened = await openBook(bytes);
    expect(opened).toEqual({ ok: false, fault: expect.stringMatching(sentence) });
    expect(JSON.stringify(opened)).not.toContain('\\n');
  });

  test('a zip bomb is recognised by the sizes it declares, before anything is inflated', async () => {
    const bomb = zipSync({ '[Content_Types].xml': Buffer.alloc(450 * 1024 * 1024) }, { level: 1 });
    const started = performance.now();
    const opened = await openBook(bomb);
    expect(opened).toEqual({ ok: false, fault: expect.stringContaining('450 MB') });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
