import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readColumnAnswers, writeColumnAnswers } from '../../../addin/excel/columnAnswers';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import type { TableAnswer } from '../../../ledger/recognise/answers';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';

const sample = () => readFileSync(path.resolve('test/fixtures/ledgers/dev-09-meetings-policies-advice.xlsx'));

const ANSWER: TableAnswer = {
  headers: ['序号', '列<甲>', '“乙”&丙'],
  ledger: 'checks',
  columns: { '列<甲>': { field: 'date' }, '“乙”&丙': { field: null, type: 'text', required: true } },
};

test('what the user has said of columns travels with the file, whatever characters the headers have', async () => {
  const { book } = expectSuccess(await openInOffice(sample()));
  expect(await readColumnAnswers()).toEqual([]);
  expectSuccess(await writeColumnAnswers([{ ...ANSWER, ledger: 'other' }]));
  expectSuccess(await writeColumnAnswers([ANSWER]));
  await openInOffice(await saveBook(book));
  expect(await readColumnAnswers()).toEqual([ANSWER]);
  expectSuccess(await writeColumnAnswers([]));
  expect(await readColumnAnswers()).toEqual([]);
});

test('another machine reads the ledger as the user has corrected it', async () => {
  const { book } = expectSuccess(await openInOffice(sample()));
  const before = recogniseWorkbook(await readWorkbookCells(), 'a.xlsx');
  const sheet = before.sheets.findIndex(({ tables }) => tables.length > 0);
  const table = before.sheets[sheet]?.tables[0];
  const headers = table?.columns.map(({ header }) => header) ?? [];
  const [header = ''] = table?.columns.filter(({ field }) => field !== null).map((each) => each.header) ?? [];
  expectSuccess(
    await writeColumnAnswers([
      { headers, ledger: table?.ledger ?? 'other', columns: { [header]: { field: null } } },
    ]),
  );
  await openInOffice(await saveBook(book));
  const after = recogniseWorkbook(await readWorkbookCells(), 'a.xlsx', await readColumnAnswers());
  const column = after.sheets[sheet]?.tables[0]?.columns.find((each) => each.header === header);
  expect(column?.field).toBeNull();
});
