import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { writeBulletinSheet } from '../../../addin/excel/bulletinSheet';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { expectSuccess } from '../../../ledger/result';

const sentence = '对所辖业务开展抽查23次、410人次，发现问题6项，约谈2人。';
const ranking = {
  caption: '得分排名',
  header: ['名次', '部门', '得分'],
  rows: [['1', '=1+1', '98.80']],
  widths: [1, 3, 1],
  numeric: [2],
};
const bulletin: BulletinContent = {
  kind: 'performance',
  name: '绩效管理通报',
  period: '2016-12',
  title: '关于2016年12月绩效管理情况的通报',
  documentNumber: '唐供电绩〔2016〕10号',
  recipients: '各部室、各供电所',
  blocks: [
    { type: 'heading', level: 1, text: '一、总体情况' },
    { type: 'paragraph', text: sentence },
    { type: 'paragraph', text: sentence.repeat(40) },
    { type: 'table', table: ranking },
  ],
  attachments: ['问题整改清单'],
  attachmentTables: [{ ...ranking, caption: '问题整改清单', rows: [['1', '营销部', '0.50']] }],
  issuer: '绩效管理办公室',
  issuedOn: '2016年12月30日',
  figures: [],
  isSealed: false,
  redHead: null,
  imprint: null,
  registration: null,
  notices: [],
};

let book: Book;
let close: () => void;
beforeEach(async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'));
  ({ book, close } = expectSuccess(await openInOffice(bytes)));
});
afterEach(() => {
  close();
});

/** The bulletin as an independent reader finds it in the saved file. */
async function saved() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveBook(book)) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('绩效管理通报2016-12');
  if (!sheet) throw new Error('the saved file has no bulletin');
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getRow(i + 1));
  const cells = rows.flatMap((row) =>
    Array.from({ length: 24 }, (_, i) => row.getCell(i + 1)).filter(
      (cell) => cell.value !== null && cell.master.address === cell.address,
    ),
  );
  return { sheet, rows, cells };
}

describe('the bulletin sheet in the saved file', () => {
  it('keeps every word as text: dates, figures and what looks like a formula', async () => {
    expectSuccess(await writeBulletinSheet(bulletin));
    const { cells } = await saved();
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([ExcelJS.ValueType.String]));
    const texts = cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['2016年12月30日', '98.80', '=1+1', '各部室、各供电所：']));
  });

  it('begins every attachment on a page of its own', async () => {
    const [table] = bulletin.attachmentTables ?? [];
    const attachmentTables = table === undefined ? [] : [table, table];
    expectSuccess(await writeBulletinSheet({ ...bulletin, attachmentTables }));
    const { sheet } = await saved();
    // ExcelJS reads no page breaks.
    const parts = Object.values(unzipSync(await saveBook(book))).map((part) => strFromU8(part));
    const breaks = parts.flatMap((xml) =>
      [...xml.matchAll(/<brk id="(\d+)"/g)].map((match) => Number(match[1])),
    );
    expect(breaks.map((id) => sheet.getCell(id + 1, 1).value)).toEqual(['附件1', '附件2']);
  });

  it('has rows as high as their lines, none higher than Excel allows, and loses no word of a long paragraph', async () => {
    expectSuccess(await writeBulletinSheet(bulletin));
    const { rows, cells } = await saved();
    const heightOf = (text: string) =>
      rows[Number(cells.find(({ value }) => value === text)?.row ?? 0) - 1]?.height ?? 0;
    expect(heightOf('　　一、总体情况')).toBeCloseTo(28, 0);
    expect(heightOf(`　　${sentence}`)).toBeCloseTo(28 + 21.6, 0);
    expect(rows.filter(({ height }) => height > 409)).toEqual([]);
    expect(cells.map(({ value }) => String(value)).join('')).toContain(sentence.repeat(40));
  });

  it('ends with its attachments, below the signature', async () => {
    expectSuccess(await writeBulletinSheet(bulletin));
    const texts = (await saved()).cells.map(({ value }) => value);
    expect(texts.slice(texts.indexOf('2016年12月30日') + 1)).toEqual([
      '附件',
      '问题整改清单',
      ...ranking.header,
      ...['1', '营销部', '0.50'],
    ]);
  });

  it('prints on A4 portrait, one page wide, with the margins of GB/T 9704', async () => {
    expectSuccess(await writeBulletinSheet(bulletin));
    const { pageSetup } = (await saved()).sheet;
    expect(pageSetup).toMatchObject({ orientation: 'portrait', paperSize: 9, fitToWidth: 1, fitToHeight: 0 });
    const { top, left, right, bottom } = pageSetup.margins ?? {};
    const millimetres = [top, left, right, bottom].map((inches) => Math.round(Number(inches) * 25.4));
    expect(millimetres).toEqual([37, 28, 26, 35]);
  });

  it('taken back after it was renewed, it is the former one, cell by cell', async () => {
    expectSuccess(await writeBulletinSheet(bulletin));
    const former = (await saved()).cells.map(({ address, value }) => [address, value]);
    const longer = { ...bulletin, blocks: [...bulletin.blocks, ...bulletin.blocks] };
    const renewed = expectSuccess(await writeBulletinSheet(longer));
    expectSuccess(await renewed.undo());
    expect((await saved()).cells.map(({ address, value }) => [address, value])).toEqual(former);
  });
});
