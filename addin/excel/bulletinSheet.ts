import type { BulletinBlock, BulletinContent, BulletinTable } from '../../ledger/bulletin/content';
import type { Result } from '../../ledger/result';
import { asText } from './cellText';
import { writeOwnSheet, type WrittenSheet } from './ownSheet';
import { bulletinSheetName } from './sheetNames';
import { lineCount, piecesOf, textWidth } from './textLines';

/** The page is divided into this many narrow columns, which tables share out by their widths. */
const COLUMNS = 24;
const COLUMN_WIDTH_POINTS = 18.5;
const BODY_SIZE_POINTS = 16;
const TABLE_SIZE_POINTS = 10.5;
/** Excel sets the lines within a cell by itself: about this many times the size of the letters apart. */
const LINE_PITCH = 1.35;
/** Room above and below the lines of a cell, which makes a line of the body 28 points high (GB/T 9704-2012, 5.2). */
const TEXT_MARGIN_POINTS = 6.4;
/** Excel's rows are at most 409 points high: a longer text goes on in the next row. */
const LINES_A_ROW = 18;
/** Columns of at most this many characters (ranks, grades) are centred. */
const SHORT_CHARACTERS = 4;
/** Lines of room for handwriting. */
const TALL_LINES = 4;
const POINTS_PER_CM = 28.35;

/** Margins of GB/T 9704-2012, 5.2: 天头 37 mm, 订口 28 mm, so that the type area is 156 × 225 mm. */
const MARGINS_CM = { top: 3.7, left: 2.8, right: 2.6, bottom: 3.5 } as const;

const HEADING_FONTS = { 1: '黑体', 2: '楷体_GB2312', 3: '仿宋_GB2312', 4: '仿宋_GB2312' } as const;

/** Writes from the top down: each part takes the next free row. */
class SheetWriter {
  private row = 0;

  constructor(private readonly sheet: Excel.Worksheet) {}

  gap(): void {
    this.row++;
  }

  /** What follows stands on a page of its own. */
  turnPage(): void {
    this.sheet.horizontalPageBreaks.add(this.sheet.getRangeByIndexes(this.row, 0, 1, 1));
  }

  /** A text over the whole width; as many lines high as it needs, in more than one row if it is very long. */
  text(text: string, look: { font?: string; size?: number; align?: 'Left' | 'Center' | 'Right' } = {}): void {
    const { font = '仿宋_GB2312', size = BODY_SIZE_POINTS, align = 'Left' } = look;
    const perLine = (COLUMNS * COLUMN_WIDTH_POINTS) / size;
    for (const piece of piecesOf(text, LINES_A_ROW * (perLine - 1))) {
      const range = this.sheet.getRangeByIndexes(this.row++, 0, 1, COLUMNS);
      range.merge(false);
      range.getCell(0, 0).values = [[asText(piece)]];
      range.format.font.name = font;
      range.format.font.size = size;
      range.format.horizontalAlignment = align;
      range.format.verticalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.rowHeight = heightOf(lineCount(piece, perLine), size);
    }
  }

  table({ caption, header, rows, widths, numeric, tallRows = [] }: BulletinTable): void {
    const isTall = (i: number): boolean => tallRows.includes(header.length === 0 ? i : i - 1);
    if (caption !== '') this.text(caption, { font: '黑体', size: 12, align: 'Center' });
    const spans = sharesOf(widths);
    const isShort = header.map((_, j) =>
      rows.every((cells) => textWidth(cells[j] ?? '') <= SHORT_CHARACTERS),
    );
    const isForm = header.length === 0;
    (isForm ? rows : [header, ...rows]).forEach((cells, i) => {
      let column = 0;
      // A form's short row goes on to the right edge with its last cell.
      const own = isForm ? spansOfRow(spans, cells.length) : spans;
      own.forEach((span, j) => {
        const range = this.sheet.getRangeByIndexes(this.row, column, 1, span);
        if (span > 1) range.merge(false);
        range.getCell(0, 0).values = [[asText(cells[j] ?? '')]];
        const body = numeric.includes(j) ? 'Right' : isShort[j] ? 'Center' : 'Left';
        range.format.horizontalAlignment = (isForm ? j % 2 === 0 : i === 0) ? 'Center' : body;
        column += span;
      });
      this.formatTableRow(i === 0 && !isForm, cells, own, isTall(i));
      this.row++;
    });
    this.gap();
  }

