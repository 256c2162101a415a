/** The runner as a script calls it: one JSON document on standard output, one line on standard error, an exit status. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';

jest.setTimeout(120_000);

const LEDGERS = 'test/fixtures/ledgers';
const ACCEPTANCE = `${LEDGERS}/2016-acceptance.xlsx`;
const out = mkdtempSync(path.join(tmpdir(), 'spotledger-headless-'));
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

function ledger(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/ledger.mjs', ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
}

describe('npm run ledger', () => {
  it('inspects the acceptance workbook as its truth says', () => {
    const { status, stdout } = ledger('inspect', ACCEPTANCE, '--json');
    expect(status).toBe(0);
    const actual = path.join(out, 'inspect.json');
    writeFileSync(actual, stdout);
    const compared = spawnSync(
      process.execPath,
      [`${LEDGERS}/compare.mjs`, actual, `${LEDGERS}/2016-acceptance.truth.json`],
      { encoding: 'utf8' },
    ).stdout;
    expect(Number(/overall F1 ([\d.]+)/.exec(compared)?.[1])).toBeGreaterThanOrEqual(0.99);
  });

  const scoreOf = (period: string): unknown => {
    const json = readFileSync(`${LEDGERS}/2016-acceptance.score.json`, 'utf8');
    return (JSON.parse(json) as { periods: Record<string, unknown> }).periods[period];
  };

  it('scores a year to the last digit (R49, R54, R71)', () => {
    const { stdout } = ledger('score', ACCEPTANCE, '--period', '2016', '--json');
    const { rules, ...score } = JSON.parse(stdout) as { rules: { sha256: string } };
    expect(score).toEqual(scoreOf('2016'));
    expect(rules.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('scores a month to the last digit, and writes the ranking into a copy of the workbook', async () => {
    const file = path.join(out, 'scored.xlsx');
    const { stdout } = ledger('score', ACCEPTANCE, '--period', '2016-09', '--out', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject(scoreOf('2016-09') as object);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets.map(({ name }) => name)).toContain('得分排名2016-09');
    expect(workbook.getWorksheet('得失分记录表')?.getCell('A4').value).toBe(1);
  });

  it('makes the tenth 绩效管理通报 of 2016 with the source of every figure, and enters it in the register', async () => {
    const first = ledger('bulletin', ACCEPTANCE, '--period', '2016-12', '--out', out, '--json');
    const { documentNumber, files, figures } = JSON.parse(first.stdout) as {
      documentNumber: string;
      files: string[];
      figures: Record<string, { value: string; sources: Array<{ sheet: string; rows: number[] }> }>;
    };
    expect(documentNumber).toBe('唐供电绩〔2016〕10号');
    expect(files.map((file) => [path.extname(file), existsSync(file)])).toEqual([
      ['.xlsx', true],
      ['.docx', true],
    ]);
    expect(Object.keys(figures).length).toBeGreaterThan(5);
    const [copy = ''] = files;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(copy);
    const entry = workbook.getWorksheet('通报编发登记')?.getRow(21);
    expect([2, 3, 4].map((column) => entry?.getCell(column).value)).toEqual([
      ...['绩效管理通报', '第10期', '唐供电绩〔2016〕10号'],
    ]);
    // So the next one takes the next number.
    const next = path.join(out, 'next');
    const second = JSON.parse(
      ledger('bulletin', copy, '--period', '2016-12', '--out', next, '--json').stdout,
    ) as { documentNumber: string; notices: string[] };
    expect(second.documentNumber).toBe('唐供电绩〔2016〕11号');
    expect(second.notices.join()).toContain('工作簿里已有“绩效管理通报2016-12”');
  });

  it('makes no bulletin of ledgers that contradict each other, and names the rows', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(ACCEPTANCE);
    const scores = workbook.getWorksheet('得失分记录表');
    const header = scores?.getRow(3).values as unknown[];
    const column = header.findIndex((text) => /失分|扣分/.test(String(text)));
    if (scores === undefined || column < 1) throw new Error('no column of deductions');
    scores.getCell(4, column).value = 9.9;
    const file = path.join(out, 'contradiction.xlsx');
    await workbook.xlsx.writeFile(file);
    const { status, stdout, stderr } = ledger('bulletin', file, '--period', '2016', '--out', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/互相矛盾，没有生成通报.*得失分记录表/);
    expect(stderr.trim()).not.toContain('\n');
  });

  it('refuses a number that is taken, and makes an issued one again', () => {
    const taken = ledger('bulletin', ACCEPTANCE, '--period', '2016-12', '--number', '9', '--out', out);
    expect([taken.status, taken.stderr.trim().split('\n').length]).toEqual([2, 1]);
    const again = ledger(
      'bulletin',
      ACCEPTANCE,
      '--period',
      '2016-11',
      '--reissue',
      '9',
      '--out',
      out,
      '--json',
    );
    expect((JSON.parse(again.stdout) as { documentNumber: string }).documentNumber).toBe(
      '唐供电绩〔2016〕9号',
    );
  });

  it.each([
    ['a missing file', ['inspect', 'nowhere.xlsx'], /找不到文件/],
    ['a file that is no workbook', ['inspect', 'package.json'], /package\.json.*xlsx/],
    [
      'an unwritable place',
      ['score', ACCEPTANCE, '--period', '2016', '--out', '/nowhere/a.xlsx'],
      /无法写入/,
    ],
    ['no period', ['score', ACCEPTANCE], /--period/],
  ])('says in one line what is wrong with %s, with status 2', (_what, words, line) => {
    const { status, stdout, stderr } = ledger(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
  });
});
