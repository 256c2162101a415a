import { asText } from '../cellText';
import type { DataCell } from './dataTable';
import type { LedgerCell } from './ledgerCells';

/** Texts of a ledger's row that decide something which no formula follows, such as the 依据 of an entry. */
export interface WatchedTexts {
  /** What they were when the sheet was written. */
  readonly kept: DataCell;
  /** The same as they are now, as part of a formula; null where nothing is watched. */
  readonly now: string | null;
}

const words = ({ value }: LedgerCell): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** Errors would spread, and a file doesn't keep every white space. */
const isKeepable = (cell: LedgerCell): boolean => !/^#|[\r\t]/.test(words(cell));

export function watchedTexts(cells: ReadonlyArray<LedgerCell | null>): WatchedTexts {
  const watched = cells.filter((cell) => cell !== null).filter(isKeepable);
  return {
    kept: asText(watched.map(words).join('|')),
    now: watched.length === 0 ? null : watched.map(({ reference }) => reference).join('&"|"&'),
  };
}

/** A formula that is 1 as long as the texts are as they were; `kept` is the address of the cell that keeps them. */
export function textsHold({ now }: WatchedTexts, kept: string): readonly string[] {
  // The blank makes a text of a single number.
  return now === null ? [] : [`EXACT(${now}&"",${kept})*1`];
}