  private formatTableRow(
    isHeader: boolean,
    cells: readonly string[],
    spans: readonly number[],
    isTall: boolean,
  ): void {
    const range = this.sheet.getRangeByIndexes(this.row, 0, 1, COLUMNS);
    range.format.font.name = '宋体';
    range.format.font.size = TABLE_SIZE_POINTS;
    range.format.font.bold = isHeader;
    range.format.verticalAlignment = 'Center';
    range.format.wrapText = true;
    const lines = cells.map((text, j) =>
      lineCount(text, ((spans[j] ?? 1) * COLUMN_WIDTH_POINTS) / TABLE_SIZE_POINTS),
    );
    range.format.rowHeight = heightOf(Math.max(isTall ? TALL_LINES : 1, ...lines), TABLE_SIZE_POINTS);
    if (isHeader) range.format.fill.color = '#E7EEF7';
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const) {
      range.format.borders.getItem(edge).style = 'Continuous';
    }
  }
}

function heightOf(lines: number, size: number): number {
  return Math.min(409, lines * size * LINE_PITCH + TEXT_MARGIN_POINTS);
}

/** The columns of a row of fewer cells: the last one takes what is left. */
function spansOfRow(spans: readonly number[], count: number): readonly number[] {
  const rest = spans.slice(count - 1).reduce((sum, span) => sum + span, 0);
  return [...spans.slice(0, count - 1), rest];
}

/** Shares the page's columns out: every table column gets at least one, together exactly all. */
function sharesOf(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((a, b) => a + b, 0);
  const shares = widths.map((width) => Math.max(1, Math.round((width / total) * COLUMNS)));
  const widest = shares.indexOf(Math.max(...shares));
  const excess = shares.reduce((a, b) => a + b, 0) - COLUMNS;
  return shares.with(widest, (shares[widest] ?? 1) - excess);
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

function writeBlock(writer: SheetWriter, block: BulletinBlock): void {
  const indent = '　　';
  if (block.type === 'table') writer.table(block.table);
  else if (block.type === 'line') writer.text(block.text, { align: ALIGNMENTS[block.align] });
  else if (block.type === 'heading')
    writer.text(`${indent}${block.text}`, { font: HEADING_FONTS[block.level] });
  else writer.text(`${indent}${block.text}`);
}

function setUpPage(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.topMargin = MARGINS_CM.top * POINTS_PER_CM;
  pageLayout.leftMargin = MARGINS_CM.left * POINTS_PER_CM;
  pageLayout.rightMargin = MARGINS_CM.right * POINTS_PER_CM;
  pageLayout.bottomMargin = MARGINS_CM.bottom * POINTS_PER_CM;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

/** Writes a bulletin as a print-ready A4 sheet; the same content as the Word document. */
export async function writeBulletinSheet(content: BulletinContent): Promise<Result<WrittenSheet, string>> {
  return writeOwnSheet(bulletinSheetName(content), (sheet) => {
    sheet.getRangeByIndexes(0, 0, 1, COLUMNS).format.columnWidth = COLUMN_WIDTH_POINTS;
    const writer = new SheetWriter(sheet);
    writer.text(content.title, { font: '方正小标宋简体', size: 22, align: 'Center' });
    if (content.documentNumber !== '') writer.text(content.documentNumber, { align: 'Center' });
    writer.gap();
    if (content.recipients !== '') writer.text(`${content.recipients}：`);
    for (const block of content.blocks) writeBlock(writer, block);
    content.attachments.forEach((name, i) => {
      const number = content.attachments.length > 1 ? `${String(i + 1)}.` : '';
      writer.text(`　　${i === 0 ? '附件：' : '　　　'}${number}${name}`);
    });
    writer.gap();
    if (content.issuer !== '') {
      writer.text(content.issuer, { align: 'Right' });
      writer.text(content.issuedOn, { align: 'Right' });
    }
    const { attachmentTables = [] } = content;
    attachmentTables.forEach((table, i) => {
      writer.turnPage();
      writer.text(attachmentTables.length > 1 ? `附件${String(i + 1)}` : '附件', { font: '黑体' });
      writer.table(table);
    });
    setUpPage(sheet);
  });
}
