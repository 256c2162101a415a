import type { CellValue } from '../../ledger/cells';

/** A text that stays a text: no formula whatever it begins with, and no date or number whatever it looks like. */
export function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** A cell's content as it must be written to become the same again: a text with `=` in front is no formula. */
export function writable(value: CellValue, formula: CellValue, format: string): CellValue {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return formula;
  return typeof value === 'string' && format !== '@' ? asText(value) : value;
}
