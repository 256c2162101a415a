import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbookCells } from '../../../../addin/excel/readWorkbook';
import { writeScoreSheet } from '../../../../addin/excel/scoring/scoreSheet';
import { openInOffice } from '../../../../addin/headless/office';
import type { Book } from '../../../../addin/workbench/book/book';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import type { RecognisedWorkbook } from '../../../../ledger/recognise/recognised';
import { expectSuccess } from '../../../../ledger/result';
import { fairnessOf } from '../../../../ledger/score/fairness/fairness';
import { PUBLISHED_SEED, seededRandom } from '../../../../ledger/score/fairness/random';
import { resultOfPeriod } from '../../../../ledger/score/periodResult';
import { scoreInputs } from '../../../../ledger/score/scoreInputs';
import { DEFAULT_RULES } from '../../../../ledger/score/ruleSet';
import { periodOf } from '../../../ledger/score/truthWorkbook';
import { recognisingAgain } from '../recogniseAgain';
import { SHARES } from './caseFile';
import { noticeOf, shownRanking } from './shownRanking';

jest.setTimeout(60_000);

const RANKING = '得分排名2016-09';
const DATA = '评分数据2016-09';

let book: Book;
let close: () => void;

async function openLedgers(): Promise<void> {
  const bytes = new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'));
  ({ book, close } = expectSuccess(await openInOffice(bytes)));
}

const recognise = recognisingAgain('台账.xlsx');

async function read() {
  const cells = await readWorkbookCells();
  return { cells, recognised: recognise(cells) };
}

async function write(period = '2016-09') {
  return expectSuccess(await writeScoreSheet(await read(), periodOf(period), DEFAULT_RULES));
}

async function setCell(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

function rowOf(sheet: ExcelJS.Worksheet, unit: string): ExcelJS.Row {
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getRow(i + 1));
  const row = rows.find((each) => each.getCell(2).result === unit || each.getCell(2).value === unit);
  if (!row) throw new Error(`no row of ${unit}`);
  return row;
}

function formulasOf(name: string): ReadonlyArray<readonly [row: number, column: number, formula: string]> {
  return [...(book.sheet(name)?.cells ?? [])].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) =>
      formula === undefined ? [] : [[row, column, formula] as const],
    ),
  );
}

