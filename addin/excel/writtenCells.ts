import { ExcelFault } from './inExcel';

/** Some cells of a sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Asks for what cells hold; the answer can be had after the next sync. */
export function loadContents(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): () => readonly string[] {
  const ranges = places.map(({ sheet, address }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('formulas');
    return range;
  });
  return () => ranges.map((range) => JSON.stringify(range.formulas));
}

/**
 * Undo writes to the cells that we wrote to: when rows have been moved or somebody has gone on writing there, it would
 * damage other records.
 * @throws ExcelFault that says so
 */
export function refuseIfChanged(written: readonly string[], now: readonly string[]): void {
  if (written.some((content, i) => content !== now[i])) {
    throw new ExcelFault('写入之后这里又有改动，为免改错地方没有撤销；请用 Ctrl+Z 逐步撤销，或手工改回');
  }
}
