/** A glance at a place in the sheet leaves the user's selection as it was (pane.md: the row is highlighted on hover). */
import { readFileSync } from 'node:fs';
import { showArea } from '../../../addin/excel/showArea';
import { openInOffice } from '../../../addin/headless/office';
import { areaAddress, parseAreaAddress } from '../../../addin/workbench/book/area';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

async function ledgerWithSelection(selected: string) {
  const { book, close } = expectSuccess(
    await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
  );
  const sheet = book.sheet('抽查记录台账');
  const select = (address: string): void => {
    const area = parseAreaAddress(address);
    if (!sheet || !area) throw new Error(`no ${address}`);
    book.select(sheet, area);
  };
  select(selected);
  return { select, close, selection: () => areaAddress(book.selection.area), canUndo: () => book.canUndo };
}

it('shows the area, and gives the selection back without a step to undo', async () => {
  const { selection, canUndo, close } = await ledgerWithSelection('C6:D7');
  const goBack = expectSuccess(await showArea('抽查记录台账', 'A28:Q28'));
  expect(selection()).toBe('A28:Q28');
  expectSuccess((await goBack?.()) ?? { ok: false, fault: 'nothing was shown' });
  expect([selection(), canUndo()]).toEqual(['C6:D7', false]);
  close();
});

it('leaves a selection alone that the user has made since', async () => {
  const { select, selection, close } = await ledgerWithSelection('C6');
  const goBack = expectSuccess(await showArea('抽查记录台账', '9:9'));
  select('F12');
  await goBack?.();
  expect(selection()).toBe('F12');
  close();
});

it('takes nobody to another sheet', async () => {
  const { selection, close } = await ledgerWithSelection('C6');
  expect(expectSuccess(await showArea('部门名册', 'A3'))).toBeNull();
  expect(selection()).toBe('C6');
  close();
});
