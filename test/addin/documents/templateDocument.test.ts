import { Document, Packer, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { templateDocument } from '../../../addin/documents/templateDocument';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { rankingChart } from '../../../ledger/bulletin/rankingChart';
import { expectSuccess } from '../../../ledger/result';
import { readMetafile } from './picture/metafileReader';
import { paragraphsOf, partsOf, textOfXml } from './wordParts';

async function template(...lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

const content: BulletinContent = {
  ...{ kind: 'performance', name: '绩效管理通报', period: '2016-12', title: '关于绩效管理情况的通报' },
  ...{ documentNumber: '唐供电绩〔2016〕10号', recipients: '各部室' },
  blocks: [
    { type: 'paragraph', text: '按照工作安排，开展抽查{{标题}}&<b>。' },
    {
      type: 'table',
      table: { caption: '排名', header: ['部门'], rows: [['营销部']], widths: [1], numeric: [] },
    },
  ],
  ...{ attachments: [], attachmentTables: [], issuer: '绩效办', issuedOn: '2016年12月30日', isSealed: false },
  ...{ redHead: null, imprint: null, registration: null, figures: [], notices: [] },
};

it('fills the user’s own template, texts and the whole body', async () => {
  const own = await template('公司文件', '{{标题}}', '{{主送}}：', '{{正文}}', '{{署名}}', '{{成文日期}}');
  const xml = partsOf(expectSuccess(await templateDocument(own, content)))['word/document.xml'] ?? '';
  const text = textOfXml(xml).replaceAll('\n', '');
  expect(text).toContain('公司文件关于绩效管理情况的通报');
  // What a ledger says in braces is text, not a placeholder.
  expect(text).toContain('开展抽查{{标题}}&amp;&lt;b&gt;。');
  expect(text).toContain('营销部');
  expect(text).toMatch(/绩效办2016年12月30日$/);
});

it('keeps an indent of the template’s own paragraphs out of tables and headings', async () => {
  const own = await template('{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}');
  const xml = partsOf(expectSuccess(await templateDocument(own, content)))['word/document.xml'] ?? '';
  const flush = paragraphsOf(xml).filter(({ text }) => ['排名', '部门', '营销部'].includes(text));
  expect(flush).toHaveLength(3);
  for (const { xml: paragraph } of flush)
    expect(paragraph).toContain('<w:ind w:left="0" w:right="0" w:firstLine="0" w:firstLineChars="0"/>');
});

it('takes the attachments’ picture along, whatever the template’s own paragraphs look like', async () => {
  const bars = [{ rank: 1, unit: '营销部', rate: '5.00', figure: '营销部.problemRate' }];
  const ranking = { caption: '有问题率排名图', header: [], rows: [], widths: [], numeric: [] };
  const attachmentTables = [{ ...ranking, chart: rankingChart('有问题率排名图', bars, null) }];
  const own = await template('{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}', '{{附件}}');
  const made = expectSuccess(await templateDocument(own, { ...content, attachmentTables }));
  const parts = partsOf(made);
  const picture =
    /<w:p>(?:(?!<w:p>).)*<pic:pic .*?<\/w:p>/s.exec(parts['word/document.xml'] ?? '')?.[0] ?? '';
  expect(picture).toMatch(
    /w:lineRule="auto".*descr="有问题率排名图，条形图，共1个部门：第1名营销部5\.00%。"/s,
  );
  const relation = /r:embed="([^"]+)"/.exec(picture)?.[1] ?? '';
  expect(parts['word/_rels/document.xml.rels']).toMatch(
    new RegExp(`Id="${relation}"[^>]*media/image1\\.emf`),
  );
  expect(parts['[Content_Types].xml']).toMatch(/image\/x-emf[^>]*\/word\/media\/image1\.emf/);
  const { texts } = readMetafile(unzipSync(made)['word/media/image1.emf'] ?? new Uint8Array());
  expect(texts.map(({ text }) => text)).toContain('营销部');
});

it('lists placeholders that it does not know and those that are missing', async () => {
  const made = await templateDocument(await template('{{标题}}', '{{文号}}'), content);
  const fault = made.ok ? '' : made.fault;
  expect(fault).toMatch(
    /不认识的占位符：{{文号}}.*缺少的占位符：{{正文}}、{{署名}}、{{成文日期}}.*可用的占位符/,
  );
  const none = await templateDocument(new Uint8Array([1, 2, 3]), content);
  expect(none.ok ? '' : none.fault).toMatch(/不是有效的 \.docx/);
});
