/**
 * Every figure of the score sheet is a formula over the ledgers, and agrees with the engine to the last digit: as the
 * workbench computes it and as LibreOffice does, as written and after the ledgers have been changed (R49-R54, R71-R73).
 */
import { readFileSync } from 'node:fs';
import { cellsOfRecords } from '../../../../addin/excel/scoring/ledgerCells';
import { readWorkbookCells } from '../../../../addin/excel/readWorkbook';
import { writeScoreSheet } from '../../../../addin/excel/scoring/scoreSheet';
import { openInOffice } from '../../../../addin/headless/office';
import type { Book } from '../../../../addin/workbench/book/book';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import type { RecognisedWorkbook } from '../../../../ledger/recognise/recognised';
import { expectSuccess, type Result } from '../../../../ledger/result';
import { resultOfPeriod, type PeriodResult } from '../../../../ledger/score/periodResult';
import { DEFAULT_RULES, type RuleSet } from '../../../../ledger/score/ruleSet';
import { periodScoreOf } from '../../../../ledger/score/scorePeriod';
import type { ScoreFault } from '../../../../ledger/score/scoreFault';
import { scoreInputs } from '../../../../ledger/score/scoreInputs';
import { periodOf } from '../../../ledger/score/truthWorkbook';
import { changedLedgers } from './changedLedgers';
import { caseFile, SHARES } from './caseFile';
import { hasLibreOffice, HANG_MS } from '../../../libreOffice';
import { recognisingAgain } from '../recogniseAgain';
import { recalculated } from './recalculated';
import { errorsIn, expectedRanking, noticeOf, shownRanking } from './shownRanking';

// The judge may take its time on a busy machine.
jest.setTimeout(2 * HANG_MS);

const AGREED = '各项公式的结果与评分引擎一致。';

interface Judged {
  readonly name: string;
  readonly period: string;
  /** The categories when the sheet was written. */
  readonly known: readonly string[];
  readonly result: PeriodResult;
  /** What the check line says or holds; null where that is left open. */
  readonly notices: readonly string[] | null;
  readonly bytes: Uint8Array;
}

const judged: Judged[] = [];

let recognise = recognisingAgain('台账.xlsx');

/** Opens a file; what it holds is recognised once, and after a change the changed sheets. */
async function open(bytes: Uint8Array) {
  recognise = recognisingAgain('台账.xlsx');
  return expectSuccess(await openInOffice(bytes));
}

async function read(): Promise<{
  cells: Awaited<ReturnType<typeof readWorkbookCells>>;
  recognised: RecognisedWorkbook;
}> {
  const cells = await readWorkbookCells();
  return { cells, recognised: recognise(cells) };
}

function resultOf(
  workbook: RecognisedWorkbook,
  period: string,
  rules: RuleSet,
): Result<PeriodResult, ScoreFault> {
  return resultOfPeriod(expectSuccess(scoreInputs(workbook)), periodOf(period), rules);
}

/** What the sheet shows is what the engine says. */
function compare(book: Book, { period, result, known, notices }: Omit<Judged, 'bytes'>): void {
  const shown = shownRanking(book, period);
  expect(errorsIn(book, period)).toEqual([]);
  expect(shown).toEqual(expectedRanking(result, known));
  const notice = noticeOf(book, period);
  if (notices?.length === 0) expect(notice).toBe(AGREED);
  for (const part of notices ?? []) expect(notice).toContain(part);
}

/**
 * Writes the score sheet of a file, then changes its ledgers. Of both states the judge sees the latter, for its formulas
 * are those that were written and reading a file takes longest; of the former what few cases have: grades overfull.
 */
async function scoreAndChange(
  name: string,
  bytes: Uint8Array,
  period: string,
  rules: RuleSet,
  seed: number,
): Promise<void> {
  const { book, close } = await open(bytes);
  const workbook = await read();
  const result = resultOf(workbook.recognised, period, rules);
  if (!result.ok) {
    close();
    return;
  }
  expectSuccess(await writeScoreSheet(workbook, periodOf(period), rules));
  const known = periodScoreOf(result.value).categories.map(({ category }) => category);
  const written = { name, period, known, result: result.value, notices: [] };
  compare(book, written);
  const isOverfull = expectedRanking(result.value, known).places.some(([, , , , over]) => over > 0);
  if (isOverfull) judged.push({ ...written, bytes: await saveBook(book) });

  await changedLedgers(workbook.recognised, workbook.cells, periodOf(period), seed);
  const { recognised } = await read();
  const changed = {
    ...{ name: `${name}, changed`, period, known, notices: null },
    result: expectSuccess(resultOf(recognised, period, rules)),
  };
  compare(book, changed);
  judged.push({ ...changed, bytes: await saveBook(book) });
  close();
}

