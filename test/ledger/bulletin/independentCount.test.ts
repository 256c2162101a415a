/** Every figure of every month against a count of its own, from what the generator knows of the workbook. */
import { composeDocument, type DocumentRequest } from '../../../ledger/bulletin/composeDocument';
import { chartInWords } from '../../../ledger/bulletin/rankingChart';
import { styleProblems } from '../../../ledger/bulletin/style/styleCheck';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { periodOf, readFixture } from '../score/truthWorkbook';
import { compose, yearWorkbook, type YearWorkbook } from './yearWorkbook';

interface TruthRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Truth {
  readonly sheets: ReadonlyArray<{ readonly ledger: string; readonly records: readonly TruthRecord[] }>;
}

const truth = readFixture<Truth>('2016-acceptance.truth.json');
let year: YearWorkbook;
beforeAll(async () => {
  year = await yearWorkbook();
});

const monthOf = ({ values }: TruthRecord, field: string): string => {
  const value = values[field] as { date?: string } | string | undefined;
  return typeof value === 'string' ? value : (value?.date ?? '').slice(0, 7);
};
const rows = (ledger: string, field: string, month: string): readonly TruthRecord[] =>
  truth.sheets
    .filter((sheet) => sheet.ledger === ledger)
    .flatMap(({ records }) => records)
    .filter((record) => monthOf(record, field).startsWith(month));
const tenths = (records: readonly TruthRecord[], field: string): number =>
  records.reduce((sum, { values }) => sum + Math.round(Number(values[field] ?? 0) * 10), 0);

/** A plain count, that knows nothing of the code under test. */
function counted(month: string): Readonly<Record<string, string>> {
  const checks = rows('checks', 'date', month);
  const problems = checks.reduce((sum, { values }) => sum + Number(values.problemCount ?? 0), 0);
  const persons = checks
    .map(({ values }) => values.quantity as { value: number; unit: string } | undefined)
    .filter((quantity) => quantity !== undefined && ['人次', '人', ''].includes(quantity.unit))
    .reduce((sum, quantity) => sum + (quantity?.value ?? 0), 0);
  const entries = rows('scores', 'date', month);
  const interviews = rows('interviews', 'date', month).reduce(
    (sum, { values }) => sum + (values.interviewee as readonly string[]).length,
    0,
  );
  const number = (tenth: number): string => String(tenth / 10);
  return {
    ...{ checks: String(checks.length), problems: String(problems), personTimes: String(persons) },
    ...{ interviews: String(interviews), warnings: String(rows('warnings', 'issuedDate', month).length) },
    ...{ entries: String(entries.length), deductions: number(tenths(entries, 'deduction')) },
    ...{ bonuses: number(tenths(entries, 'bonus')) },
    rectificationsOrdered: String(rows('rectifications', 'foundDate', month).length),
  };
}

const MONTHS = Array.from({ length: 12 }, (_, i) => `2016-${String(i + 1).padStart(2, '0')}`);

it.each([...MONTHS, '2016'])('states the numbers of %s as they are counted by hand', (period) => {
  const made = compose(year, 'performance', period);
  if (!made.ok) {
    // A month in which nothing at all was recorded has no bulletin.
    expect(Object.values(counted(period)).filter((value) => value !== '0')).toEqual([]);
    return;
  }
  const expected = counted(period);
  for (const { name, value } of made.value.figures)
    if (Object.hasOwn(expected, name)) expect([name, value]).toEqual([name, expected[name]]);
  const stated = new Set(made.value.figures.map(({ name }) => name));
  for (const name of ['checks', 'problems', 'entries', 'warnings'])
    if (expected[name] !== '0' && !(name !== 'entries' && name !== 'warnings' && expected.checks === '0'))
      expect([name, stated.has(name)]).toEqual([name, true]);
});

/** Problems in 100 of what was inspected, to two decimals, by unit and for the whole company. */
function countedRates(month: string): ReadonlyMap<string, string> {
  const sums = new Map<string, { inspected: number; problems: number }>();
  for (const { values } of rows('checks', 'date', month))
    for (const unit of [String(values.unit), '公司']) {
      const { inspected, problems } = sums.get(unit) ?? { inspected: 0, problems: 0 };
      const { value } = values.quantity as { value: number };
      sums.set(unit, { inspected: inspected + value, problems: problems + Number(values.problemCount ?? 0) });
    }
  return new Map(
    [...sums].map(([unit, { inspected, problems }]) => {
      const hundredths = Math.floor((problems * 20_000 + inspected) / (2 * inspected));
      return [unit, (hundredths / 100).toFixed(2)];
    }),
  );
}

it.each(['2016-03', '2016-09', '2016'])('draws the rates of %s as they are counted by hand', (period) => {
  const made = expectSuccess(compose(year, 'performance', period, { withChart: true }));
  const chart = made.attachmentTables?.at(-1)?.chart;
  if (chart === undefined) throw new Error('no chart');
  const counts = countedRates(period);
  const drawn = chart.bars.map(({ unit, rate }) => [unit, rate] as const);
  expect(new Map([...drawn, ['公司', chart.company?.rate ?? '']])).toEqual(counts);
  expect(drawn.map(([, rate]) => Number(rate))).toEqual(
    drawn.map(([, rate]) => Number(rate)).sort((a, b) => b - a),
  );
  // Every one is a figure of the bulletin, with the rows that it comes from.
  for (const { rate, figure } of [...chart.bars, ...(chart.company === null ? [] : [chart.company])]) {
    const stated = made.figures.find(({ name }) => name === figure);
    expect([figure, stated?.value, stated?.sources[0]?.sheet]).toEqual([figure, rate, '抽查记录台账']);
  }
  const words = chartInWords(chart, chart.bars);
  for (const [unit, rate] of drawn) expect(words).toContain(`名${unit}${rate}%`);
  expect(words).toContain(`共${String(counts.size - 1)}个部门`);
});

it('makes an issued bulletin again with the same figures', () => {
  const first = expectSuccess(compose(year, 'performance', '2016-11', { number: 99 }));
  const again = expectSuccess(compose(year, 'performance', '2016-11', { reissue: 9 }));
  expect(again.documentNumber).toBe('唐供电绩〔2016〕9号');
  const shared = first.figures.filter(({ name }) => !name.startsWith('deadline.'));
  expect(again.figures.filter(({ name }) => !name.startsWith('deadline.'))).toEqual(shared);
});

it('finds nothing against its own style in any document of the year', () => {
  const requests: ReadonlyArray<Partial<DocumentRequest> & Pick<DocumentRequest, 'kind'>> = [
    ...(['performance', 'operation', 'work', 'yearly', 'points', 'minutes'] as const).map((kind) => ({
      kind,
    })),
    { kind: 'weekly', week: '2016-09-14' as never },
  ];
  for (const request of requests) {
    const made = composeDocument({ ...year, rules: DEFAULT_RULES, period: periodOf('2016'), ...request });
    const { title, blocks } = expectSuccess(made);
    expect([request.kind, styleProblems(title, blocks)]).toEqual([request.kind, []]);
  }
});
