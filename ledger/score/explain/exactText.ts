import { roundHalfUp, roundHalfUpShort, type Fraction } from '../fraction';

/** More decimals than any rule or ledger has. */
const MOST_PLACES = 4;

/** An exact figure as text: in full where four decimals suffice (46.3), else rounded and marked as such (≈24.8571). */
export function exactText(value: Fraction): string {
  const scaled = value.numerator * 10n ** BigInt(MOST_PLACES);
  return scaled % value.denominator === 0n
    ? roundHalfUpShort(value, MOST_PLACES)
    : `≈${roundHalfUp(value, MOST_PLACES)}`;
}

/** The end of an equation: “= 46.3”, or “≈94.1614” where it doesn't come out even. */
export function equalsText(value: Fraction): string {
  const text = exactText(value);
  return text.startsWith('≈') ? text : `= ${text}`;
}
