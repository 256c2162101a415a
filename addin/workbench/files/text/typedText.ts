import type { CellValue } from '../../../../ledger/cells';

/** Excel keeps 15 digits: a longer number would lose its last ones. */
const MOST_DIGITS = 15;

/**
 * A text of a file without types (CSV, HTML) as a cell's value: a number only where its text is the one that Excel would
 * show for it, so that ids, leading zeros, 3.10 (the tenth of March) and dates stay the texts they are.
 */
export function typedText(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(trimmed)) return trimmed;
  const digits = trimmed.replace(/\D/g, '').length;
  return digits <= MOST_DIGITS && trimmed !== '-0' ? Number(trimmed) : trimmed;
}
