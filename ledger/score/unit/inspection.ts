import { decimalOfNumber } from '../../values/decimal';
import type { QuantityValue } from '../../values/fieldValue';
import { divide, fraction, fractionOfDecimal, multiply, ONE, sum, type Fraction } from '../fraction';
import type { CheckInput, RectificationInput } from '../scoreInputs';

/** What the spot checks of a period found in one unit. */
export interface Inspection {
  readonly checks: readonly CheckInput[];
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

/** A sum of cell numbers without binary rounding: 0.1 + 0.2 is 0.3. */
function exactSum(values: readonly number[]): Fraction {
  const whole = values.filter(Number.isInteger).reduce((total, value) => total + value, 0);
  const others = values.filter((value) => !Number.isInteger(value));
  return sum([fraction(BigInt(whole)), ...others.map((value) => fractionOfDecimal(decimalOfNumber(value)))]);
}

/** What checks inspected; an amount that is missing or not above 0 is none. */
export function inspectedBy(checks: readonly CheckInput[]): Fraction {
  return exactSum(
    checks.flatMap(({ quantity }) => (quantity !== null && quantity.value > 0 ? [quantity.value] : [])),
  );
}

/** Amounts by the unit in which they count. */
function quantitiesOf(checks: readonly CheckInput[]): readonly QuantityValue[] {
  const byUnit = new Map<string, CheckInput[]>();
  for (const check of checks) {
    if (check.quantity === null || check.quantity.value <= 0) continue;
    const same = byUnit.get(check.quantity.unit);
    if (same === undefined) byUnit.set(check.quantity.unit, [check]);
    else same.push(check);
  }
  return [...byUnit].map(([unit, same]) => {
    const { numerator, denominator } = inspectedBy(same);
    return { value: Number(numerator) / Number(denominator), unit };
  });
}

/** Adds up a unit's checks; the rate always goes with the amounts it was taken over (domain.md 5.5). */
export function inspectionOf(checks: readonly CheckInput[]): Inspection {
  const quantities = quantitiesOf(checks);
  const inspected = inspectedBy(checks);
  const problemsOf = (counted: readonly CheckInput[]): number =>
    counted.reduce((total, check) => total + check.problems, 0);
  const problems = problemsOf(checks);
  return {
    checks,
    quantities,
    inspected,
    problems,
    problemRate:
      quantities.length === 0 ? null : multiply(HUNDRED, divide(fraction(BigInt(problems)), inspected)),
    grave: problemsOf(checks.filter(({ severity }) => severity === '重大')),
    serious: problemsOf(checks.filter(({ severity }) => severity === '较大')),
  };
}

/**
 * Share of rectifications done by their deadline (按期整改率), of those that have one; 1 where there are none. What never
 * falls due (长期坚持) or turned out not to be so (不属实) is nobody's delay.
 */
export function rateInTime(rectifications: readonly RectificationInput[]): Fraction {
  const due = rectifications.flatMap(({ deadline, done, status }) =>
    deadline === null || deadline.precision === 'open' || status === '不属实' ? [] : [{ deadline, done }],
  );
  if (due.length === 0) return ONE;
  const inTime = due.filter(
    ({ deadline, done }) => done !== null && done.date <= (deadline.end ?? deadline.date),
  );
  return fraction(BigInt(inTime.length), BigInt(due.length));
}
