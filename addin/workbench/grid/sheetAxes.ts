import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT_POINTS,
  pointsToPixels,
  widthToPixels,
} from '../book/measures';
import { LAST_COLUMN, LAST_ROW } from '../book/area';
import { type Book } from '../book/book';
import { type Sheet } from '../book/sheet';
import { createAxis } from './axis';
import { fittedRows } from './rowFit';
import { type TextWidth } from './textWidth';
import { type SheetAxes } from './viewport';

/** A size that differs from the sheet's while someone draws it with the mouse. */
export interface TrialSize {
  readonly orientation: 'rows' | 'columns';
  readonly place: number;
  readonly sizePx: number;
}

/** Room to go on writing, beyond what the sheet uses. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 26;

/**
 * Measures a sheet. Its axes end a little beyond the used cells, so that the scroll bars say where the content is;
 * `reach` makes them longer for someone who wandered further.
 */
export function sheetAxes(
  book: Book,
  sheet: Sheet,
  reach: { readonly row: number; readonly column: number },
  textWidth: TextWidth,
  trial: TrialSize | null = null,
): SheetAxes {
  const used = sheet.usedArea();
  const rowCount = Math.max(LEAST_ROWS, (used?.lastRow ?? 0) + SPARE_ROWS, reach.row + SPARE_ROWS);
  const columnCount = Math.max(
    LEAST_COLUMNS,
    (used?.lastColumn ?? 0) + SPARE_COLUMNS,
    reach.column + SPARE_COLUMNS,
  );
  const defaultRowPx = pointsToPixels(DEFAULT_ROW_HEIGHT_POINTS);
  const columnSizes = new Map<number, number>();
  for (const column of sheet.layout.columns.keys()) {
    columnSizes.set(column, sheet.isColumnHidden(column) ? 0 : widthToPixels(sheet.columnWidth(column)));
  }
  if (trial?.orientation === 'columns') columnSizes.set(trial.place, trial.sizePx);
  const columns = createAxis(
    Math.min(LAST_COLUMN, columnCount),
    widthToPixels(DEFAULT_COLUMN_WIDTH),
    columnSizes,
  );
  const rowSizes = new Map(fittedRows(book, sheet, columns, defaultRowPx, textWidth));
  for (const [row, { heightPoints, hidden }] of sheet.layout.rows) {
    if (hidden) rowSizes.set(row, 0);
    else if (heightPoints !== undefined) rowSizes.set(row, pointsToPixels(heightPoints));
  }
  if (trial?.orientation === 'rows') rowSizes.set(trial.place, trial.sizePx);
  return { rows: createAxis(Math.min(LAST_ROW, rowCount), defaultRowPx, rowSizes), columns };
}
