import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bulletinDocument } from '../../../addin/documents/bulletinDocument';
import { bulletinRuns } from '../../../addin/documents/bulletinRuns';
import { pagesOf } from '../../../addin/documents/preview/pagesOf';
import { signaturePlace } from '../../../addin/documents/signature';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { expectSuccess } from '../../../ledger/result';
import { convertedByLibreOffice, hasLibreOffice, HANG_MS } from '../../libreOffice';
import { compose, yearWorkbook } from '../../ledger/bulletin/yearWorkbook';
import { readMetafile } from './picture/metafileReader';
import { numberIn, partsOf, textOfXml as textOf, wordIn, type Parts } from './wordParts';

let content: BulletinContent;
let bytes: Uint8Array;
let parts: Parts;
let body: string;
beforeAll(async () => {
  content = expectSuccess(compose(await yearWorkbook(), 'performance', '2016-09', { withChart: true }));
  bytes = await bulletinDocument(content);
  parts = partsOf(bytes);
  body = parts['word/document.xml'] ?? '';
});

describe('a bulletin in Word', () => {
  it('has the page of GB/T 9704-2012', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(body).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>');
  });

  it('names the typefaces of official documents for Chinese text', () => {
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(body).toContain(`w:eastAsia="${font}"`);
  });

  it('numbers its pages — 1 —, odd ones to the right and even ones to the left', () => {
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort();
    expect(sides).toEqual(['left', 'right']);
    for (const [, xml] of footers) expect(xml).toMatch(/— <\/w:t>.*PAGE.* —/s);
    expect(parts['word/settings.xml']).toContain('w:evenAndOddHeaders');
  });

  it('states every figure, addresses the recipients, lists its attachments and is signed', () => {
    const text = textOf(body);
    for (const { value } of content.figures) expect(text).toContain(value);
    expect(text).toContain('唐供电绩〔2016〕10号');
    expect(text).toContain('各部室、各供电所：');
    expect(text).toContain('附件：1.得失分汇总表\n2.问题整改清单');
    expect(text).toContain('国网唐县供电公司绩效管理办公室\n2016年9月30日');
    expect(text).toMatch(/附件1\n\n得失分汇总表\n\n[\s\S]*附件2\n\n问题整改清单\n\n/);
  });

  it('never leaves the signature alone on a page', () => {
    const paragraphs = body.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const signed = paragraphs.findIndex((xml) => textOf(xml) === '国网唐县供电公司绩效管理办公室');
    const attachments = paragraphs.findIndex((xml) => textOf(xml).startsWith('附件：'));
    expect(attachments).toBeGreaterThan(0);
    // The end of the body, the list of attachments and the signature go to the next page together.
    for (const xml of paragraphs.slice(attachments - 2, signed + 1)) expect(xml).toContain('<w:keepNext/>');
  });

  it('shows the ranking as a picture inside the text area, with its caption below, and says in words what it shows', () => {
    const drawings = body.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
    const pictures = drawings.filter((xml) => xml.includes('<pic:pic '));
    expect(pictures).toHaveLength(1);
    const [picture = ''] = pictures;
    const [across = 0, high = 0] = ['cx', 'cy'].map(
      (side) => Number(numberIn(picture, 'wp:extent', side)) / 635,
    );
    expect([numberIn(picture, 'a:ext', 'cx'), numberIn(picture, 'a:ext', 'cy')]).toEqual([
      across * 635,
      high * 635,
    ]);
    expect(across).toBe(11906 - 1588 - 1474);
    expect(high).toBeLessThan(16838 - 2098 - 1984);
    expect(wordIn(picture, 'wp:docPr', 'descr')).toBe(
      '有问题率排名图，条形图，共6个部门：第1名川里供电所12.50%；第2名城区供电所2.78%；第3名运维检修部0.00%；' +
        '第3名营销部0.00%；第3名后勤服务中心0.00%；第3名王京供电所0.00%。竖线为公司有问题率1.59%。',
    );
    const [before = '', after = ''] = body.split(picture);
    expect(before.slice(before.lastIndexOf('<w:p>'))).toMatch(/<w:keepNext\/>.*w:lineRule="auto"/s);
    expect(
      textOf(after)
        .split('\n')
        .find((text) => text !== ''),
    ).toBe('图1　有问题率排名图');
  });

  it('carries the picture as a metafile that every Word finds', () => {
    const relation = /<a:blip r:embed="([^"]+)"/.exec(body)?.[1] ?? '';
    const target = new RegExp(`Id="${relation}"[^>]*Target="([^"]+)"`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    );
    const path = `word/${String(target?.[1])}`;
    expect(parts['[Content_Types].xml']).toContain(
      `<Override ContentType="image/x-emf" PartName="/${path}"/>`,
    );
    const { texts, frameMm } = readMetafile(unzipSync(bytes)[path] ?? new Uint8Array());
    expect(frameMm.slice(0, 3)).toEqual([0, 0, 156]);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['川里供电所', '12.50%', '1.59%']));
  });

  it('repeats the header of every table and keeps tables inside the text area', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(6);
    for (const table of tables) {
      expect(table).toContain('<w:tblHeader/>');
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
      const across = table.includes('整改措施') ? 16838 - 2098 - 1984 : 11906 - 1588 - 1474;
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(across);
    }
  });

  it('says nothing about who sat at the computer', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:creator>国网唐县供电公司绩效管理办公室</dc:creator>');
  });
});

