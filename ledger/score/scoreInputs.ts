import type { Organisation } from '../recognise/organisation';
import type { RecognisedWorkbook } from '../recognise/recognised';
import { failure, success, type Result } from '../result';
import { decimalOfNumber } from '../values/decimal';
import type { DateValue, QuantityValue } from '../values/fieldValue';
import { isPlaceholder, textKey } from '../values/textKey';
import { fractionOfDecimal, subtract, ZERO, type Fraction } from './fraction';
import {
  dateOf,
  integerOf,
  monthOf,
  namesOf,
  pointsOf,
  quantityOf,
  recordsOf,
  textOf,
  unitsOf,
  type PlacedRecord,
} from './ledgerRecords';
import { parseMilli, type Milli } from './milli';
import type { ScoreFault } from './scoreFault';

/** A row of 抽查指标台账. */
export interface IndicatorInput {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
  readonly serial: number;
  /** 业务领域. */
  readonly domain: string;
  readonly indicator: string;
  /** null where the sheet gives no 分值. */
  readonly basePoints: Milli | null;
  readonly grade: string;
}

/** A deduction or bonus. */
export interface EntryInput {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
  readonly month: string | null;
  readonly deduction: Milli;
  readonly bonus: Milli;
  readonly reason: string;
  readonly basis: string;
  /** 佐证, or the problem that the entry follows from. */
  readonly evidence: string;
  readonly remark: string;
  readonly persons: readonly string[];
  /** 联责扣分 of the leader where the ledger states it; it never counts for the unit. */
  readonly jointDeduction: Milli | null;
}

/** A spot check. */
export interface CheckInput {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
  readonly month: string | null;
  readonly quantity: QuantityValue | null;
  readonly problems: number;
  readonly severity: string;
  readonly matter: string;
  readonly findings: string;
}

/** A row of 业务量统计表. */
export interface VolumeInput {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
  readonly month: string | null;
  readonly businessType: string;
  readonly quantity: Fraction;
}

/** A row of 问题整改台账, for the rate of rectifications done in time. */
export interface RectificationInput {
  readonly row: PlacedRecord;
  readonly units: readonly string[];
  readonly month: string | null;
  readonly deadline: DateValue | null;
  readonly done: DateValue | null;
  readonly status: string;
}

/** Everything in the workbook's ledgers that a score depends on, of all months. */
export interface ScoreInputs {
  readonly organisation: Organisation;
  readonly indicators: readonly IndicatorInput[];
  readonly entries: readonly EntryInput[];
  readonly checks: readonly CheckInput[];
  readonly volumes: readonly VolumeInput[];
  readonly rectifications: readonly RectificationInput[];
  readonly interviews: readonly PlacedRecord[];
}

/** 得失分记录表, or 绩效管理台账 in a workbook without one: they record the same events (contract.md). */
export function entryRows(workbook: RecognisedWorkbook): readonly PlacedRecord[] {
  const scores = recordsOf(workbook, 'scores');
  return scores.length > 0 ? scores : recordsOf(workbook, 'performance');
}

/** Problems of a check: its 问题数; in a ledger without that column one where it tells of a finding. */
export function problemsOf({ values }: PlacedRecord): number {
  const count = integerOf(values.problemCount);
  if (count !== null) return count;
  const findings = textKey(textOf(values.findings));
  return isPlaceholder(findings) || /^未(?:发现|见)(?:任何)?(?:问题|异常)/.test(findings) ? 0 : 1;
}

function indicatorInput(row: PlacedRecord, organisation: Organisation): IndicatorInput {
  const { serial, unit, domain, indicator, basePoints, grade } = row.values;
  return {
    row,
    units: unitsOf(unit, organisation),
    serial: Number(serial),
    domain: textOf(domain),
    indicator: textOf(indicator),
    basePoints: textOf(basePoints) === '' ? null : pointsOf(basePoints),
    grade: textOf(grade),
  };
}