// Written and saved once: these tests only look at it.
describe('the score sheet in the saved file', () => {
  let recognised: RecognisedWorkbook;
  let bytes: Uint8Array;
  const reader = new ExcelJS.Workbook();
  beforeAll(async () => {
    await openLedgers();
    ({ recognised } = await read());
    await write();
    bytes = await saveBook(book);
    await reader.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  });
  afterAll(() => {
    close();
  });

  /** A sheet as an independent reader finds it in the saved file. */
  function saved(name: string): ExcelJS.Worksheet {
    const sheet = reader.getWorksheet(name);
    if (!sheet) throw new Error(`the saved file has no sheet ${name}`);
    return sheet;
  }

  it('has every figure as a formula with its result and format, and a dash where there is none', () => {
    const sheet = saved(RANKING);
    const row = rowOf(sheet, '川里供电所');
    for (let column = 1; column <= 15; column++) expect(row.getCell(column).formula).toBeTruthy();
    expect(row.getCell(3)).toMatchObject({ result: 94.59, numFmt: '0.00' });
    expect(row.getCell(6)).toMatchObject({ result: 0.5, numFmt: '0.0000' });
    expect([row.getCell(13).result, row.getCell(15).result]).toEqual(['样本不足', '一致']);
    expect(rowOf(sheet, '仁厚供电所').getCell(1).result).toBe('—');
  });

  it('refers to the cells of the ledgers themselves', () => {
    const formulas = formulasOf(DATA).map(([, , formula]) => formula);
    const ledgers = ['部门名册', '得失分记录表', '抽查记录台账', '业务量统计表', '抽查指标台账'];
    for (const ledger of ledgers) {
      expect(formulas.filter((formula) => formula.includes(`'${ledger}'!$`)).length).toBeGreaterThan(5);
    }
  });

  it('prints on A4 landscape, one page wide, its title lines in sight, without its helper columns', () => {
    const { pageSetup, views } = saved(RANKING);
    expect(pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(pageSetup.printArea).toMatch(/^A1:O\d+$/);
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    // Of the data behind it, which would take some 40 pages, only the notes print.
    const data = saved(DATA).pageSetup;
    expect(data).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:R4',
    });
  });

  it('has a chart of its own for each ranking and the funnel, drawn from the formulas', () => {
    const parts = unzipSync(bytes);
    const charts = Object.entries(parts)
      .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
      .map(([, part]) => strFromU8(part));
    const titles = charts.map((chart) => /<a:t>([^<]*)<\/a:t>/.exec(chart)?.[1]);
    expect(titles.sort()).toEqual(
      ['业务职能得分', '基层得分', '后勤得分', '有问题率(%)', '有问题率漏斗图'].sort(),
    );
    // Scores end at full marks; Excel alone would draw the axis to 120.
    const ends = charts.map((chart) => [
      /<a:t>([^<]*)<\/a:t>/.exec(chart)?.[1],
      /<c:max val="(\d+)"/.exec(chart)?.[1],
    ]);
    expect(ends.filter(([title]) => title?.endsWith('得分')).map(([, end]) => end)).toEqual([
      '100',
      '100',
      '100',
    ]);
    const funnel = charts.find((chart) => chart.includes('<c:scatterChart>')) ?? '';
    expect(funnel.match(/<c:ser>/g)).toHaveLength(4);
    expect(funnel.match(/<a:noFill\/>/g)?.length).toBeGreaterThanOrEqual(4);
    expect(charts.every((chart) => /'(?:评分数据|得分排名)2016-09'!/.test(chart))).toBe(true);
    const sheet = Object.entries(parts).find(([, part]) => strFromU8(part).includes('<dataBar>'));
    expect(sheet?.[0]).toMatch(/worksheets/);
  });

  it('has the statistics beside the score as values, says so, and names their sources (design.md, fairness)', () => {
    const inputs = expectSuccess(scoreInputs(recognised));
    const result = expectSuccess(resultOfPeriod(inputs, periodOf('2016-09'), DEFAULT_RULES));
    const { units } = fairnessOf(result, seededRandom(PUBLISHED_SEED));
    const sheet = book.sheet(RANKING);
    const texts = Array.from({ length: 120 }, (_, i) => sheet?.cell(i + 1, 1).value);
    const first = texts.indexOf('统计参考（不参与得分和名次）') + 1;
    expect(texts[first]).toContain('下表是写入时的数值，台账改动后不随之变化');
    const lines = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 13 }, (__, column) => sheet?.cell(first + 4 + i, column + 1)),
    );
    const shown = lines.filter((cells) => typeof cells[0]?.value === 'number');
    expect(shown.map((cells) => cells[1]?.value)).toEqual(units.map(({ unit }) => unit));
    expect(shown.map((cells) => [cells[0]?.value, cells[9]?.value])).toEqual(
      units.map(({ tier, bestRank, worstRank }) => [
        tier,
        bestRank === worstRank ? String(bestRank) : `${String(bestRank)}～${String(worstRank)}`,
      ]),
    );
    shown.forEach((cells, i) => {
      const unit = units[i];
      const figures = [5, 6, 10, 11].map((column) => Number(cells[column]?.value) / 100);
      const engine = [
        ...[unit?.interval.lower, unit?.interval.upper, unit?.shrunkenRate, unit?.limits.upper998],
      ];
      figures.forEach((figure, k) => expect(figure).toBeCloseTo(engine[k] ?? NaN, 5));
    });
    expect(lines.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    for (const source of ['Wilson', 'Goldstein', 'Fisher', 'Breslow', 'Kleinman', 'Spiegelhalter']) {
      expect(texts.some((text) => String(text).includes(source))).toBe(true);
    }
  });
});

