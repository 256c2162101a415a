import { columnNumber } from '../../ledger/cells';
import type { RecognisedSheet, RecognisedTable } from '../../ledger/recognise/recognised';
import type { SelectedCell } from '../excel/watchSelection';

/** The tables of a sheet that records are added to; below printed forms of one check each no record can stand. */
export function fillableTables(sheet: RecognisedSheet | null | undefined): readonly RecognisedTable[] {
  return (sheet?.tables ?? []).filter(({ isForm }) => isForm !== true);
}

/** Which of the tables of the cell's sheet the cell lies in or below, where its next record goes; null above and beside all. */
export function tableHolding(
  tables: readonly RecognisedTable[],
  { row, column }: SelectedCell,
): number | null {
  const above = tables.flatMap(({ titleRows, headerRows, columns }, index) => {
    const letters = columns.map((each) => columnNumber(each.column));
    const firstRow = Math.min(...titleRows, ...headerRows);
    const isAbove = firstRow <= row && column >= Math.min(...letters) && column <= Math.max(...letters);
    return isAbove ? [{ index, firstRow }] : [];
  });
  return above.sort((a, b) => b.firstRow - a.firstRow)[0]?.index ?? null;
}
