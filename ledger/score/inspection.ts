import { decimalOfNumber } from '../values/decimal';
import type { QuantityValue } from '../values/fieldValue';
import { divide, fraction, fractionOfDecimal, multiply, ONE, sum, type Fraction } from './fraction';
import type { CheckInput, RectificationInput } from './scoreInputs';

/** What the spot checks of a period found in one unit. */
export interface Inspection {
  /** Amounts by the unit in which they count (户, 人次), in order of appearance. */
  readonly quantities: readonly QuantityValue[];
  /** Their sum n, the denominator of the rate. */
  readonly inspected: Fraction;
  readonly problems: number;
  /** 有问题率 in percent; null where nothing was inspected. */
  readonly problemRate: Fraction | null;
  readonly grave: number;
  readonly serious: number;
}

const HUNDRED = fraction(100n);

function addQuantity(quantities: readonly QuantityValue[], { value, unit }: QuantityValue): QuantityValue[] {
  const same = quantities.find((other) => other.unit === unit);
  if (same === undefined) return [...quantities, { value, unit }];
  return quantities.map((other) => (other === same ? { value: same.value + value, unit } : other));
}

/** Adds up a unit's checks; the rate always goes with the amounts it was taken over (domain.md 5.5). */
export function inspectionOf(checks: readonly CheckInput[]): Inspection {
  const quantities = checks
    .flatMap(({ quantity }) => (quantity === null ? [] : [quantity]))
    .reduce(addQuantity, [] as QuantityValue[])
    .filter(({ value }) => value > 0);
  const inspected = sum(quantities.map(({ value }) => fractionOfDecimal(decimalOfNumber(value))));
  const problems = checks.reduce((total, check) => total + check.problems, 0);
  const problemsOf = (severity: string): number =>
    checks.filter((check) => check.severity === severity).reduce((total, check) => total + check.problems, 0);
  return {
    quantities,
    inspected,
    problems,
    problemRate:
      quantities.length === 0 ? null : multiply(HUNDRED, divide(fraction(BigInt(problems)), inspected)),
    grave: problemsOf('重大'),
    serious: problemsOf('较大'),
  };
}

/** Share of rectifications done by their deadline, of those that have one; 1 where there are none. */
export function rateInTime(rectifications: readonly RectificationInput[]): Fraction {
  const due = rectifications.filter(({ deadline }) => deadline !== null);
  if (due.length === 0) return ONE;
  const inTime = due.filter(
    ({ deadline, done }) =>
      deadline !== null && done !== null && done.date <= (deadline.end ?? deadline.date),
  );
  return fraction(BigInt(inTime.length), BigInt(due.length));
}
