import type { BulletinTable } from '../../ledger/bulletin/content';
import { SIZES, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './pageMeasures';

/** More columns than this are set in 五号, so that units and figures stay on one line. */
const WIDE_COLUMNS = 5;
/** Line height in twips of a half-point of type: 1.4 times the size, off the page's grid of 22 lines. */
const LINE_PER_SIZE = 14;
/** Room for three lines of handwriting, in twips. */
const TALL_ROW = 1180;
/** Longer texts are read more easily from the left. */
const LONGEST_CENTRED = 10;
/** Room around a cell's text, in twips; a form leaves more. */
const PADDING = { vertical: 40, horizontal: 60 } as const;
const FORM_PADDING = { vertical: 90, horizontal: 100 } as const;

/** A cell as it is printed; lengths in twips. */
export interface TableCellShape {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Headers and a form's labels are set in 黑体. */
  readonly isHeading: boolean;
}

export interface TableRowShape {
  /** As the table counts it from 0; -1 is the header. */
  readonly index: number;
  readonly cells: readonly TableCellShape[];
  /** 0 where the row is only as high as its text. */
  readonly leastHeight: number;
}

export interface TableShape {
  readonly width: number;
  readonly columnWidths: readonly number[];
  /** Of the type, in half-points. */
  readonly size: number;
  readonly linePitch: number;
  readonly padding: { readonly vertical: number; readonly horizontal: number };
  readonly rows: readonly TableRowShape[];
}

function columnWidths({ widths }: BulletinTable, width: number): readonly number[] {
  const total = widths.reduce((sum, share) => sum + share, 0);
  const scaled = widths.map((share) => Math.floor((width * share) / total));
  const rest = width - scaled.reduce((sum, share) => sum + share, 0);
  return scaled.map((share, i) => (i === scaled.length - 1 ? share + rest : share));
}

function alignmentOf({ numeric, rows }: BulletinTable, column: number): TableCellShape['align'] {
  if (numeric.includes(column)) return 'right';
  const isLong = rows.some((row) => (row[column] ?? '').length > LONGEST_CENTRED);
  return isLong ? 'left' : 'center';
}

/** The cells of a form: labels and what is filled in beside them, the last one up to the right edge. */
function formCells(texts: readonly string[], widths: readonly number[]): readonly TableCellShape[] {
  return texts.map((text, column) => {
    const isHeading = column % 2 === 0;
    const span = column === texts.length - 1 ? widths.length - column : 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    return { text, column, span, width, isHeading, align: isHeading ? 'center' : 'left' };
  });
}

/** A table as wide as its page's text area: the measures that every print of it shares. */
export function tableShape(table: BulletinTable): TableShape {
  const { header, rows, isForm = false, tallRows = [] } = table;
  const width = table.isWide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const widths = columnWidths(table, width);
  const alignments = widths.map((_, column) => alignmentOf(table, column));
  const size = isForm ? SIZES.fourth : header.length > WIDE_COLUMNS ? SIZES.fifth : SIZES.smallFourth;
  const row = (texts: readonly string[], index: number): TableRowShape => ({
    index,
    leastHeight: tallRows.includes(index) ? TALL_ROW : 0,
    cells: isForm
      ? formCells(texts, widths)
      : widths.map((cellWidth, column) => ({
          ...{ text: texts[column] ?? '', column, span: 1, width: cellWidth, isHeading: index < 0 },
          align: index < 0 ? 'center' : (alignments[column] ?? 'left'),
        })),
  });
  return {
    ...{ width, columnWidths: widths, size, linePitch: size * LINE_PER_SIZE },
    padding: isForm ? FORM_PADDING : PADDING,
    rows: [...(header.length === 0 ? [] : [row(header, -1)]), ...rows.map(row)],
  };
}
