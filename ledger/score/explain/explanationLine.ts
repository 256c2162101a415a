import type { Fraction } from '../fraction';
import type { PlacedRecord } from '../ledgerRecords';

/** A row of a ledger, to go to. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What a line is about; the words for it are the pane's and the document's affair. */
export type LineKind =
  | 'due'
  | 'month'
  | 'volume'
  | 'volumeLimited'
  | 'volumeUnreported'
  | 'volumeIgnored'
  | 'volumeRow'
  | 'indicator'
  | 'indicatorNotInspected'
  | 'deductions'
  | 'loss'
  | 'lossUnlimited'
  | 'routine'
  | 'entry'
  | 'overCap'
  | 'bonus'
  | 'bonusEntry'
  | 'overBonusLimit'
  | 'formula'
  | 'floor'
  | 'ceiling'
  | 'veto'
  | 'vetoEntry'
  | 'grade'
  | 'rate'
  | 'rateNone'
  | 'check'
  | 'rank'
  | 'rankNone'
  | 'behind'
  | 'ahead'
  | 'tied';

/**
 * A line of the tree that explains a score. Where a line and its parts have amounts, the parts add up to the line exactly,
 * with what a cap or a limit cuts off as a part of its own.
 */
export interface ExplanationLine {
  readonly kind: LineKind;
  /** What fills the line's words, as it is printed. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Points, negative where they are lost; null for a line that counts nothing. */
  readonly amount: Fraction | null;
  /** The row that the line is about; null where it is about several, which its parts name, or none. */
  readonly place: RowPlace | null;
  readonly parts: readonly ExplanationLine[];
}

export const placeOf = ({ sheet, row }: PlacedRecord): RowPlace => ({ sheet, row });

/** A line; what it leaves out is nothing. */
export function lineOf(
  kind: LineKind,
  values: ExplanationLine['values'],
  rest: Partial<Pick<ExplanationLine, 'amount' | 'place' | 'parts'>> = {},
): ExplanationLine {
  return { kind, values, amount: null, place: null, parts: [], ...rest };
}
