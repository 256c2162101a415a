import { fraction, type Fraction } from './fraction';

declare const brand: unique symbol;

/** Points in whole thousandths, so that 0.1 + 0.2 is 0.3 and 67 entries add up to exactly 46.3. */
export type Milli = number & { readonly [brand]: 'Milli' };

export const ZERO_MILLI = 0 as Milli;

/** Decimal text ("0.5", "-1.25") as thousandths, further places rounded half up; null where it is no decimal. */
export function parseMilli(text: string): Milli | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const places = (match[3] ?? '').padEnd(4, '0');
  const size = Number(match[2]) * 1000 + Number(places.slice(0, 3)) + (Number(places.charAt(3)) >= 5 ? 1 : 0);
  return (match[1] === '-' && size !== 0 ? -size : size) as Milli;
}

export function sumMilli(amounts: readonly Milli[]): Milli {
  return amounts.reduce((sum, amount) => sum + amount, 0) as Milli;
}

export function fractionOfMilli(amount: Milli): Fraction {
  return fraction(BigInt(amount), 1000n);
}
