/** A cell's validation, to be given to another cell of its column. */
type CellValidation = Pick<Excel.DataValidation, 'type' | 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'>;

/** Asks for the validation of some cells of a row; the answer can be had after the next sync. */
export function loadValidations(
  sheet: Excel.Worksheet,
  row: number,
  columns: readonly number[],
): () => readonly CellValidation[] {
  const loaded = columns.map((column) => {
    const { dataValidation } = sheet.getCell(row - 1, column - 1);
    dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
    return dataValidation;
  });
  return () =>
    loaded.map(({ type, rule, errorAlert, prompt, ignoreBlanks }) => ({
      ...{ type, rule, errorAlert, prompt, ignoreBlanks },
    }));
}

/**
 * Gives a new cell the validation of another one. Between two cells of that same rule Excel does it by itself; rules that
 * are formulas speak of their own row and are left to Excel as well.
 */
export function continueValidation(
  cell: Excel.Range,
  from: CellValidation,
  above: CellValidation,
  below: CellValidation,
): void {
  const hasRule = from.type !== 'None' && from.type !== 'Custom';
  const isSame = ({ rule }: CellValidation): boolean => JSON.stringify(rule) === JSON.stringify(from.rule);
  if (!hasRule || (isSame(above) && isSame(below))) return;
  const { dataValidation } = cell;
  dataValidation.rule = from.rule;
  dataValidation.ignoreBlanks = from.ignoreBlanks;
  dataValidation.errorAlert = from.errorAlert;
  dataValidation.prompt = from.prompt;
}
