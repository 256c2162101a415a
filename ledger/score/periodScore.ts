import type { QuantityValue } from '../values/fieldValue';

/** Words that stand beside a score. */
export type ScoreFlag =
  | '样本不足'
  | '未被抽查'
  | '未承担指标'
  | '指标未被抽查'
  | '未报业务量'
  | '一票否决'
  | '并列'
  | '计量单位不一';

/** A unit's score in a period. Figures are exact decimal strings, rounded half up at output only. */
export interface UnitScore {
  /** null for a unit that was not inspected or bears no indicators. */
  readonly rank: number | null;
  readonly unit: string;
  readonly score: string | null;
  readonly grade: string | null;
  /** Due points (应得分), two decimals. */
  readonly due: string;
  /** Mean of the months' volume factors, four decimals. */
  readonly volumeFactor: string;
  readonly deductions: string;
  readonly bonus: string;
  readonly veto: boolean;
  /** null where nothing was inspected; an array where the unit's checks count in different units. */
  readonly inspected: QuantityValue | readonly QuantityValue[] | null;
  readonly problems: number;
  /** Percent, two decimals; null where nothing was inspected. */
  readonly problemRate: string | null;
  readonly passRate: string | null;
  readonly flags: readonly ScoreFlag[];
}

export interface CategoryRanking {
  readonly category: string;
  readonly ranking: readonly UnitScore[];
}

/** What the ledgers record for the period, before caps. */
export interface PeriodTotals {
  readonly entries: number;
  readonly deductions: string;
  readonly checks: number;
  readonly personTimes: number;
  readonly problems: number;
  readonly interviews: number;
}

/** The `score` document of contract.md. */
export interface PeriodScore {
  readonly period: string;
  readonly rules: { readonly version: string; readonly sha256: string };
  readonly categories: readonly CategoryRanking[];
  readonly byProblemRate: ReadonlyArray<{
    readonly rank: number;
    readonly unit: string;
    readonly problemRate: string;
  }>;
  readonly totals: PeriodTotals;
}
