import type { BulletinTable, TextTrace } from '../../../ledger/bulletin/content';
import type { FlowElement, FlowParagraph } from '../officialFlow';
import { CHARACTER, CHARACTER_SPACING, SIZES, TEXT_WIDTH, WIDE_TEXT_WIDTH } from '../pageMeasures';
import type { Drawing } from '../picture/drawing';
import { plainText } from '../plainText';
import { tableShape, type TableRowShape, type TableShape } from '../tableShape';
import type { PlacedCell, PlacedItem, PlacedLine } from './laidPage';
import { textLines } from './lineBreaks';

/** What can't be cut by the end of a page: a line, a row or a picture. */
export interface PageBox {
  readonly height: number;
  /** On the page of the next one. */
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  /** Stands again at the head of a page that begins between this box and the next. */
  readonly header: PageBox | null;
  readonly at: (y: number) => readonly PlacedItem[];
}

/** The red line is 4 mm below its text and 1.5 pt thick, in twips. */
const RED_LINE_GAP = 220;
const RED_LINE = 30;
/** Of a table's grid, in twips. */
const GRID_LINE = 10;

/** Twips of a half-point of type. */
const EM_PER_SIZE = 10;

function tracesWithin(traces: readonly TextTrace[], start: number, end: number): readonly TextTrace[] {
  return traces
    .filter((trace) => trace.start < end && trace.end > start)
    .map(({ figure, ...trace }) => ({
      figure,
      start: Math.max(trace.start, start) - start,
      end: Math.min(trace.end, end) - start,
    }));
}

function paragraphBoxes(paragraph: FlowParagraph, areaWidth: number): readonly PageBox[] {
  const { size, left, firstLine, align, face, isRed, linePitch, spaceBefore, rightText } = paragraph;
  const text = plainText(paragraph.text);
  const traces = text === paragraph.text ? (paragraph.traces ?? []) : [];
  const lines = textLines(text, {
    em: size * EM_PER_SIZE,
    spacing: size === SIZES.third ? CHARACTER_SPACING : 0,
    firstWidth: areaWidth - left - firstLine,
    width: areaWidth - left,
  });
  return lines.map(({ start, end, width }, i): PageBox => {
    const isFirst = i === 0;
    const isLast = i === lines.length - 1;
    const x = left + (isFirst ? firstLine : 0);
    const before = isFirst ? spaceBefore : 0;
    const below = isLast && paragraph.hasRedLine ? RED_LINE_GAP + RED_LINE : 0;
    const look = { type: 'line', height: linePitch, face, size, isRed } as const;
    const isSpread = align === 'both' && !isLast;
    const line = (y: number): PlacedLine => ({
      ...{
        ...look,
        x,
        y: y + before,
        text: text.slice(start, end),
        traces: tracesWithin(traces, start, end),
      },
      width: isSpread ? Math.max(width, areaWidth - x) : areaWidth - x,
      align: isSpread ? 'both' : align === 'both' ? 'left' : align,
    });
    const atRight = (y: number): readonly PlacedLine[] =>
      rightText === undefined || !isFirst
        ? []
        : [{ ...look, x: 0, y, text: rightText, traces: [], width: areaWidth - CHARACTER, align: 'right' }];
    const rule = (y: number): readonly PlacedItem[] =>
      below === 0
        ? []
        : [{ type: 'rule', y: y + before + linePitch + RED_LINE_GAP, thickness: RED_LINE, isRed: true }];
    return {
      height: before + linePitch + below,
      // Two lines of a paragraph at least stand together at either end of a page.
      keepNext: isLast ? paragraph.keepNext : isFirst || i === lines.length - 2,
      startsPage: isFirst && paragraph.pageBreakBefore,
      header: null,
      at: (y) => [line(y), ...atRight(y), ...rule(y)],
    };
  });
}

function rowBox(
  { index, cells, leastHeight }: TableRowShape,
  { size, linePitch, padding }: TableShape,
  figures: ReadonlyMap<string, string>,
): Omit<PageBox, 'header' | 'keepNext'> {
  const placed = cells.map((cell): PlacedCell => {
    const width = cell.width - 2 * padding.horizontal;
    const text = plainText(cell.text);
    const lines = textLines(text, { em: size * EM_PER_SIZE, spacing: 0, firstWidth: width, width });
    const figure = figures.get(`${String(index)},${String(cell.column)}`) ?? null;
    return { ...cell, figure, lines: lines.map(({ start, end }) => text.slice(start, end)) };
  });
  const most = Math.max(...placed.map(({ lines }) => lines.length));
  const height = Math.max(leastHeight, most * linePitch + 2 * padding.vertical) + GRID_LINE;
  return {
    ...{ height, startsPage: false },
    at: (y) => [
      { type: 'row', index, y, height, linePitch, size, padding: padding.horizontal, cells: placed },
    ],
  };
}

function* tableBoxes(table: BulletinTable): Generator<PageBox> {
  const shape = tableShape(table);
  const figures = new Map(
    (table.traces ?? []).map(({ row, column, figure }) => [`${String(row)},${String(column)}`, figure]),
  );
  let header: PageBox | null = null;
  for (const [i, row] of shape.rows.entries()) {
    const box = rowBox(row, shape, figures);
    if (row.index < 0) header = { ...box, header: null, keepNext: true };
    yield row.index < 0 && header !== null
      ? header
      : { ...box, keepNext: false, header: i === shape.rows.length - 1 ? null : header };
  }
}

function pictureBox(drawing: Drawing): PageBox {
  return {
    ...{ height: drawing.height, keepNext: true, startsPage: false, header: null },
    at: (y) => [{ type: 'picture', y, drawing }],
  };
}

/** The lines and rows of an element, one after the other; none of 版记, which has its own place. */
export function* boxesOf(element: FlowElement, isWide: boolean): Generator<PageBox> {
  if (element.type === 'table') yield* tableBoxes(element.table);
  else if (element.type === 'picture') yield pictureBox(element.drawing);
  else if (element.type === 'paragraph' && !element.isHidden)
    yield* paragraphBoxes(element, isWide ? WIDE_TEXT_WIDTH : TEXT_WIDTH);
}
