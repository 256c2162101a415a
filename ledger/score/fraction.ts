/** An exact ratio; the denominator is positive and the fraction is in lowest terms. Scores stay fractions until printed. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** @throws when the denominator is zero */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new Error('a fraction with denominator 0');
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);
export const HUNDRED = fraction(100);

/** Reads a decimal such as "46.3" or "-0.5" exactly. @throws when the text is no decimal number */
export function fractionOf(decimal: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new Error(`not a decimal number: ${decimal}`);
  const digits = match[3] ?? '';
  return fraction(BigInt(`${match[1] ?? ''}${match[2] ?? '0'}${digits}`), 10n ** BigInt(digits.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws when `b` is zero */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function sum(fractions: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const each of fractions) total = plus(total, each);
  return total;
}

/** Rounded half up (四舍五入, away from zero for negative numbers) to so many decimals, trailing zeros kept: "95.98". */
export function roundedHalfUp(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  const scaled = (2n * size * scale + value.denominator) / (2n * value.denominator);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const sign = value.numerator < 0n && scaled !== 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The same without trailing zeros: "46.3", "4". */
export function shortDecimal(value: Fraction, decimals: number): string {
  const text = roundedHalfUp(value, decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/, '');
}
