import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import {
  add,
  divide,
  fraction,
  fractionOfDecimal,
  multiply,
  ONE,
  subtract,
  sum,
  type Fraction,
} from './fraction';
import { unitsOfResult, type PeriodResult } from './periodResult';
import type { UnitResult } from './unit/unitResult';

/** The other part of a unit's monthly appraisal, a decimal by unit and month `YYYY-MM`; from the performance office. */
export type OtherScores = Readonly<Record<string, Readonly<Record<string, string>>>>;

const otherScoresSchema = z.record(
  z.string(),
  z.record(z.string().check(z.regex(/^\d{4}-\d{2}$/)), z.string().check(z.regex(/^\d{1,4}(\.\d{1,9})?$/))),
);

/** Reads other scores from parsed JSON; the fault says where and what to do. */
export function readOtherScores(json: unknown): Result<OtherScores, string> {
  const read = z.safeParse(otherScoresSchema, json);
  if (read.success) return success(read.data);
  const place = read.error.issues[0]?.path.join('.') ?? '';
  return failure(`“${place}”不对；应写成 {"营销部": {"2016-09": "95.5"}}，分数写在引号内`);
}

/** What a unit's pay follows from in a period (R72). */
export interface PerformanceScore {
  readonly unit: string;
  /** β. */
  readonly share: Fraction;
  readonly months: ReadonlyArray<{
    readonly month: string;
    readonly spotCheck: Fraction | null;
    readonly other: Fraction | null;
    /** (1 − β)·other + β·S; null where either is missing. */
    readonly performance: Fraction | null;
  }>;
  /** The period's own score S: the months weighed by what was at stake in them. */
  readonly spotCheck: Fraction | null;
  /** Plain mean of the months' scores beside it. */
  readonly meanOfMonths: Fraction | null;
  /** (1 − β)·mean of other + β·S of the period; null unless every month has its other score. */
  readonly performance: Fraction | null;
}

function weighed(other: Fraction | null, spotCheck: Fraction | null, share: Fraction): Fraction | null {
  if (other === null || spotCheck === null) return null;
  return add(multiply(subtract(ONE, share), other), multiply(share, spotCheck));
}

function performanceScore(result: UnitResult, others: OtherScores): PerformanceScore {
  const { name } = result.unit;
  const share = fractionOfDecimal(result.rules.performanceShare);
  const months = result.monthlyScores.map(({ month, exact }) => {
    const text = others[name]?.[month];
    const other = text === undefined ? null : fractionOfDecimal(text);
    return { month, spotCheck: exact, other, performance: weighed(other, exact, share) };
  });
  const known = months.flatMap(({ other }) => (other === null ? [] : [other]));
  const mean =
    known.length < months.length || known.length === 0
      ? null
      : divide(sum(known), fraction(BigInt(known.length)));
  return {
    ...{ unit: name, share, months },
    spotCheck: result.exact,
    meanOfMonths: result.meanOfMonths,
    performance: weighed(mean, result.exact, share),
  };
}

/** The link of spot-check scores to performance pay, month by month and for the period (domain.md 5.3). */
export function performanceScores(period: PeriodResult, others: OtherScores): readonly PerformanceScore[] {
  return unitsOfResult(period).map((result) => performanceScore(result, others));
}