const DISTRIBUTED: RuleSet = { ...DEFAULT_RULES, distribution: SHARES };
/** In September two departments tie at 100.00 for one A and one B. */
const HALVES: RuleSet = {
  ...DEFAULT_RULES,
  distribution: ['A', 'B'].map((grade) => ({ grade, share: '0.5' })),
};

it.each([
  ['2016-09', HALVES],
  ['2016Q3', DISTRIBUTED],
  ['2016', DEFAULT_RULES],
])('agree in the acceptance workbook for %s', async (period, rules) => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'));
  await scoreAndChange(`2016-acceptance ${period}`, bytes, period, rules, 7);
});

it('say that the sheet has to be written anew after what no formula follows: a 依据, dates from outside', async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'));
  const { book, close } = await open(bytes);
  const workbook = await read();
  const period = '2016-09';
  const result = expectSuccess(resultOf(workbook.recognised, period, DEFAULT_RULES));
  expectSuccess(await writeScoreSheet(workbook, periodOf(period), DEFAULT_RULES));
  const known = periodScoreOf(result).categories.map(({ category }) => category);
  const { entries } = result.inputs;
  const cellOf = cellsOfRecords(workbook.cells, workbook.recognised);
  const change = async (month: string, field: string, value: string | number): Promise<void> => {
    const entry = entries.find((own) => own.month === month && cellOf(own.row, field) !== null);
    const reference = entry === undefined ? undefined : cellOf(entry.row, field)?.reference;
    await Excel.run(async (context) => {
      const [sheet = '', address = ''] = (reference ?? '').split('!');
      const range = context.workbook.worksheets.getItem(sheet.slice(1, -1)).getRange(address);
      range.values = [[value]];
      await context.sync();
    });
  };
  const state = async (notices: readonly string[]): Promise<void> => {
    // The figures are those of the rows that the sheet knows, with the former 依据.
    const own = { name: notices.join(), period, known, result, notices };
    compare(book, own);
    judged.push({ ...own, bytes: await saveBook(book) });
  };
  const BASIS = '有1处的文字（部门、依据等）或数值改得公式无法跟随，请重新写入。';
  const MOVED = '有期间以外的记录改了日期，请重新写入。';
  await change(period, 'basis', '考核办法以外的依据');
  await state([BASIS]);
  await change('2016-03', 'date', 42628);
  await state([BASIS, MOVED]);
  close();
});

const PERIODS = ['2016-01', '2016-02', '2016Q1', '2016Q2', '2016'];

it('agree in twenty generated workbooks, clean and dirty, by different rules', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { bytes, rules } = await caseFile(seed);
    await scoreAndChange(
      `case ${String(seed)}`,
      bytes,
      PERIODS[seed % PERIODS.length] ?? '2016',
      rules,
      seed,
    );
  }
  expect(judged.length).toBeGreaterThan(15);
  // The cases reach what stands on some sheets only: monthly means, grades by forced distribution.
  const shown = judged.map(({ result, known }) => expectedRanking(result, known));
  const units = shown.flatMap(({ categories }) => categories.flatMap((category) => category.units));
  expect(units.filter(({ mean }) => mean !== null).length).toBeGreaterThan(80);
  expect(units.filter(({ shared }) => shared !== null).length).toBeGreaterThan(20);
  // Grades with more units than places for them, which `compare` has found on the sheets.
  const places = shown.flatMap((ranking) => ranking.places);
  expect(places).toContainEqual(['业务职能', 'A', 1, 2, 1]);
});

it('agree when LibreOffice computes them from the formulas alone', async () => {
  if (!hasLibreOffice()) return;
  const waiting = [...judged];
  for await (const book of recalculated(judged.map(({ bytes }) => bytes))) {
    const own = waiting.shift();
    if (own === undefined) throw new Error('a file too many');
    compare(book, own);
  }
  expect(waiting).toEqual([]);
});
