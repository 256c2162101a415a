/** An exact ratio: lowest terms, denominator above 0. Scores stay fractions until they are printed (domain.md 5.3). */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new Error('a fraction with denominator 0');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

/** Decimal text ("98.25", "-0.5") as an exact ratio; throws on anything else. */
export function fractionOfDecimal(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) throw new Error(`not a decimal: ${text}`);
  const places = match[3] ?? '';
  const size = BigInt(`${match[2] ?? ''}${places}`);
  return fraction(match[1] === '-' ? -size : size, 10n ** BigInt(places.length));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, fraction(-b.numerator, b.denominator));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0 where a is the smaller, 0 where they are equal. */
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

export function clamp(value: Fraction, minimum: Fraction, maximum: Fraction): Fraction {
  return larger(minimum, smaller(maximum, value));
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** 四舍五入 to `places` decimals, halves away from zero: 94.165 → "94.17", 4 at two places → "4.00". */
export function roundHalfUp(value: Fraction, places: number): string {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const scaled = 2n * size * 10n ** BigInt(places);
  const rounded = (scaled + value.denominator) / (2n * value.denominator);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}

/** Rounded like `roundHalfUp`, but without trailing zeros: 46.3, 4, 0. */
export function roundHalfUpShort(value: Fraction, places: number): string {
  const text = roundHalfUp(value, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