it('takes any text of a cell for text, control characters and mark-up included', async () => {
  const hostile = 'a\u0000\u0008b\u000bc <w:br/> & “引号” \ud83d \ufffe =HYPERLINK("http://x")';
  const odd = await bulletinDocument({ ...content, blocks: [{ type: 'paragraph', text: hostile }] });
  const xml = partsOf(odd)['word/document.xml'] ?? '';
  expect(xml).toContain('abc &lt;w:br/&gt; &amp; “引号”');
  expect(xml).not.toMatch(/[\p{Cc}\p{Cs}\ufffe]/u);
});

it('carries the sources of its figures as hidden text where they are asked for', async () => {
  const xml = partsOf(await bulletinDocument(content, true))['word/document.xml'] ?? '';
  const hidden = xml.match(/<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:vanish\/>.*?<\/w:r>/gs) ?? [];
  expect(hidden).toHaveLength(content.figures.length + 1);
  expect(hidden.join()).toContain('problems＝2：抽查记录台账第22、24行');
  expect(body).not.toContain('<w:vanish/>');
});

it('places the date two characters further in than the issuer, inside the text area (7.3.5.2)', () => {
  const long = signaturePlace('国网唐县供电公司绩效管理办公室', '2016年9月30日');
  expect(long).toEqual({ issuer: 8844 - 640 - 15 * 320, date: 8844 - 15 * 320 });
  const short = signaturePlace('办公室', '2016年12月30日');
  expect(short.date + 7 * 320).toBe(8844 - 640);
});

(existsSync('/usr/bin/pdftotext') && hasLibreOffice() ? it : it.skip)(
  'is laid out by LibreOffice on the preview’s pages (skipped where it is not installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-'));
    try {
      const file = join(folder, 'bulletin.docx');
      writeFileSync(file, bytes);
      const [printed] = convertedByLibreOffice([file], 'pdf', folder);
      // Calc alone, without Writer, reads no Word documents.
      if (printed === undefined) {
        process.stdout.write('not judged: this LibreOffice has no Writer\n');
        return;
      }
      const text = execFileSync('pdftotext', ['-layout', printed, '-']).toString();
      const theirs = text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.split('\n').map((line) => line.replace(/\s+/g, '')));
      const ours = [...pagesOf(bulletinRuns(content))].map(({ items }) =>
        items.flatMap((item) => (item.type === 'line' && item.text !== '' ? [item.text] : [])),
      );
      const lines = ours.flatMap((page, i) => page.map((line) => [i, line.replace(/\s+/g, '')] as const));
      const same = lines.filter(([i, line]) => theirs[i]?.some((their) => their.includes(line)));
      process.stdout.write(
        `preview against LibreOffice: ${String(ours.length)} and ${String(theirs.length)} pages, ` +
          `${String(same.length)} of ${String(lines.length)} lines on the same page with the same breaks\n`,
      );
      expect(theirs).toHaveLength(ours.length);
      const [chart] = content.attachmentTables?.flatMap((table) => table.chart ?? []) ?? [];
      const charted = theirs.at(-1)?.join('') ?? '';
      for (const { unit, rate } of chart?.bars ?? []) expect(charted).toContain(`${unit}${rate}%`);
      // Typefaces that stand in for one another differ by a word here and there.
      expect(same.length / lines.length).toBeGreaterThan(0.9);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  2 * HANG_MS,
);
