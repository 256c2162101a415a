import { columnLetters, type CellArea } from '../../ledger/cells';

/** The area of a range whose rowIndex, columnIndex, rowCount and columnCount have been loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return {
    firstRow: rowIndex + 1,
    firstColumn: columnIndex + 1,
    lastRow: rowIndex + rowCount,
    lastColumn: columnIndex + columnCount,
  };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return sheet.getRangeByIndexes(
    firstRow - 1,
    firstColumn - 1,
    lastRow - firstRow + 1,
    lastColumn - firstColumn + 1,
  );
}

/** A5:Q400 */
export function addressOf({ firstRow, firstColumn, lastRow, lastColumn }: CellArea): string {
  return `${columnLetters(firstColumn)}${String(firstRow)}:${columnLetters(lastColumn)}${String(lastRow)}`;
}
