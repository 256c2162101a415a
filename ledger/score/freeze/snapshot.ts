import * as z from 'zod/mini';
import type { RecognisedWorkbook } from '../../recognise/recognised';
import { failure, success, type Result } from '../../result';
import type { PlacedRecord } from '../ledgerRecords';
import { monthsOf, parsePeriod, type Period } from '../period';
import { resultOfPeriod } from '../periodResult';
import type { PeriodScore } from '../periodScore';
import { readRuleSet, type RuleSet } from '../ruleSet';
import { inputsOfRows, scoreRows, type ScoreInputs, type ScoreRows } from '../scoreInputs';
import { periodScoreOf } from '../scorePeriod';
import { canonicalJson } from './canonicalJson';
import { sha256 } from './sha256';
import type { ScoreFault } from '../scoreFault';

const FORMAT = 'spotledger.snapshot.1';

/** A closed period: the rows it was scored from, its rules, its result, and the SHA-256 of them all. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  readonly period: string;
  readonly rules: RuleSet;
  readonly rows: ScoreRows;
  readonly result: PeriodScore;
  readonly sha256: string;
}

function hashOf({ format, period, rules, rows, result }: Omit<Snapshot, 'sha256'>): string {
  return sha256(canonicalJson({ format, period, rules, rows, result }));
}

/** Only what the period's figures depend on: its own rows, the register of indicators and the roster. */
function rowsOfPeriod(rows: ScoreRows, inputs: ScoreInputs, period: Period): ScoreRows {
  const months = monthsOf(period);
  // The file keeps what a figure needs: no texts as typed, no marks of the view.
  const frozen = ({ sheet, row, values }: PlacedRecord): PlacedRecord => ({ sheet, row, values, raw: {} });
  const within = (dated: ReadonlyArray<{ row: PlacedRecord; month: string | null }>) =>
    dated.filter(({ month }) => month !== null && months.includes(month)).map(({ row }) => frozen(row));
  return {
    organisation: rows.organisation,
    indicators: rows.indicators.map(frozen),
    entries: within(inputs.entries),
    checks: within(inputs.checks),
    volumes: within(inputs.volumes),
    rectifications: within(inputs.rectifications),
    interviews: rows.interviews.map(frozen),
  };
}

/** The rows of a workbook that a period's figures depend on; the fault says which ledger is missing. */
export function frozenRows(workbook: RecognisedWorkbook, period: Period): Result<ScoreRows, ScoreFault> {
  const rows = scoreRows(workbook);
  return rows.ok ? success(rowsOfPeriod(rows.value, inputsOfRows(rows.value), period)) : rows;
}

/** The score document that rows make under rules. */
export function scoreOfRows(
  rows: ScoreRows,
  period: Period,
  rules: RuleSet,
): Result<PeriodScore, ScoreFault> {
  const result = resultOfPeriod(inputsOfRows(rows), period, rules);
  return result.ok ? success(periodScoreOf(result.value)) : result;
}

/** Closes a period: what was scored, by which rules, with which result. */
export function freezePeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  rules: RuleSet,
): Result<Snapshot, ScoreFault> {
  const rows = frozenRows(workbook, period);
  if (!rows.ok) return rows;
  const result = scoreOfRows(rows.value, period, rules);
  if (!result.ok) return result;
  const content = {
    format: FORMAT,
    period: period.text,
    rules,
    rows: rows.value,
    result: result.value,
  } as const;
  return success({ ...content, sha256: hashOf(content) });
}

const placedRows = z.array(
  z.object({
    sheet: z.string(),
    row: z.number(),
    values: z.record(z.string(), z.unknown()),
    raw: z.record(z.string(), z.string()),
  }),
);

const unitSchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  category: z.string(),
  order: z.number(),
  head: z.nullable(z.string()),
  deputy: z.nullable(z.string()),
});

const snapshotSchema = z.object({
  format: z.literal(FORMAT),
  period: z.string(),
  rules: z.unknown(),
  rows: z.object({
    organisation: z.object({ units: z.array(unitSchema) }),
    ...{ indicators: placedRows, entries: placedRows, checks: placedRows, volumes: placedRows },
    ...{ rectifications: placedRows, interviews: placedRows },
  }),
  result: z.looseObject({ period: z.string(), categories: z.array(z.unknown()) }),
  sha256: z.string(),
});

/**
 * Reads a snapshot from parsed JSON and proves it: its hash is that of its content, and its rows still make its result
 * under its rules. The fault says what is wrong.
 */
export function readSnapshot(json: unknown): Result<Snapshot, ScoreFault> {
  const read = z.safeParse(snapshotSchema, json);
  if (!read.success) return failure({ code: 'noSnapshot' });
  // Whether values are those of our fields is what the hash and the replay below prove.
  const snapshot = read.data as unknown as Snapshot;
  const period = parsePeriod(snapshot.period);
  const rules = readRuleSet(snapshot.rules);
  if (period === null || !rules.ok || hashOf(snapshot) !== snapshot.sha256)
    return failure({ code: 'snapshotAltered', text: snapshot.period });
  const replayed = scoreOfRows(snapshot.rows, period, rules.value);
  if (!replayed.ok || canonicalJson(replayed.value) !== canonicalJson(snapshot.result))
    return failure({ code: 'snapshotContradicted', period });
  return success(snapshot);
}