function entryInput(row: PlacedRecord, organisation: Organisation): EntryInput {
  const { unit, deduction, bonus, reason, basis, remark, evidence, problemNo } = row.values;
  return {
    row,
    units: unitsOf(unit, organisation),
    month: monthOf(row.values.date) ?? monthOf(row.values.month),
    deduction: pointsOf(deduction),
    bonus: pointsOf(bonus),
    reason: textOf(reason),
    basis: textOf(basis),
    evidence: textOf(evidence) || textOf(problemNo),
    remark: textOf(remark),
    persons: namesOf(row.values.person),
    jointDeduction: parseMilli(textOf(row.values.jointDeduction)),
  };
}

function volumeInputs(row: PlacedRecord, organisation: Organisation): readonly VolumeInput[] {
  const { unit, businessType } = row.values;
  const quantity = quantityOf(row.values.quantity);
  if (quantity === null) return [];
  const amount = fractionOfDecimal(decimalOfNumber(quantity.value));
  return [
    {
      row,
      units: unitsOf(unit, organisation),
      month: monthOf(row.values.month),
      businessType: textOf(businessType),
      quantity: quantity.value < 0 ? subtract(ZERO, amount) : amount,
    },
  ];
}

/** The rows of the ledgers that a score depends on, before they are read as inputs; a snapshot keeps them. */
export interface ScoreRows {
  readonly organisation: Organisation;
  readonly indicators: readonly PlacedRecord[];
  readonly entries: readonly PlacedRecord[];
  readonly checks: readonly PlacedRecord[];
  readonly volumes: readonly PlacedRecord[];
  readonly rectifications: readonly PlacedRecord[];
  readonly interviews: readonly PlacedRecord[];
}

/** Reads rows as inputs. */
export function inputsOfRows(rows: ScoreRows): ScoreInputs {
  const { organisation } = rows;
  return {
    organisation,
    indicators: rows.indicators.map((row) => indicatorInput(row, organisation)),
    entries: rows.entries.map((row) => entryInput(row, organisation)),
    checks: rows.checks.map((row) => ({
      row,
      units: unitsOf(row.values.unit, organisation),
      month: monthOf(row.values.date),
      quantity: quantityOf(row.values.quantity),
      problems: problemsOf(row),
      severity: textOf(row.values.severity),
      matter: textOf(row.values.matter),
      findings: textOf(row.values.findings),
    })),
    volumes: rows.volumes.flatMap((row) => volumeInputs(row, organisation)),
    rectifications: rows.rectifications.map((row) => ({
      row,
      units: unitsOf(row.values.unit, organisation),
      month: monthOf(row.values.foundDate),
      deadline: dateOf(row.values.deadline),
      done: dateOf(row.values.doneDate),
      status: textOf(row.values.status),
    })),
    interviews: rows.interviews,
  };
}

/** Picks the rows of a score from a workbook's ledgers (contract.md, "score"); the fault says which ledger is missing. */
export function scoreRows(workbook: RecognisedWorkbook): Result<ScoreRows, ScoreFault> {
  const { organisation } = workbook;
  if (organisation.units.length === 0) return failure({ code: 'noRoster' });
  const indicators = recordsOf(workbook, 'indicators');
  if (indicators.length === 0) return failure({ code: 'noIndicators' });
  return success({
    ...{ organisation, indicators, entries: entryRows(workbook) },
    checks: recordsOf(workbook, 'checks'),
    volumes: recordsOf(workbook, 'workload'),
    rectifications: recordsOf(workbook, 'rectifications'),
    interviews: recordsOf(workbook, 'interviews'),
  });
}

/** The inputs of a score in a workbook's ledgers; the fault says which ledger is missing. */
export function scoreInputs(workbook: RecognisedWorkbook): Result<ScoreInputs, ScoreFault> {
  const rows = scoreRows(workbook);
  return rows.ok ? success(inputsOfRows(rows.value)) : rows;
}
