/** @jest-environment jsdom */
import './nodeStreams';
import { readFileSync } from 'node:fs';
import { act, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { toolboxFile } from '../../../../addin/documents/toolboxFile';
import { useOpenBook, type OpenBook } from '../../../../addin/workbench/page/useOpenBook';
import { makeToolbox } from '../../../../ledger/toolbox/toolbox';

const SAMPLE = readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx');
const SECOND = readFileSync('test/fixtures/ledgers/dev-10-interviews-mixed.xlsx');

let desk: OpenBook;
function Probe() {
  desk = useOpenBook();
  return null;
}

/** jsdom's File has no arrayBuffer(). */
function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes) });
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  expect(condition()).toBe(true);
}

beforeEach(async () => {
  globalThis.fetch = () =>
    Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(SAMPLE) } as unknown as Response);
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Probe />));
  await until(() => desk.file !== null && desk.busy === null);
});

it('has the sample ledger on the desk at the start', () => {
  expect(desk.file?.fileName).toBe('2016-acceptance.xlsx');
  expect(desk.file?.book.sheets).toHaveLength(17);
  expect(desk.isUnsaved).toBe(false);
});

it('keeps a file that is picked while the page is still coming up', async () => {
  function Hasty() {
    desk = useOpenBook();
    useLayoutEffect(() => desk.openFile(fileOf('二.xlsx', SECOND)), []);
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Hasty />));
  await until(() => desk.file !== null && desk.busy === null);
  expect(desk.file?.fileName).toBe('二.xlsx');
});

it('keeps the present workbook when a file can’t be read, and says what to do', async () => {
  const before = desk.file;
  act(() => desk.openFile(fileOf('坏.xlsx', new TextEncoder().encode('no workbook'))));
  await until(() => desk.complaint !== null);
  expect(desk.file).toBe(before);
  expect(desk.complaint).toMatch(/^坏\.xlsx：.*请/);
});

it('asks before unsaved changes are lost', async () => {
  const { book, fileName } = desk.file ?? { book: null, fileName: '' };
  act(() => book?.setValue(book.activeSheet, 1, 1, '改'));
  expect(desk.isUnsaved).toBe(true);
  window.confirm = () => false;
  act(() => desk.openFile(fileOf('二.xlsx', SECOND)));
  expect(desk.busy).toBeNull();
  expect(desk.file?.fileName).toBe(fileName);
  window.confirm = () => true;
  act(() => desk.openFile(fileOf('二.xlsx', SECOND)));
  await until(() => desk.file?.fileName === '二.xlsx');
  expect(desk.isUnsaved).toBe(false);
});

it('opens what the pane has made under its own title, after asking (R51)', async () => {
  const bytes = await toolboxFile(makeToolbox({ company: '唐县供电公司', year: 2026 }));
  act(() => desk.openWorkbook(bytes));
  await until(() => desk.file?.fileName === '考评工具盒2026.xlsx');
  expect(desk.file?.book.sheets[0]?.name).toBe('填表说明');
  expect(desk.isUnsaved).toBe(false);
});

it('keeps the file that was picked last, however late an earlier one arrives', async () => {
  let arrive: (bytes: Uint8Array) => void = () => undefined;
  const late = Object.assign(new File([], '晚.xlsx'), {
    arrayBuffer: () => new Promise<Uint8Array>((resolve) => (arrive = resolve)),
  });
  act(() => desk.openFile(late));
  act(() => desk.openFile(fileOf('二.xlsx', SECOND)));
  await until(() => desk.file?.fileName === '二.xlsx' && desk.busy === null);
  await act(async () => {
    arrive(SAMPLE);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(desk.file?.fileName).toBe('二.xlsx');
});

it('does not call a selection a change', () => {
  const book = desk.file?.book;
  act(() => book?.select(book.activeSheet, { firstRow: 3, firstColumn: 3, lastRow: 3, lastColumn: 3 }));
  expect(desk.isUnsaved).toBe(false);
});
