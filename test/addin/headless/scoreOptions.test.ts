/** What `score` and `rules` can do beside scoring: compare, freeze, hold against, link to pay, statistics, persons. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCommand } from '../../../addin/headless/commandLine';
import type { Outcome } from '../../../addin/headless/outcome';
import { openInOffice } from '../../../addin/headless/office';
import { runRules } from '../../../addin/headless/rules';
import { runScore } from '../../../addin/headless/score';
import { writeKeptRules } from '../../../addin/excel/scoreStore';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import { readRuleSet } from '../../../ledger/score/ruleSet';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

const ACCEPTANCE = 'test/fixtures/ledgers/2016-acceptance.xlsx';
const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content?: unknown): string {
  const place = path.join(folder, name);
  if (content !== undefined) writeFileSync(place, JSON.stringify(content));
  return place;
}

async function run(...words: readonly string[]): Promise<Outcome> {
  const command = expectSuccess(readCommand(words));
  if (command.verb === 'score') return runScore(command);
  if (command.verb === 'rules') return runRules(command);
  throw new Error(command.verb);
}

const score = (...options: readonly string[]): Promise<Outcome> =>
  run('score', ACCEPTANCE, '--period', '2016-09', ...options);

interface Said {
  readonly document: unknown;
  readonly report: string;
}

/** Everything asked for at once, and nothing: a workbook is slow to open. */
let everything: Said;
let plain: Said;
const snapshot = file('snapshot.json');
beforeAll(async () => {
  const proposed = file('plain.json', { version: '2016.2', method: 'plainDeduction' });
  const others = file('others.json', { 川里供电所: { '2016-09': '90' } });
  everything = expectSuccess(
    await score(
      ...['--compare', proposed, '--freeze', snapshot, '--performance', others, '--fairness', '--persons'],
    ),
  );
  plain = expectSuccess(await score());
});

const faultOf = (outcome: Outcome): string => (outcome.ok ? '' : outcome.fault);

it('--compare replays the period under proposed rules and says who rises and falls', async () => {
  const { comparison } = everything.document as {
    comparison: { after: { version: string }; units: unknown[] };
  };
  expect(comparison.after.version).toBe('2016.2');
  expect(comparison.units).toContainEqual(
    expect.objectContaining({ unit: '川里供电所', move: 'rises', points: '4.91' }),
  );
  expect(everything.report).toMatch(/川里供电所.*94\.59.*99\.50/);
  const wrong = file('wrong.json', { floor: '101' });
  expect(faultOf(await score('--compare', wrong))).toMatch(/保底分应低于封顶分/);
});

it('--freeze writes a snapshot that --against finds unchanged; a forged one is refused', async () => {
  expect(everything.report).toContain(`已封存到 ${snapshot}`);
  const { document } = expectSuccess(await score('--against', snapshot));
  expect(document).toMatchObject({
    differences: { rows: [], rosterChanged: false, figures: [] },
    corrections: [],
  });
  const forged = readFileSync(snapshot, 'utf8').replace('"deduction":"0.5"', '"deduction":"0.4"');
  expect(faultOf(await score('--against', file('forged.json', JSON.parse(forged))))).toMatch(/校验值不符/);
});

it('--performance links the score to pay (R72)', async () => {
  const { performance } = everything.document as {
    performance: ReadonlyArray<{ unit: string; performance: string }>;
  };
  // 0.8·90 + 0.2·94.5946
  expect(performance.find(({ unit }) => unit === '川里供电所')?.performance).toBe('90.92');
  const bad = file('bad.json', { 川里供电所: { 九月: 90 } });
  expect(faultOf(await score('--performance', bad))).toMatch(/应写成/);
});

it('--fairness adds the statistics with their rows, the same as in every report', () => {
  const { fairness } = everything.document as {
    fairness: { pooledRate: number; units: ReadonlyArray<Readonly<Record<string, unknown>>> };
  };
  expect(fairness.pooledRate).toBeCloseTo(2 / 138, 10);
  expect(fairness.units).toContainEqual(
    expect.objectContaining({
      ...{ unit: '川里供电所', from: '2016-03', to: '2016-09', hasToExplain: false },
      rows: expect.arrayContaining([expect.objectContaining({ sheet: '抽查记录台账' })]),
    }),
  );
  // The rank intervals are drawn by lot, with a fixed seed.
  expect(everything.report.startsWith(plain.report.trimEnd())).toBe(true);
  expect(plain.document).not.toHaveProperty('fairness');
});

it('--persons shows individuals only where they are asked for (R73, 11.4)', () => {
  expect(everything.document).toMatchObject({ persons: expect.arrayContaining([expect.any(Object)]) });
  expect(everything.report).toContain('个人得分（内部，不得公开）');
  expect(plain.document).not.toHaveProperty('persons');
  expect(plain.report).not.toContain('夏雨生');
});

describe('rules', () => {
  it('prints every entry with its meaning, and its hash', async () => {
    const { document, report } = expectSuccess(await run('rules'));
    expect(document).toEqual([expect.objectContaining({ version: 'v6-2016.1', sha256: expect.any(String) })]);
    expect(report).toMatch(/指标扣完为止（capPerIndicator）：true/);
  });

  it('says all that is wrong with a file at once', async () => {
    const wrong = file('faults.json', [{ floor: '101' }, { version: 'b', grades: [] }]);
    expect(faultOf(await run('rules', wrong))).toMatch(/\[1\] floor.*；.*\[2\] grades/);
    expect(faultOf(await run('rules', file('twice.json', [{}, {}])))).toMatch(/两套规则的版本都是/);
  });

  it('of a list of versions the one in force on the period’s first day scores it', async () => {
    const versions = file('versions.json', [
      { version: 'a', effectiveFrom: '2016-01-01' },
      { version: 'b', effectiveFrom: '2016-09-15', smallestSample: 5 },
    ]);
    const { document } = expectSuccess(await score('--rules', versions));
    expect(document).toMatchObject({ rules: { version: 'a' } });
  });

  it('that the workbook keeps hold without an option, as in the pane', async () => {
    const { book, close } = expectSuccess(await openInOffice(new Uint8Array(readFileSync(ACCEPTANCE))));
    const kept = expectSuccess(readRuleSet({ version: '工作簿自己的', smallestSample: 5 }));
    expectSuccess(await writeKeptRules([kept]));
    const own = path.join(folder, 'own.xlsx');
    writeFileSync(own, await saveBook(book));
    close();
    const { document } = expectSuccess(await run('score', own, '--period', '2016-09'));
    expect(document).toMatchObject({ rules: { version: '工作簿自己的' } });
  });
});
