import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { writeBulletinSheet } from '../../../addin/excel/bulletinSheet';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { writeScoreSheet } from '../../../addin/excel/scoring/scoreSheet';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { periodOf } from '../../ledger/score/truthWorkbook';
import { recognisingAgain } from './recogniseAgain';

jest.setTimeout(60_000);

const recognise = recognisingAgain('台账.xlsx');

/** Writes the score sheet of September from the ledgers as they are. */
async function writeScore() {
  const cells = await readWorkbookCells();
  return writeScoreSheet({ cells, recognised: recognise(cells) }, periodOf('2016-09'), DEFAULT_RULES);
}

const bulletin: BulletinContent = {
  ...{
    kind: 'performance',
    name: '绩效管理通报',
    period: '2016-09',
    title: '关于绩效管理情况的通报',
    documentNumber: '唐供电绩〔2016〕6号',
  },
  ...{
    recipients: '各部室',
    attachments: [],
    issuer: '绩效管理办公室',
    issuedOn: '2016年9月30日',
    figures: [],
    isSealed: false,
    redHead: null,
    imprint: null,
    registration: null,
    notices: [],
  },
  blocks: [
    { type: 'heading', level: 1, text: '一、总体情况' },
    { type: 'paragraph', text: '=HYPERLINK("http://example.com")' },
    {
      type: 'table',
      table: {
        caption: '排名',
        header: ['部门', '得分'],
        rows: [['+1+1', '98.86']],
        widths: [3, 1],
        numeric: [1],
      },
    },
  ],
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

const names = (): readonly string[] => book.sheets.map(({ name }) => name);

/** Every cell of a sheet that has something in it. */
function cellsOf(name: string) {
  const sheet = book.sheet(name);
  const area = sheet?.usedArea('values');
  if (!sheet || !area) return [];
  const cells = [];
  for (let row = 1; row <= area.lastRow; row++)
    for (let column = 1; column <= area.lastColumn; column++)
      cells.push({ text: book.text(sheet, row, column), formula: sheet.cell(row, column).formula });
  return cells.filter(({ text }) => text !== '');
}

describe('the sheets that the pane writes', () => {
  it('ranks the units of every category, as the reference has them', async () => {
    const { sheet } = expectSuccess(await writeScore());
    const texts = cellsOf(sheet).map(({ text }) => text);
    expect(sheet).toBe('得分排名2016-09');
    expect(texts).toEqual(
      expect.arrayContaining([
        '一、业务职能',
        '二、基层',
        '三、后勤',
        '川里供电所',
        '94.59',
        '12.50',
        '样本不足',
      ]),
    );
    expect(book.activeSheet.name).toBe(sheet);
  });

  it('renews its sheet instead of adding another, and takes it back in one step', async () => {
    const before = names();
    const first = expectSuccess(await writeScore());
    await writeScore();
    expect(names()).toEqual([...before, '得分排名2016-09', '评分数据2016-09']);
    expectSuccess(await first.undo());
    expect(names()).toEqual(before);
  });

  it('writes the words of the ledgers as text, never as a formula', async () => {
    const { sheet } = expectSuccess(await writeBulletinSheet(bulletin));
    const cells = cellsOf(sheet);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const texts = cells.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['+1+1', '　　=HYPERLINK("http://example.com")']));
  });

  it('writes a bulletin as a page: title, number, body, table, signature', async () => {
    const { sheet } = expectSuccess(await writeBulletinSheet(bulletin));
    const texts = cellsOf(sheet).map(({ text }) => text);
    expect(sheet).toBe('绩效管理通报2016-09');
    expect(texts[0]).toBe('关于绩效管理情况的通报');
    expect(texts).toEqual(
      expect.arrayContaining(['唐供电绩〔2016〕6号', '各部室：', '98.86', '绩效管理办公室', '2016年9月30日']),
    );
  });

  it('is saved with print titles that Excel accepts: the name of the sheet in quotes', async () => {
    await writeScore();
    const workbook = strFromU8(unzipSync(await saveBook(book))['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain(">'得分排名2016-09'!$1:$2</definedName>");
    // Names that need no quotes have none.
    expect(workbook).toContain('>抽查记录台账!$3:$4</definedName>');
  });
});
