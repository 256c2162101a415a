import {
  compare,
  divide,
  fraction,
  multiply,
  roundHalfUp,
  roundHalfUpShort,
  subtract,
  type Fraction,
} from '../fraction';
import { decisionBetween, TIE_ORDER, type TieRule } from '../rank/ranking';
import type { UnitResult } from '../unit/unitResult';
import { judgedFigure } from './judgedFigure';

/** A figure that makes a score, or that a tie rule looks at. */
export type ComparedItem = 'due' | 'volumeFactor' | 'indicators' | 'deductions' | 'bonus' | TieRule;

export interface ComparisonLine {
  readonly item: ComparedItem;
  readonly first: string;
  readonly second: string;
  /** Whether this is the rule that put one before the other. */
  readonly decides: boolean;
  /** A tie rule after the deciding one, which nobody looked at. */
  readonly isIdle: boolean;
}

/** Two units of a category line by line: why one stands before the other. */
export interface UnitComparison {
  /** The unit that stands before the other; null where no rule tells them apart. */
  readonly before: UnitResult | null;
  readonly rule: TieRule | null;
  readonly lines: readonly ComparisonLine[];
  /** Deductions fewer by so many points would have given the one behind the same score; null where points don't decide. */
  readonly pointsMissing: Fraction | null;
}

const HUNDRED = fraction(100n);

const MAKING: ReadonlyArray<readonly [ComparedItem, (result: UnitResult) => string]> = [
  ['indicators', ({ months }) => String(months[0]?.dues.length ?? 0)],
  ['volumeFactor', ({ volumeFactor }) => roundHalfUp(volumeFactor, 4)],
  ['due', ({ due }) => roundHalfUp(due, 2)],
  ['deductions', ({ deductions }) => roundHalfUpShort(deductions, 1)],
  ['bonus', ({ bonus }) => roundHalfUpShort(bonus, 1)],
];

/** Under V6 a point lost costs 100/T; limits and vetoes break that. */
function pointsMissing(before: UnitResult, behind: UnitResult): Fraction | null {
  const isPlain = [before, behind].every(
    ({ rules, veto, unlimited, exact }) =>
      rules.method === 'pointsRate' &&
      !veto &&
      unlimited !== null &&
      exact !== null &&
      compare(unlimited, exact) === 0,
  );
  if (!isPlain || before.exact === null || behind.exact === null) return null;
  const gap = subtract(before.exact, behind.exact);
  return divide(multiply(gap, behind.due), HUNDRED);
}

/** Compares two units of one category. */
export function compareUnits(first: UnitResult, second: UnitResult): UnitComparison {
  const decision = decisionBetween(first, second);
  const decidedAt = decision === null ? TIE_ORDER.length : TIE_ORDER.indexOf(decision.rule);
  const making = MAKING.map(([item, figure]): ComparisonLine => {
    return { item, first: figure(first), second: figure(second), decides: false, isIdle: false };
  });
  const ties = TIE_ORDER.map((rule, i): ComparisonLine => {
    const [one, two] = [judgedFigure(rule, first), judgedFigure(rule, second)];
    return { item: rule, first: one, second: two, decides: i === decidedAt, isIdle: i > decidedAt };
  });
  const isByPoints = decision?.rule === 'score' || decision?.rule === 'grade';
  const behind = decision?.before === first ? second : first;
  return {
    before: decision?.before ?? null,
    rule: decision?.rule ?? null,
    lines: [...making, ...ties],
    pointsMissing: decision !== null && isByPoints ? pointsMissing(decision.before, behind) : null,
  };
}
