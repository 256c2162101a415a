import { writeFile } from 'node:fs/promises';
import { dateOfDayNumber, type PlainDate } from '../../ledger/calendar/plainDate';
import { failure, success, type Result } from '../../ledger/result';
import { fairnessOf } from '../../ledger/score/fairness/fairness';
import { PUBLISHED_SEED, seededRandom } from '../../ledger/score/fairness/random';
import { correctionOf } from '../../ledger/score/freeze/correction';
import { freezePeriod, readSnapshot } from '../../ledger/score/freeze/snapshot';
import { snapshotDifferences } from '../../ledger/score/freeze/snapshotDifferences';
import { roundHalfUp, roundHalfUpShort, type Fraction } from '../../ledger/score/fraction';
import { gradeDeviations } from '../../ledger/score/gradeReview';
import { performanceScores, readOtherScores } from '../../ledger/score/performanceScores';
import { resultOfPeriod, type PeriodResult } from '../../ledger/score/periodResult';
import { personScores } from '../../ledger/score/personScores';
import { compareRules } from '../../ledger/score/rules/compareRules';
import { scoreInputs } from '../../ledger/score/scoreInputs';
import { periodScoreOf } from '../../ledger/score/scorePeriod';
import { writeScoreSheet } from '../excel/scoring/scoreSheet';
import type { Command } from './commandLine';
import { inChinese } from './inChinese';
import { readJson } from './jsonFile';
import { openFile, type OpenedFile } from './openFile';
import type { Outcome } from './outcome';
import { keptRules, loadRules } from './rules';
import * as report from './scoreReport';

type ScoreCommand = Extract<Command, { verb: 'score' }>;

/** What an option adds to the document and to the report. */
interface Addition {
  readonly document: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

const NOTHING: Addition = { document: {}, lines: [] };

const decimal = (value: Fraction | null): string | null => (value === null ? null : roundHalfUp(value, 2));

async function comparison(file: string | null, result: PeriodResult): Promise<Result<Addition, string>> {
  if (file === null) return success(NOTHING);
  const proposed = await loadRules(file, result.period);
  if (!proposed.ok) return proposed;
  const compared = inChinese(compareRules(result.inputs, result.period, result.rules, proposed.value));
  if (!compared.ok) return compared;
  return success({
    document: { comparison: compared.value },
    lines: report.comparisonReport(compared.value),
  });
}

async function differences(file: string | null, { workbook }: OpenedFile): Promise<Result<Addition, string>> {
  if (file === null) return success(NOTHING);
  const json = await readJson(file);
  if (!json.ok) return json;
  const snapshot = inChinese(readSnapshot(json.value));
  if (!snapshot.ok) return failure(`${file}：${snapshot.fault}`);
  const changes = inChinese(snapshotDifferences(snapshot.value, workbook));
  if (!changes.ok) return changes;
  const corrections = changes.value.rows
    .filter(({ ledger }) => ledger === 'entries')
    .map((difference) => correctionOf(difference, snapshot.value.period, today()))
    .filter((correction) => correction !== null);
  return success({
    document: { differences: changes.value, corrections },
    lines: [...report.differencesReport(changes.value), ...report.correctionsReport(corrections)],
  });
}

/** Today in China, which has one time zone, eight hours ahead of UTC. */
function today(): PlainDate {
  return dateOfDayNumber(Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000));
}

async function performance(file: string | null, result: PeriodResult): Promise<Result<Addition, string>> {
  if (file === null) return success(NOTHING);
  const json = await readJson(file);
  if (!json.ok) return json;
  const others = readOtherScores(json.value);
  if (!others.ok) return failure(`${file}：${others.fault}`);
  const scores = performanceScores(result, others.value);
  const document = scores.map(({ unit, share, months, ...period }) => ({
    ...{ unit, share: roundHalfUpShort(share, 4) },
    months: months.map(({ month, ...of }) => ({
      month,
      ...{ spotCheck: decimal(of.spotCheck), other: decimal(of.other), performance: decimal(of.performance) },
    })),
    spotCheck: decimal(period.spotCheck),
    meanOfMonths: decimal(period.meanOfMonths),
    performance: decimal(period.performance),
  }));
  return success({ document: { performance: document }, lines: report.performanceReport(scores) });
}

function persons(isAsked: boolean, result: PeriodResult): Addition {
  if (!isAsked) return NOTHING;
  const scores = personScores(result);
  const document = scores.map(({ person, unit, entries, ...of }) => ({
    ...{ person, unit, score: decimal(of.score) },
    ...{ deductions: decimal(of.deductions), joint: decimal(of.joint), bonus: decimal(of.bonus) },
    rows: entries.map(({ entry, kind }) => ({ sheet: entry.row.sheet, row: entry.row.row, kind })),
  }));
  return { document: { persons: document }, lines: report.personsReport(scores) };
}

/** `score`: the scores and rankings of a period, and what its options ask for beside them. */
export async function runScore(command: ScoreCommand): Promise<Outcome> {
  const { period } = command;
  const opened = await openFile(command.file);
  if (!opened.ok) return opened;
  const { name, workbook } = opened.value;
  const rules = await (command.rules === null ? keptRules(period) : loadRules(command.rules, period));
  if (!rules.ok) return rules;
  const inputs = inChinese(scoreInputs(workbook));
  if (!inputs.ok) return failure(`${name}：${inputs.fault}`);
  const result = inChinese(resultOfPeriod(inputs.value, period, rules.value));
  if (!result.ok) return failure(`${name}：${result.fault}`);
  const score = periodScoreOf(result.value);

  const asked = await Promise.all([
    comparison(command.compare, result.value),
    differences(command.against, opened.value),
    performance(command.performance, result.value),
  ]);
  const additions = [persons(command.persons, result.value)];
  for (const addition of asked) {
    if (!addition.ok) return addition;
    additions.push(addition.value);
  }
  if (command.freeze !== null) {
    const snapshot = inChinese(freezePeriod(workbook, period, rules.value));
    if (!snapshot.ok) return failure(`${name}：${snapshot.fault}`);
    await writeFile(command.freeze, `${JSON.stringify(snapshot.value)}\n`);
  }
  if (command.out !== null) {
    const source = { cells: opened.value.cells, recognised: workbook };
    const sheet = inChinese(await writeScoreSheet(source, period, rules.value));
    if (!sheet.ok) return failure(`${name}：${sheet.fault}`);
    await writeFile(command.out, await opened.value.save());
  }
  const fairness = fairnessOf(result.value, seededRandom(PUBLISHED_SEED));
  const lines = [
    ...report.rankingReport(result.value, fairness),
    ...additions.flatMap((addition) => addition.lines),
    ...report.gradesReport(gradeDeviations(workbook, rules.value)),
    ...(command.freeze === null ? [] : ['', `已封存到 ${command.freeze}`]),
  ];
  const documents = additions.map(({ document }) => document);
  return success({
    document: Object.assign(
      {},
      score,
      ...documents,
      command.fairness ? { fairness: plainFairness(fairness) } : {},
    ),
    report: `${lines.join('\n')}\n`,
  });
}

/** The statistics without the records that they were taken from. */
function plainFairness({ units, ...rest }: ReturnType<typeof fairnessOf>) {
  return {
    ...rest,
    units: units.map(({ rolled, ...unit }) => ({
      ...unit,
      ...{ from: rolled.from, to: rolled.to, sampleSuffices: rolled.suffices },
      rows: rolled.checks.map(({ row: { sheet, row } }) => ({ sheet, row })),
    })),
  };
}
