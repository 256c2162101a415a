/** A text in quotes; or a reference with its sheet, its first cell and, for a range, its last cell. */
const REFERENCE =
  /"[^"]*"|(?<![\p{L}\w.$!])((?:'(?:[^']|'')+'|[\p{L}\w.]+)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\w(])/gu;

/** A reference to cells in a formula, of which the rows matter. */
export interface RowReference {
  readonly first: number;
  readonly last: number;
  readonly isRange: boolean;
  /** The range's last row is written with a $: it is the same for every cell that the formula is copied to. */
  readonly isPinned: boolean;
}

/** The sheet that a formula stands on, and the one whose rows come in or go. */
export interface FormulaPlace {
  readonly own: string;
  readonly target: string;
}

/** What a reference becomes: other rows, or a text in its place. */
type Answer = { readonly first: number; readonly last: number } | string;

const sheetOf = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};

/** A formula with its references to the target sheet changed; those to other sheets and texts in quotes stay. */
export function withReferences(
  formula: string,
  { own, target }: FormulaPlace,
  change: (reference: RowReference) => Answer,
): string {
  return formula.replace(
    REFERENCE,
    (
      whole: string,
      prefix: string | undefined,
      from: string | undefined,
      first: string,
      to: string | undefined,
      last: string | undefined,
    ) => {
      if (from === undefined || (prefix === undefined ? own : sheetOf(prefix)) !== target) return whole;
      const isRange = to !== undefined;
      const reference = { first: Number(first), last: Number(last ?? first), isRange };
      const answer = change({ ...reference, isPinned: to?.endsWith('$') === true });
      if (typeof answer === 'string') return answer;
      const end = isRange ? `:${to}${String(answer.last)}` : '';
      return `${prefix ?? ''}${from}${String(answer.first)}${end}`;
    },
  );
}
