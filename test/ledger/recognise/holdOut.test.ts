import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { figuresTable, holdOutFigures, sumOf } from './holdOutFigures';
import { HOLD_OUT_COUNTY } from './holdOutCounty';
import { HOLD_OUT_LEDGERS } from './holdOutLedgers';
import { OTHER_TABLES, otherTableRows } from './holdOutOthers';
import { HOLD_OUT_PUBLIC } from './holdOutPublic';
import { HOLD_OUT_TRADES } from './holdOutTrades';
import { HOLD_OUT_UTILITIES } from './holdOutUtilities';
import { sheetCells } from './sheetCells';

// R51: a ledger that grew elsewhere is understood by its values, neighbours and structure, not by a word list.
it.each([
  ['other words', HOLD_OUT_LEDGERS],
  ['other trades', HOLD_OUT_TRADES],
  ['the words of utilities', HOLD_OUT_UTILITIES],
  ['the words of a county', HOLD_OUT_COUNTY],
])('ledgers in %s, for which nothing was written, are known by kind, columns and rows', (_, ledgers) => {
  const byKind = holdOutFigures(ledgers, 3);
  if (process.env.HOLD_OUT_TABLE !== undefined) process.stdout.write(`${figuresTable(byKind)}\n`);
  const all = sumOf(byKind.values());
  expect(all.headersRight).toBe(all.kinds);
  expect(all.kindsRight / all.kinds).toBeGreaterThan(0.88);
  expect(all.columnsRight / all.columns).toBeGreaterThan(0.78);
  expect(all.rowsRight / all.rows).toBeGreaterThan(0.9);
  // Only the third set's rows hang together: what is found there is a false alarm.
  if (ledgers === HOLD_OUT_UTILITIES) expect(all.falseProblems / all.rows).toBeLessThan(0.01);
});

// R51: a column of another thing is left alone rather than taken for one of ours, and nothing is reported that is not wrong.
it('ledgers headed as public ones are known, and what no kind knows in them is left alone', () => {
  const all = sumOf(holdOutFigures(HOLD_OUT_PUBLIC, 2).values());
  expect(all.headersRight).toBe(all.kinds);
  expect(all.kindsRight / all.kinds).toBeGreaterThan(0.86);
  expect(all.columnsRight / all.columns).toBeGreaterThan(0.86);
  expect(all.columnsWrong / all.columns).toBeLessThan(0.01);
  expect(all.falseProblems).toBe(0);
});

it.each(OTHER_TABLES.map((table) => [table[0], table] as const))('%s is no ledger of ours', (_, table) => {
  const cells = sheetCells('Sheet1', otherTableRows(table));
  const found = recogniseWorkbook([cells], '2019年.xlsx').sheets[0]?.tables[0];
  expect(found?.ledger).toBe('other');
  expect(found?.columns.map(({ header }) => header)).toEqual(Object.keys(table[1]));
});
