/** The pane follows the selection to the table that it lies in (pane.md). */
import { readFileSync } from 'node:fs';
import { selectedCell, watchSelection, type SelectedCell } from '../../../addin/excel/watchSelection';
import { openInOffice } from '../../../addin/headless/office';
import { parseAreaAddress } from '../../../addin/workbench/book/area';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

const SHEET = '抽查记录台账';

it('tells of the first cell of what is selected: a range, whole rows, whole columns', async () => {
  const { book, close } = expectSuccess(
    await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
  );
  const told: SelectedCell[] = [];
  const stop = watchSelection((cell) => told.push(cell));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const sheet = book.sheet(SHEET);
  for (const address of ['C6:D7', '9:9', 'F:G']) {
    const area = parseAreaAddress(address);
    if (!sheet || !area) throw new Error(`no ${address}`);
    book.select(sheet, area);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  expect(told).toEqual([
    { sheet: SHEET, row: 6, column: 3 },
    { sheet: SHEET, row: 9, column: 1 },
    { sheet: SHEET, row: 1, column: 6 },
  ]);
  expect(await selectedCell()).toEqual({ sheet: SHEET, row: 1, column: 6 });
  close();
});
