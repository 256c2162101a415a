import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BulletinTable } from '../../ledger/bulletin/content';
import { FONTS, SIZES, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './officialPage';
import { textRun } from './officialParagraph';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** More columns than this are set in 五号, so that units and figures stay on one line. */
const WIDE_COLUMNS = 5;
/** Line height in twips of a half-point of type: 1.4 times the size, off the page's grid of 22 lines. */
const LINE_PER_SIZE = 14;
/** Room for three lines of handwriting, in twips. */
const TALL_ROW = 1180;
/** Longer texts are read more easily from the left. */
const LONGEST_CENTRED = 10;

function columnWidths({ widths }: BulletinTable, width: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scaled = widths.map((share) => Math.floor((width * share) / total));
  const rest = width - scaled.reduce((sum, share) => sum + share, 0);
  return scaled.map((share, i) => (i === scaled.length - 1 ? share + rest : share));
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function alignmentOf({ numeric, rows }: BulletinTable, column: number): Alignment {
  if (numeric.includes(column)) return AlignmentType.RIGHT;
  const isLong = rows.some((row) => (row[column] ?? '').length > LONGEST_CENTRED);
  return isLong ? AlignmentType.LEFT : AlignmentType.CENTER;
}

/** A table as wide as its page's text area; its header is repeated on every page, no row is cut in two. */
export function officialTable(table: BulletinTable): Table {
  const width = table.isWide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const widths = columnWidths(table, width);
  const size = table.header.length > WIDE_COLUMNS ? SIZES.fifth : SIZES.smallFourth;
  const cell = (text: string, column: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          spacing: { line: size * LINE_PER_SIZE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          alignment: isHeader ? AlignmentType.CENTER : alignmentOf(table, column),
          children: [textRun(text, isHeader ? FONTS.heading : FONTS.body, size)],
        }),
      ],
    });
  const row = (texts: readonly string[], index: number): TableRow => {
    const isTall = table.tallRows?.includes(index) === true;
    return new TableRow({
      tableHeader: index < 0,
      cantSplit: true,
      ...(isTall ? { height: { value: TALL_ROW, rule: HeightRule.ATLEAST } } : {}),
      children: table.isForm
        ? texts.map((text, column) => formCell(text, column, texts.length))
        : widths.map((_, column) => cell(texts[column] ?? '', column, index < 0)),
    });
  };
  const formCell = (text: string, column: number, count: number): TableCell => {
    const isLabel = column % 2 === 0;
    const columnSpan = column === count - 1 ? widths.length - column : 1;
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    return new TableCell({
      columnSpan,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 90, bottom: 90, left: 100, right: 100 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          spacing: { line: SIZES.fourth * LINE_PER_SIZE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [textRun(text, isLabel ? FONTS.heading : FONTS.body, SIZES.fourth)],
        }),
      ],
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths: [...widths],
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [...(table.header.length === 0 ? [] : [row(table.header, -1)]), ...table.rows.map(row)],
  });
}
