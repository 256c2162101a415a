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
import { FONTS } from './officialPage';
import { tableShape, type TableCellShape } from './tableShape';
import { NO_INDENT, textRun } from './wordParagraph';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table as wide as its page's text area; its header is repeated on every page, no row is cut in two. */
export function officialTable(table: BulletinTable): Table {
  const { width, columnWidths, size, linePitch, padding, rows } = tableShape(table);
  const { vertical, horizontal } = padding;
  const cell = ({ text, span, width: own, align, isHeading }: TableCellShape): TableCell =>
    new TableCell({
      ...(span > 1 ? { columnSpan: span } : {}),
      width: { size: own, type: WidthType.DXA },
      margins: { top: vertical, bottom: vertical, left: horizontal, right: horizontal },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          alignment: ALIGNMENTS[align],
          indent: NO_INDENT,
          children: [textRun(text, isHeading ? FONTS.heading : FONTS.body, size)],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths: [...columnWidths],
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: rows.map(
      ({ index, cells, leastHeight }) =>
        new TableRow({
          tableHeader: index < 0,
          cantSplit: true,
          ...(leastHeight > 0 ? { height: { value: leastHeight, rule: HeightRule.ATLEAST } } : {}),
          children: cells.map(cell),
        }),
    ),
  });
}
