import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT_POINTS,
  pointsToPixels,
  widthToPixels,
} from '../book/measures';
import { LAST_COLUMN, LAST_ROW } from '../book/area';
import { type Sheet } from '../book/sheet';
import { createAxis } from './axis';
import { type SheetAxes } from './viewport';

/** Room to go on writing, beyond what the sheet uses. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 26;

/**
 * Measures a sheet. Its axes end a little beyond the used cells, so that the scroll bars say where the content is;
 * `reach` makes them longer for someone who wandered further.
 */
export function sheetAxes(sheet: Sheet, reach: { readonly row: number; readonly column: number }): SheetAxes {
  const used = sheet.usedArea();
  const rowCount = Math.max(LEAST_ROWS, (used?.lastRow ?? 0) + SPARE_ROWS, reach.row + SPARE_ROWS);
  const columnCount = Math.max(
    LEAST_COLUMNS,
    (used?.lastColumn ?? 0) + SPARE_COLUMNS,
    reach.column + SPARE_COLUMNS,
  );
  const rows = [...sheet.layout.rows.keys()].map(
    (row) => [row, sheet.isRowHidden(row) ? 0 : pointsToPixels(sheet.rowHeightPoints(row))] as const,
  );
  const columns = [...sheet.layout.columns.keys()].map(
    (column) =>
      [column, sheet.isColumnHidden(column) ? 0 : widthToPixels(sheet.columnWidth(column))] as const,
  );
  return {
    rows: createAxis(Math.min(LAST_ROW, rowCount), pointsToPixels(DEFAULT_ROW_HEIGHT_POINTS), rows),
    columns: createAxis(Math.min(LAST_COLUMN, columnCount), widthToPixels(DEFAULT_COLUMN_WIDTH), columns),
  };
}
