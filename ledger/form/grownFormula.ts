/** A text in quotes; or a reference with its sheet, its first cell and, for a range, its last cell. */
const REFERENCE =
  /"[^"]*"|(?<![\p{L}\w.$!])((?:'[^']+'|[\p{L}\w.]+)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\w(])/gu;

/**
 * A sum's formula as it must be once a row has been inserted at `row`: ranges that end just above the new row reach down
 * to it, all other references move with their cells as Excel moves them. Null where no range grows: then Excel does all.
 * References to other sheets and texts in quotes stay.
 */
export function grownFormula(formula: string, row: number): string | null {
  let hasGrown = false;
  const moved = (at: number): number => (at >= row ? at + 1 : at);
  const text = formula.replace(
    REFERENCE,
    (
      whole: string,
      sheet: string | undefined,
      from: string | undefined,
      first: string,
      to: string | undefined,
      last: string,
    ) => {
      if (from === undefined || sheet !== undefined) return whole;
      if (to === undefined) return `${from}${String(moved(Number(first)))}`;
      const grows = Number(last) === row - 1 && Number(first) < row;
      hasGrown ||= grows;
      return `${from}${String(moved(Number(first)))}:${to}${String(grows ? row : moved(Number(last)))}`;
    },
  );
  return hasGrown ? text : null;
}
