import { withReferences, type FormulaPlace } from './rowReference';

export interface Growth extends FormulaPlace {
  /** Whether the formula stands in a record: then a range without $ ends in the record's own row, as a running sum does. */
  readonly isInRecord?: boolean;
  /** Whether it is a sum below records: then a range of one row is all of its records. */
  readonly isSum?: boolean;
}

/**
 * A formula as it must be once a row has been inserted at `row` of the target sheet: ranges that end just above the new
 * row reach down to it, all other references move with their cells as Excel moves them. Null where no range grows: then
 * Excel does all.
 */
export function grownFormula(formula: string, row: number, growth: Growth): string | null {
  let hasGrown = false;
  const { isInRecord = false, isSum = false } = growth;
  const moved = (at: number): number => (at >= row ? at + 1 : at);
  const text = withReferences(formula, growth, ({ first, last, isRange, isPinned }) => {
    const grows = isRange && last === row - 1 && (first < last || isSum) && (isPinned || !isInRecord);
    hasGrown ||= grows;
    return { first: moved(first), last: grows ? row : moved(last) };
  });
  return hasGrown ? text : null;
}

/**
 * A sum's formula as it must be once `row` has been deleted, where Excel itself would leave #REF!: references to nothing
 * but that row become 0, all others move with their cells. Null where Excel does all.
 */
export function shrunkFormula(formula: string, row: number, place: FormulaPlace): string | null {
  let isBroken = false;
  const text = withReferences(formula, place, ({ first, last }) => {
    if (first === row && last === row) {
      isBroken = true;
      return '0';
    }
    return { first: first > row ? first - 1 : first, last: last >= row ? last - 1 : last };
  });
  return isBroken ? text : null;
}

/** Whether a formula's references begin or end at a row: they don't come back by themselves when the row does. */
export function touchesRow(formula: string, row: number, place: FormulaPlace): boolean {
  let isTouched = false;
  withReferences(formula, place, ({ first, last }) => {
    isTouched ||= first === row || last === row;
    return { first, last };
  });
  return isTouched;
}
