import type { SheetCells } from '../cells';
import type { LedgerRecord, RecognisedTable } from '../recognise/recognised';

/** A formula of the workbook that may speak of a form's sheet. */
export interface FormulaAbout {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** It stands in a record of the form's own table. */
  readonly isInRecord: boolean;
  /** It stands in a subtotal or total of the form's own table. */
  readonly isSum: boolean;
}

/** All formulas that may speak of a sheet: its own, and those that name one. */
export function formulasAbout(
  own: SheetCells,
  workbook: readonly SheetCells[],
  table: RecognisedTable,
  records: readonly LedgerRecord[],
): readonly FormulaAbout[] {
  const recordRows = new Set(records.map(({ row }) => row));
  const sumRows = new Set(
    table.skippedRows
      .filter(({ reason }) => reason === 'subtotal' || reason === 'total')
      .map(({ row }) => row),
  );
  const found: FormulaAbout[] = [];
  for (const { name, formulas, firstRow, firstColumn } of workbook) {
    const isOwn = name === own.name;
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        if (formula === '' || (!isOwn && !formula.includes('!'))) return;
        const row = firstRow + r;
        found.push({
          ...{ sheet: name, row, column: firstColumn + c, formula },
          ...{ isInRecord: isOwn && recordRows.has(row), isSum: isOwn && sumRows.has(row) },
        });
      }),
    );
  }
  return found;
}
