import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInOffice } from '../../../addin/headless/office';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { inspectDocument } from '../../../ledger/recognise/inspectDocument';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';

const FOLDER = join(process.cwd(), 'test/fixtures/ledgers');
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => file.replace('.xlsx', ''));

/** What the fixtures' own comparer says about our reading of a workbook. */
async function comparison(name: string): Promise<string> {
  expectSuccess(await openInOffice(readFileSync(join(FOLDER, `${name}.xlsx`))));
  const workbook = recogniseWorkbook(await readWorkbookCells(), `${name}.xlsx`);
  const folder = mkdtempSync(join(tmpdir(), 'recognise-'));
  const actual = join(folder, 'actual.json');
  writeFileSync(actual, JSON.stringify(inspectDocument(workbook)));
  const script = join(FOLDER, 'compare.mjs');
  const truth = join(FOLDER, `${name}.truth.json`);
  const report = execFileSync('node', [script, actual, truth], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return report;
}

// R20, R51, R53: the ledgers that companies have are read as they are. The figure is the mean of the F1s of header rows,
// columns, record rows, field values and problems against what the workbook's author meant.
describe.each(NAMES)('%s', (name) => {
  it('is read as its author meant it', async () => {
    const report = await comparison(name);
    // On failure the whole report is shown.
    expect(report).toMatch(/overall F1 (?:1\.0000|0\.99\d\d)/);
    const [, right, all] = /ledger kinds\s+(\d+) of (\d+) right/.exec(report) ?? [];
    expect(right).toBe(all);
  });
});
