import { DATE_FORMAT, type WrittenCell } from '../../ledger/values/writeField';

/** 2016/10/15 in 宋体 12, the widest usual font of a ledger, with the cell's margins. */
const DATE_WIDTH_POINTS = 64;

/** A cell that gets a content; a column counts from 1. */
interface DatedCell extends WrittenCell {
  readonly sheet: string;
  readonly column: number;
}

/** Makes columns as narrow again as they were. */
export type Narrow = (context: Excel.RequestContext) => void;

/**
 * Asks how wide the columns are into which dates will be written where other texts stood. The answer, after the next sync,
 * widens those that would show ####, as Excel does for a date that is typed.
 */
export function loadDateColumns(context: Excel.RequestContext, cells: readonly DatedCell[]): () => Narrow {
  const columns = new Map<string, (context: Excel.RequestContext) => Excel.RangeFormat>();
  for (const { sheet, column, format } of cells) {
    if (format !== DATE_FORMAT) continue;
    columns.set(
      `${sheet}!${String(column)}`,
      ({ workbook }) => workbook.worksheets.getItem(sheet).getCell(0, column - 1).format,
    );
  }
  const loaded = [...columns.values()].map((formatIn) => {
    const format = formatIn(context);
    format.load('columnWidth');
    return { format, formatIn };
  });
  return () => {
    // A hidden column has no width and gets none.
    const narrow = loaded
      .map(({ format, formatIn }) => ({ format, formatIn, width: format.columnWidth }))
      .filter(({ width }) => width > 0 && width < DATE_WIDTH_POINTS);
    for (const { format } of narrow) format.columnWidth = DATE_WIDTH_POINTS;
    return (later) => {
      for (const { formatIn, width } of narrow) formatIn(later).columnWidth = width;
    };
  };
}
