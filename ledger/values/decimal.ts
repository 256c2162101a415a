/** A decimal number as text, without sign, without trailing zeros: 1.50 → "1.5", .5 → "0.5". */
export function plainDecimal(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const left = whole === '' ? '0' : whole.replace(/^0+(?=\d)/, '');
  const right = fraction.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** A cell's number as exact decimal text; a binary float such as 0.30000000000000004 is read as the 0.3 that was meant. */
export function decimalOfNumber(value: number): string {
  // Excel itself keeps 15 significant digits.
  const text = Math.abs(Number(value.toPrecision(15))).toString();
  return plainDecimal(text.includes('e') ? Math.abs(value).toFixed(12) : text);
}

/** Excel keeps 15 digits: what is larger is no count, no points and no share of anything in a ledger. */
export function isCountable(value: number): boolean {
  return Math.abs(value) < 1e15;
}

/** Moves the decimal point to the right: 0.982 by 2 → "98.2". */
export function shiftedDecimal(decimal: string, places: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const padded = fraction.padEnd(places, '0');
  return plainDecimal(`${whole}${padded.slice(0, places)}.${padded.slice(places)}`);
}