describe('in the workbook that stays open', () => {
  beforeEach(openLedgers);
  afterEach(() => {
    close();
  });

  it('the ranking follows a deduction that is changed in the ledger, and says that it differs from the engine', async () => {
    await write();
    const { recognised } = await read();
    const sheet = recognised.sheets.find(({ name }) => name === '得失分记录表');
    const column = sheet?.tables[0]?.columns.find(({ field }) => field === 'deduction')?.column;
    const dated = sheet?.tables[0]?.records.find(
      ({ values }) =>
        values.unit === '城区供电所' &&
        values.deduction !== undefined &&
        JSON.stringify(values.date).includes('2016-09'),
    );
    if (!dated || column === undefined) throw new Error('no entry to change');
    const before = shownRanking(book, '2016-09').categories[1]?.units.map(({ unit }) => unit);
    await setCell('得失分记录表', `${column}${String(dated.row)}`, 0.1);
    const after = shownRanking(book, '2016-09').categories[1]?.units.map(({ unit }) => unit);
    expect([before?.[0], after?.[0]]).toEqual(['王京供电所', '城区供电所']);
    expect(noticeOf(book, '2016-09')).toContain('有2个部门的公式结果与写入时的引擎结果不同');
  });

  it('says when a row was added to a ledger, which no formula refers to', async () => {
    await write();
    const { recognised } = await read();
    const table = recognised.sheets.find(({ name }) => name === '得失分记录表')?.tables[0];
    const column = table?.columns.find(({ field }) => field === 'unit')?.column ?? '';
    await setCell('得失分记录表', `${column}${String((table?.lastRow ?? 0) + 1)}`, '营销部');
    expect(noticeOf(book, '2016-09')).toContain('有台账增删了行，请重新写入。');
  });

  it('keeps names from the ledgers that look like formulas as words', async () => {
    const { recognised } = await read();
    const roster = recognised.sheets.find(({ name }) => name === '部门名册')?.tables[0];
    const column = roster?.columns.find(({ field }) => field === 'unit')?.column ?? '';
    const row = roster?.records.find(({ values }) => values.unit === '后勤服务中心')?.row ?? 0;
    await setCell('部门名册', `${column}${String(row)}`, `'=1+"1"*`);
    await write();
    const { categories } = shownRanking(book, '2016-09');
    expect(categories[2]?.units.map(({ unit }) => unit)).toContain('=1+"1"*');
    expect(noticeOf(book, '2016-09')).toBe('各项公式的结果与评分引擎一致。');
  });

  it('is no ledger when the workbook is read again', async () => {
    const before = await read();
    await write();
    const after = await read();
    const score = after.recognised.sheets.filter(({ name }) => [RANKING, DATA].includes(name));
    expect(score.map(({ tables }) => tables)).toEqual([[], []]);
    expect(after.recognised.sheets.slice(0, before.recognised.sheets.length)).toEqual(
      before.recognised.sheets,
    );
  });

  it('of a file that was scored before replaces its sheets, charts and names', async () => {
    await write();
    const [sheets, names] = [book.sheets.length, book.names.length];
    const first = await saveBook(book);
    close();
    ({ book, close } = expectSuccess(await openInOffice(first)));
    // Further tables move everything that the charts are drawn from.
    const rules = { ...DEFAULT_RULES, distribution: SHARES };
    expectSuccess(await writeScoreSheet(await read(), periodOf('2016-09'), rules));
    expect(book.sheets).toHaveLength(sheets);
    expect(new Set(book.names.map(({ name, sheet }) => `${String(sheet)}!${name}`)).size).toBe(
      book.names.length,
    );
    expect(book.names.length).toBeGreaterThan(names);
    expect(noticeOf(book, '2016-09')).toContain('一致');
    const parts = unzipSync(await saveBook(book));
    const textsOf = (path: RegExp): readonly string[] =>
      Object.keys(parts)
        .filter((name) => path.test(name))
        .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    const charts = textsOf(/^xl\/charts\/chart\d+\.xml$/);
    const former = Object.entries(unzipSync(first))
      .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .map(([, part]) => strFromU8(part));
    expect(charts).toHaveLength(former.length);
    expect(charts.filter((chart) => former.includes(chart))).toEqual([]);
    expect(
      textsOf(/^xl\/drawings\/drawing\d+\.xml$/).map((text) => text.match(/<c:chart /g)?.length),
    ).toEqual([5]);
    expect(textsOf(/^xl\/worksheets\/sheet\d+\.xml$/)).toHaveLength(sheets);
    expect(textsOf(/^\[Content_Types\]/)[0]?.match(/\/charts\/chart/g)).toHaveLength(5);
  });

  it('is renewed and taken back with its formulas and names', async () => {
    await write();
    const names = book.names.length;
    const formulas = [RANKING, DATA].map(formulasOf);
    await setCell('部门名册', 'C40', '别的');
    const renewed = await write();
    expect(book.names).toHaveLength(names);
    expectSuccess(await renewed.undo());
    expect([RANKING, DATA].map(formulasOf)).toEqual(formulas);
    expect(book.names).toHaveLength(names);
    expect(noticeOf(book, '2016-09')).toContain('一致');
  });

  it('uses nothing that Excel 2007 and WPS do not know', async () => {
    await write('2016');
    const known = new Set(
      'ABS AND COUNT COUNTA COUNTIF COUNTIFS DAY EXACT FIND IF IFERROR INT ISBLANK ISNUMBER ISTEXT LOOKUP MATCH MAX MID MIN MONTH ROUND SIGN SUBSTITUTE SUM SUMIFS SUMPRODUCT TEXT TRIM YEAR CHAR'.split(
        ' ',
      ),
    );
    const used = [RANKING, DATA].map((name) => name.replace('2016-09', '2016')).flatMap(formulasOf);
    const functions = used.flatMap(([, , formula]) =>
      [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z.0-9]*)\(/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    expect(used.length).toBeGreaterThan(5000);
    expect([...new Set(functions)].filter((name) => !known.has(name))).toEqual([]);
    expect(Math.max(...used.map(([, , formula]) => formula.length))).toBeLessThan(2000);
    expect(used.filter(([, , formula]) => /--|\{|_xl/.test(formula))).toEqual([]);
  });

  it('is one step in the history of the workbook', async () => {
    const before = book.sheets.length;
    await write();
    expect(book.sheets).toHaveLength(before + 2);
    book.undo();
    expect(book.sheets).toHaveLength(before);
  });

  it('is written in the same number of requests, however many units and months there are', async () => {
    let requests = 0;
    const { sync } = OfficeExtension.ClientRequestContext.prototype;
    const counted = jest
      .spyOn(OfficeExtension.ClientRequestContext.prototype, 'sync')
      .mockImplementation(function (this: OfficeExtension.ClientRequestContext, ...rest: []) {
        requests++;
        return sync.apply(this, rest) as never;
      });
    try {
      const workbook = await read();
      const small = {
        ...workbook.recognised.organisation,
        units: workbook.recognised.organisation.units.slice(0, 3),
      };
      const few = { ...workbook, recognised: { ...workbook.recognised, organisation: small } };
      const counts: number[] = [];
      for (const [source, period] of [
        [few, '2016-09'],
        [workbook, '2016-09'],
        [workbook, '2016'],
      ] as const) {
        requests = 0;
        expectSuccess(await writeScoreSheet(source, periodOf(period), DEFAULT_RULES));
        counts.push(requests);
      }
      expect(new Set(counts).size).toBe(1);
      expect(counts[0]).toBeLessThanOrEqual(8);
    } finally {
      counted.mockRestore();
    }
  });
});
