import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bulletinDocument } from '../../addin/documents/bulletinDocument';
import { plainText } from '../../addin/documents/plainText';
import type { BulletinContent, BulletinTable } from '../../ledger/bulletin/content';
import { median, type Comparison } from './comparison';

const SENTENCE =
  '按照公司“三级抽查”工作安排，绩效管理办公室会同办公室、财务资产部等部门对6个部门开展抽查6次，抽查126人次。';

/**
 * A bulletin of three pages as a Word document against the least that must be done for the same document: its texts
 * escaped and joined to ready pieces of XML, and the zip of the same parts.
 */
export async function bulletinDocumentInMemory(rows: number, runs: number): Promise<Comparison> {
  const content = threePages();
  const parts = unzipSync(await bulletinDocument(content));
  const pieces = piecesOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  if (plainDocument(pieces, parts).length < 1000) throw new Error('a document without its text');
  const oursMs: number[] = [];
  const peerMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    let before = process.cpuUsage();
    await bulletinDocument(content);
    oursMs.push(elapsedMs(before));
    before = process.cpuUsage();
    plainDocument(pieces, parts);
    peerMs.push(elapsedMs(before));
  }
  return {
    name: 'bulletin of three pages as a Word document',
    rows,
    peer: 'plain XML and zip',
    oursMs: median(oursMs),
    peerMs: median(peerMs),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    peerPeakMegabytes: null,
  };
}

function elapsedMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Mark-up and texts in turn. */
function piecesOf(xml: string): readonly string[] {
  return xml.split(/(?<=<w:t xml:space="preserve">)([^<]*)(?=<)/);
}

function plainDocument(pieces: readonly string[], parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const document = pieces.map((piece, i) => (i % 2 === 1 ? escaped(plainText(piece)) : piece)).join('');
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}

function threePages(): BulletinContent {
  const table: BulletinTable = {
    caption: '得分排名',
    header: ['名次', '部门', '得分', '等级', '应得分', '扣分', '加分', '有问题率', '备注'],
    rows: Array.from({ length: 15 }, (_, i) => [
      ...[
        String(i + 1),
        `第${String(i + 1)}供电所`,
        '98.80',
        '优秀',
        '46.79',
        '0.5',
        '0',
        '1.59%',
        '样本不足',
      ],
    ]),
    widths: [7, 17, 9, 7, 9, 7, 7, 11, 14],
    numeric: [2, 4, 5, 6, 7],
  };
  return {
    ...{ kind: 'performance', name: '绩效管理通报', period: '2016-09', recipients: '各部室、各供电所' },
    title: '国网唐县供电公司关于2016年9月份绩效管理情况的通报',
    documentNumber: '唐供电绩〔2016〕10号',
    blocks: [
      ...Array.from({ length: 12 }, () => ({ type: 'paragraph' as const, text: SENTENCE })),
      { type: 'table', table },
    ],
    attachments: ['得失分汇总表'],
    attachmentTables: [table],
    ...{
      issuer: '国网唐县供电公司绩效管理办公室',
      issuedOn: '2016年9月30日',
      isSealed: false,
      redHead: null,
    },
    imprint: { copies: '公司领导', printedBy: '国网唐县供电公司绩效管理办公室', printedOn: '2016年9月30日' },
    ...{ registration: null, figures: [], notices: [] },
  };
}
