/** Test aid: changes in the ledgers behind a written score sheet, as a user or a script makes them. */
import type { CellValue, SheetCells } from '../../../../ledger/cells';
import type { RecognisedWorkbook } from '../../../../ledger/recognise/recognised';
import { cellsOfRecords } from '../../../../addin/excel/scoring/ledgerCells';
import { seededRandom } from '../../../../ledger/score/fairness/random';
import type { PlacedRecord } from '../../../../ledger/score/ledgerRecords';
import { monthsOf, type Period } from '../../../../ledger/score/period';
import { expectSuccess } from '../../../../ledger/result';
import { scoreInputs } from '../../../../ledger/score/scoreInputs';

type Change = (value: CellValue) => CellValue | undefined;

const number =
  (change: (value: number) => number): Change =>
  (value) =>
    typeof value === 'number' ? change(value) : undefined;

/** Changes deductions, a bonus, volumes, what was inspected and found, points of indicators, a date, a veto and a category. */
export async function changedLedgers(
  workbook: RecognisedWorkbook,
  cells: readonly SheetCells[],
  period: Period,
  seed: number,
): Promise<void> {
  const random = seededRandom(seed);
  const months = monthsOf(period);
  const inputs = expectSuccess(scoreInputs(workbook));
  const cellOf = cellsOfRecords(cells, workbook);
  const inPeriod = (rows: ReadonlyArray<{ readonly row: PlacedRecord; readonly month: string | null }>) =>
    rows.filter(({ month }) => month !== null && months.includes(month)).map(({ row }) => row);
  const roster = workbook.sheets.flatMap(({ name, tables }) =>
    tables
      .filter(({ ledger }) => ledger === 'organisation')
      .flatMap(({ records }) => records.map((record) => ({ ...record, sheet: name }))),
  );
  const [entries, checks, volumes] = [
    inPeriod(inputs.entries),
    inPeriod(inputs.checks),
    inPeriod(inputs.volumes),
  ];
  const times = (n: number, rows: readonly PlacedRecord[], field: string, change: Change) =>
    Array.from({ length: n }, () => ({ rows, field, change }));
  const tenths = (most: number): number => Math.floor(random() * most * 10 + 1) / 10;
  const signed = (value: number): number => (value < 0 ? -tenths(4) : tenths(4));
  const wanted = [
    ...times(4, entries, 'deduction', number(signed)),
    ...times(
      1,
      entries,
      'bonus',
      number(() => tenths(7)),
    ),
    ...times(
      3,
      volumes,
      'quantity',
      number(() => Math.floor(random() * 2000)),
    ),
    ...times(
      2,
      checks,
      'quantity',
      number(() => 1 + Math.floor(random() * 30)),
    ),
    ...times(
      2,
      checks,
      'problemCount',
      number(() => Math.floor(random() * 4)),
    ),
    ...times(
      2,
      inputs.indicators.map(({ row }) => row),
      'basePoints',
      number(() => tenths(5)),
    ),
    ...times(
      1,
      entries,
      'date',
      number((day) => day + 31),
    ),
    ...times(1, entries, 'remark', (value) => (value === null && random() < 0.3 ? '一票否决' : undefined)),
    ...times(1, roster, 'category', (value) => (value === '基层' ? '后勤' : '基层')),
  ];
  await Excel.run(async (context) => {
    const touched = new Set<string>();
    for (const { rows, field, change } of wanted) {
      const row = rows[Math.floor(random() * rows.length)];
      const cell = row === undefined ? null : cellOf(row, field);
      const value = cell === null ? undefined : change(cell.value);
      if (cell === null || value === undefined || touched.has(cell.reference)) continue;
      touched.add(cell.reference);
      const [sheet = '', address = ''] = cell.reference.split(/!(?=\$)/);
      const name = sheet.slice(1, -1).replaceAll("''", "'");
      context.workbook.worksheets.getItem(name).getRange(address.replaceAll('$', '')).values = [[value]];
    }
    await context.sync();
  });
}
