import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { figuresTable, holdOutFigures, sumOf } from './holdOutFigures';
import { OTHER_TABLES, otherTableRows } from './holdOutOthers';
import { sheetCells } from './sheetCells';

// R51: a ledger that grew elsewhere is understood by its values, neighbours and structure, not by a word list.
it('ledgers that recognition was not written for are known by kind, columns and rows', () => {
  const byKind = holdOutFigures(10);
  if (process.env.HOLD_OUT_TABLE !== undefined) process.stdout.write(`${figuresTable(byKind)}\n`);
  const all = sumOf(byKind.values());
  expect(all.headersRight).toBe(all.kinds);
  expect(all.kindsRight / all.kinds).toBeGreaterThan(0.85);
  expect(all.columnsRight / all.columns).toBeGreaterThan(0.75);
  expect(all.rowsRight / all.rows).toBeGreaterThan(0.88);
});

it.each(OTHER_TABLES.map((table) => [table[0], table] as const))('%s is no ledger of ours', (_, table) => {
  const cells = sheetCells('Sheet1', otherTableRows(table));
  const found = recogniseWorkbook([cells], '2019年.xlsx').sheets[0]?.tables[0];
  expect(found?.ledger).toBe('other');
  expect(found?.columns.map(({ header }) => header)).toEqual(Object.keys(table[1]));
});
