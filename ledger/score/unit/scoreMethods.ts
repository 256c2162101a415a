import { indicatorsNamed } from '../entryIndicator';
import {
  compare,
  divide,
  fraction,
  multiply,
  ONE,
  smaller,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '../fraction';
import type { ScoreMethod } from '../ruleSet';
import type { CheckInput } from '../scoreInputs';
import { inspectionOf, type Inspection } from './inspection';
import type { IndicatorDue, MonthlyPoints } from './monthlyPoints';

/** What a score is computed from. */
export interface ScoreBasis {
  readonly months: readonly MonthlyPoints[];
  readonly inspection: Inspection;
  /** K / K̄: indicators borne over the mean of the category's units that bear any; 1 where none does. */
  readonly indicatorShare: Fraction;
}

const HUNDRED = fraction(100n);

const perMonth = (total: Fraction, { months }: ScoreBasis): Fraction =>
  divide(total, fraction(BigInt(months.length)));

const dueOf = ({ months }: ScoreBasis): Fraction => sum(months.map(({ due }) => due));

const lossOf = ({ months }: ScoreBasis): Fraction => sum(months.map(({ deductions }) => deductions));

/** V6 得分率法: 100·(1 − X/T), the sums of all months over each other. */
function pointsRate(basis: ScoreBasis): Fraction {
  return multiply(HUNDRED, subtract(ONE, divide(lossOf(basis), dueOf(basis))));
}

/**
 * V1 比率法: 100·Σ w·min(1, kept/due) with w an indicator's share of the due points; the ledgers state no 完成值, so what an
 * indicator kept of its points is its completion. Routine lapses come off as they stand, a month's mean.
 */
function completionRate(basis: ScoreBasis): Fraction {
  const lost = basis.months.flatMap(({ losses, dues }) =>
    dues
      .filter(({ isCounted }) => isCounted)
      .map(({ indicator, due }) =>
        smaller(due, losses.find((loss) => loss.indicator === indicator)?.counted ?? ZERO),
      ),
  );
  const routine = basis.months.flatMap(({ losses }) =>
    losses.filter(({ indicator }) => indicator === null).map(({ counted }) => counted),
  );
  const kept = subtract(ONE, divide(sum(lost), dueOf(basis)));
  return subtract(multiply(HUNDRED, kept), perMonth(sum(routine), basis));
}

/** V2 纯扣分法: 100 − Σx, a month's mean. */
function plainDeduction(basis: ScoreBasis): Fraction {
  return subtract(HUNDRED, perMonth(lossOf(basis), basis));
}

/** V3 业务量折算: 100 − Σx·V̄/V, with V/V̄ within the rules' limits (φ), a month's mean. */
function volumeAdjusted(basis: ScoreBasis): Fraction {
  const adjusted = basis.months.map(({ deductions, volume }) => divide(deductions, volume.factor));
  return subtract(HUNDRED, perMonth(sum(adjusted), basis));
}

/** V4 指标数折算: 100 − Σx·K̄/K, a month's mean. */
function indicatorAdjusted(basis: ScoreBasis): Fraction {
  return subtract(HUNDRED, perMonth(divide(lossOf(basis), basis.indicatorShare), basis));
}

/**
 * V5 合格率法: 100·Σ w(1 − q)/Σ w over the indicators that were inspected, w = b·ρ, q = problems over inspected (at most 1).
 * Checks that name no indicator are one group of weight 1. null where nothing was inspected.
 */
function passRate({ inspection, months }: ScoreBasis): Fraction | null {
  const dues = months[0]?.dues ?? [];
  const borne = dues.map(({ indicator }) => indicator);
  const groups = new Map<IndicatorDue | null, CheckInput[]>();
  for (const check of inspection.checks) {
    const named = indicatorsNamed(`${check.matter}\n${check.findings}`, borne)[0];
    const due = dues.find(({ indicator }) => indicator === named) ?? null;
    groups.set(due, [...(groups.get(due) ?? []), check]);
  }
  const parts = [...groups].flatMap(([due, checks]) => {
    const { inspected, problems } = inspectionOf(checks);
    if (compare(inspected, ZERO) === 0) return [];
    const weight = due === null ? ONE : multiply(due.basePoints, due.riskFactor);
    return [{ weight, bad: smaller(ONE, divide(fraction(BigInt(problems)), inspected)) }];
  });
  const weights = sum(parts.map(({ weight }) => weight));
  if (compare(weights, ZERO) === 0) return null;
  const good = sum(parts.map(({ weight, bad }) => multiply(weight, subtract(ONE, bad))));
  return multiply(HUNDRED, divide(good, weights));
}

const METHODS: Readonly<Record<ScoreMethod, (basis: ScoreBasis) => Fraction | null>> = {
  pointsRate,
  completionRate,
  plainDeduction,
  volumeAdjusted,
  indicatorAdjusted,
  passRate,
};

/** The score before bonus and limits by the chosen method (domain.md 5.2); null for a unit that owes no points. */
export function methodScore(method: ScoreMethod, basis: ScoreBasis): Fraction | null {
  return compare(dueOf(basis), ZERO) === 0 ? null : METHODS[method](basis);
}
