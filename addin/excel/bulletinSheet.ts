import type { BulletinBlock, BulletinContent, BulletinTable } from '../../ledger/bulletin/content';
import type { Result } from '../../ledger/result';
import { asText, writeOwnSheet, type WrittenSheet } from './ownSheet';
import { bulletinSheetName } from './sheetNames';

/** The page is divided into this many narrow columns, which tables share out by their widths. */
const COLUMNS = 24;
const COLUMN_WIDTH_POINTS = 18.5;
const BODY_SIZE_POINTS = 16;
const LINE_HEIGHT_POINTS = 28;
const TABLE_ROW_HEIGHT_POINTS = 20;
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

  /** A text over the whole width; as many lines high as it needs. */
  text(text: string, look: { font?: string; size?: number; align?: 'Left' | 'Center' | 'Right' } = {}): void {
    const { font = '仿宋_GB2312', size = BODY_SIZE_POINTS, align = 'Left' } = look;
    const range = this.sheet.getRangeByIndexes(this.row++, 0, 1, COLUMNS);
    range.merge(false);
    range.getCell(0, 0).values = [[asText(text)]];
    range.format.font.name = font;
    range.format.font.size = size;
    range.format.horizontalAlignment = align;
    range.format.verticalAlignment = 'Center';
    range.format.wrapText = true;
    const perLine = Math.floor((COLUMNS * COLUMN_WIDTH_POINTS) / size);
    // Excel's rows are at most 409 points high.
    range.format.rowHeight = Math.min(
      409,
      Math.max(1, Math.ceil(text.length / perLine)) * (size / 16) * LINE_HEIGHT_POINTS,
    );
  }

  table({ caption, header, rows, widths, numeric }: BulletinTable): void {
    if (caption !== '') this.text(caption, { font: '黑体', size: 12, align: 'Center' });
    const spans = sharesOf(widths);
    [header, ...rows].forEach((cells, i) => {
      let column = 0;
      spans.forEach((span, j) => {
        const range = this.sheet.getRangeByIndexes(this.row, column, 1, span);
        if (span > 1) range.merge(false);
        range.numberFormat = [Array.from({ length: span }, () => '@')];
        range.getCell(0, 0).values = [[asText(cells[j] ?? '')]];
        range.format.horizontalAlignment = i === 0 ? 'Center' : numeric.includes(j) ? 'Right' : 'Left';
        column += span;
      });
      this.formatTableRow(i === 0, cells, spans);
      this.row++;
    });
    this.gap();
  }

  private formatTableRow(isHeader: boolean, cells: readonly string[], spans: readonly number[]): void {
    const range = this.sheet.getRangeByIndexes(this.row, 0, 1, COLUMNS);
    range.format.font.name = '宋体';
    range.format.font.size = 10.5;
    range.format.font.bold = isHeader;
    range.format.verticalAlignment = 'Center';
    range.format.wrapText = true;
    const lines = cells.map((text, j) =>
      Math.ceil((text.length * 11) / ((spans[j] ?? 1) * COLUMN_WIDTH_POINTS)),
    );
    range.format.rowHeight = Math.max(1, ...lines) * TABLE_ROW_HEIGHT_POINTS;
    if (isHeader) range.format.fill.color = '#E7EEF7';
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const) {
      range.format.borders.getItem(edge).style = 'Continuous';
    }
  }
}

/** Shares the page's columns out: every table column gets at least one, together exactly all. */
function sharesOf(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((a, b) => a + b, 0);
  const shares = widths.map((width) => Math.max(1, Math.round((width / total) * COLUMNS)));
  const widest = shares.indexOf(Math.max(...shares));
  const excess = shares.reduce((a, b) => a + b, 0) - COLUMNS;
  return shares.with(widest, (shares[widest] ?? 1) - excess);
}

function writeBlock(writer: SheetWriter, block: BulletinBlock): void {
  const indent = '　　';
  if (block.type === 'table') writer.table(block.table);
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
  return writeOwnSheet(bulletinSheetName(content.kind, content.period), (sheet) => {
    sheet.getRangeByIndexes(0, 0, 1, COLUMNS).format.columnWidth = COLUMN_WIDTH_POINTS;
    const writer = new SheetWriter(sheet);
    writer.text(content.title, { font: '方正小标宋简体', size: 22, align: 'Center' });
    writer.text(content.documentNumber, { align: 'Center' });
    writer.gap();
    writer.text(`${content.recipients}：`);
    for (const block of content.blocks) writeBlock(writer, block);
    content.attachments.forEach((name, i) => {
      const number = content.attachments.length > 1 ? `${String(i + 1)}.` : '';
      writer.text(`　　${i === 0 ? '附件：' : '　　　'}${number}${name}`);
    });
    writer.gap();
    writer.text(content.issuer, { align: 'Right' });
    writer.text(content.issuedOn, { align: 'Right' });
    setUpPage(sheet);
  });
}
