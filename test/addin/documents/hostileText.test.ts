import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { bulletinDocument } from '../../../addin/documents/bulletinDocument';
import { plainText } from '../../../addin/documents/plainText';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { rankingChart } from '../../../ledger/bulletin/rankingChart';
import { partsOf } from './wordParts';

const { DOMParser } = new JSDOM('').window;

/** Every place of a document that a text can reach. */
function contentOf(text: string): BulletinContent {
  const table = { caption: text, header: [text, text], rows: [[text, text]], widths: [1, 1], numeric: [1] };
  const form = { ...table, caption: '', header: [], isForm: true as const };
  return {
    ...{ kind: 'performance', name: '绩效管理通报', period: '2016-12', title: text, documentNumber: text },
    recipients: text,
    blocks: [
      { type: 'heading', level: 1, text },
      { type: 'paragraph', text },
      { type: 'line', align: 'right', text },
      { type: 'table', table },
      { type: 'table', table: form },
    ],
    attachments: [text],
    attachmentTables: [
      { ...table, isWide: true },
      { ...table, chart: rankingChart(text, [{ rank: 1, unit: text, rate: '5.00', figure: text }], null) },
    ],
    ...{ issuer: text, issuedOn: text, isSealed: false },
    redHead: { style: 'brief', mark: text, issue: text },
    imprint: { copies: text, printedBy: text, printedOn: text },
    ...{ registration: null, figures: [], notices: [] },
  };
}

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const hostile = fc.oneof(
  codeUnits,
  fc.constantFrom(
    ...[']]>', '<![CDATA[', '</w:t></w:r>', '&amp;&lt;&#0;', '=HYPERLINK("http://x")', '\u0000\u0008\u000b'],
    ...[
      '{ HYPERLINK "http://x" }',
      'INCLUDETEXT "c:\\\\a"',
      'DDEAUTO cmd',
      '\ud800',
      '\udc00\ud800',
      '\ufffe\uffff',
    ],
    ...[
      '<w:fldSimple w:instr="DATE"/>',
      '\u202e反向',
      'a\tb\r\nc',
      '<?xml?>',
      '<!ENTITY x SYSTEM "f">',
      '𬎆𠮷㐱',
    ],
  ),
);

it('takes whatever a cell holds for text: no mark-up, no field, no link, no broken document', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (a, b) => {
      const text = a + b;
      const parts = partsOf(await bulletinDocument(contentOf(text)));
      for (const [name, xml] of Object.entries(parts)) {
        if (name.endsWith('.emf')) continue;
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        expect([name, parsed.getElementsByTagName('parsererror').length]).toEqual([name, 0]);
        if (name.endsWith('.rels')) expect(xml).not.toContain('External');
      }
      const body = new DOMParser().parseFromString(parts['word/document.xml'] ?? '', 'application/xml');
      for (const element of ['w:fldSimple', 'w:instrText', 'w:hyperlink', 'w:object', 'w:altChunk'])
        expect([element, body.getElementsByTagName(element).length]).toEqual([element, 0]);
      const texts = [...body.getElementsByTagName('w:t')].map(({ textContent }) => textContent);
      const plain = plainText(text);
      if (plain !== '') expect(texts.filter((each) => each === plain).length).toBeGreaterThan(8);
    }),
    { seed: 2016, numRuns: 15 },
  );
});
