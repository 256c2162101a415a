/** `check` as a script calls it (contract.md): problems, findings across ledgers, a marked copy, the exit status. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openInOffice } from '../../../addin/headless/office';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import { writeFileSync } from 'node:fs';
import { expectSuccess } from '../../../ledger/result';
import { convertedByLibreOffice, hasLibreOffice, HANG_MS } from '../../libreOffice';

jest.setTimeout(180_000);

const LEDGERS = 'test/fixtures/ledgers';
const RECTIFICATIONS = `${LEDGERS}/dev-02-rectification-3row.xlsx`;
const out = mkdtempSync(path.join(tmpdir(), 'spotledger-check-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

const ledger = (...words: string[]) =>
  spawnSync(process.execPath, ['tools/ledger.mjs', ...words], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });

interface Checked {
  readonly sheets: ReadonlyArray<{ name: string; problems: ReadonlyArray<{ row: number; code: string }> }>;
  readonly acrossLedgers: ReadonlyArray<{ code: string; severity: string; message: string }>;
}

const noteIn = (sheet: ExcelJS.Worksheet | undefined, address: string): string => {
  const note = sheet?.getCell(address).note;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

it('a year without problems: status 0; what was not inspected is told and is no problem', () => {
  const { status, stdout } = ledger('check', `${LEDGERS}/2016-acceptance.xlsx`, '--json');
  const { sheets, acrossLedgers } = JSON.parse(stdout) as Checked;
  expect(status).toBe(0);
  expect(sheets.flatMap(({ problems }) => problems)).toEqual([]);
  expect(acrossLedgers.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('a ledger with problems: status 1, by kind with their cells and what to do', () => {
  const { status, stdout } = ledger('check', RECTIFICATIONS);
  expect(status).toBe(1);
  expect(stdout).toContain('1张台账，11行，9处问题');
  expect(stdout).toMatch(/整改与复查同一人　1处（错误）\n {2}整改清单!O11　复查人“霍建民”/);
});

it('the marked copy shows each problem as a fill and a comment, and keeps what was commented before', async () => {
  const { book } = expectSuccess(await openInOffice(new Uint8Array(readFileSync(RECTIFICATIONS))));
  await Excel.run(async (context) => {
    context.workbook.comments.add('整改清单!M9', '已电话核实');
    await context.sync();
  });
  const commented = path.join(out, 'commented.xlsx');
  writeFileSync(commented, await saveBook(book));
  const file = path.join(out, 'marked.xlsx');
  const { status, stdout } = ledger('check', commented, '--out', file, '--json');
  expect(status).toBe(1);
  const problems = (JSON.parse(stdout) as Checked).sheets.flatMap((sheet) => sheet.problems);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('整改清单');
  const noted: string[] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.note) noted.push(cell.address);
    });
  });
  expect(noted).toHaveLength(problems.length);
  expect(noteIn(sheet, 'M9')).toMatch(/^已电话核实\n【标注\d+】完成时间/);
  expect(noteIn(sheet, 'C15')).toContain('不是有效日期');
  expect(sheet?.getCell('M9').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  expect(sheet?.getCell('C17').fill).toMatchObject({ fgColor: { argb: 'FFFFEB9C' } });
  // Nothing else has changed: the copy is read as the original is.
  const again = ledger('inspect', file, '--json').stdout;
  const original = ledger('inspect', RECTIFICATIONS, '--json').stdout;
  const sheetsOf = (json: string) => (JSON.parse(json) as { sheets: unknown }).sheets;
  expect(sheetsOf(again)).toEqual(sheetsOf(original));
});

it(
  'LibreOffice opens the marked copy and shows the comments',
  () => {
    if (!hasLibreOffice()) return;
    const file = path.join(out, 'libre.xlsx');
    ledger('check', RECTIFICATIONS, '--out', file);
    const [flat = ''] = convertedByLibreOffice([file], 'fods', out).map((name) => readFileSync(name, 'utf8'));
    expect(flat.match(/<office:annotation /g)).toHaveLength(9);
    expect(flat).toContain('#ffc7ce');
  },
  2 * HANG_MS,
);

it('says how it is used, and what is wrong with the call', () => {
  expect(ledger('check', '--help').stdout).toContain('--out MARKED.xlsx');
  const { status, stderr } = ledger('check', RECTIFICATIONS, '--out');
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
});
