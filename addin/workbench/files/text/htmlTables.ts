import { MOST_ROWS } from '../../../excel/readableAreas';
import type { Book } from '../../book/book';
import { internStyle } from '../../book/style';
import { BookDraft, type SheetDraft } from '../bookDraft';
import { markupPieces } from './markup';
import { typedText } from './typedText';

/** More columns than any printed table has; it bounds what a span can reserve. */
const WIDEST_SPAN = 256;
const TEXT = internStyle({ numberFormat: '@' });

/** A table that is being read. */
interface OpenTable {
  readonly cells: Map<number, Array<{ readonly column: number; readonly content: CellContent }>>;
  readonly merges: Array<Parameters<BookDraft['merge']>[1]>;
  row: number;
  column: number;
  /** The last row that a cell from above reaches into, by column. */
  readonly spanned: number[];
  cell: { text: string; readonly number: string | null; readonly isText: boolean } | null;
}

interface CellContent {
  readonly text: string;
  readonly number: string | null;
  readonly isText: boolean;
}

/** Reads the tables of an HTML page, each as a sheet; pages that other programs save as .xls are such. Null without one. */
export function bookFromHtml(source: string): Book | null {
  const draft = new BookDraft();
  const open: OpenTable[] = [];
  const close = (): void => {
    const table = open.pop();
    if (table) {
      endCell(table);
      addTable(draft, table);
    }
  };
  for (const piece of markupPieces(source)) {
    const table = open.at(-1);
    if (piece.type === 'open' && piece.name === 'table') {
      // The table around it only lays out the page.
      open.push({ cells: new Map(), merges: [], row: 0, column: 0, spanned: [], cell: null });
    } else if (!table) {
      continue;
    } else if (piece.type === 'text') {
      if (table.cell) table.cell.text += piece.text.replace(/[ \t\r\n\f]+/g, ' ');
    } else if (piece.type === 'close') {
      if (piece.name === 'table') close();
      else if (piece.name === 'td' || piece.name === 'th' || piece.name === 'tr') endCell(table);
      else if (table.cell && (piece.name === 'p' || piece.name === 'div')) table.cell.text += '\n';
    } else if (piece.name === 'tr') {
      endCell(table);
      table.row += 1;
      table.column = 0;
    } else if (piece.name === 'td' || piece.name === 'th') {
      endCell(table);
      startCell(table, piece.attribute);
    } else if (piece.name === 'br' && table.cell) {
      table.cell.text += '\n';
    }
  }
  while (open.length > 0) close();
  return draft.finish();
}

function startCell(table: OpenTable, attribute: (name: string) => string | null): void {
  table.row = Math.max(1, table.row);
  do table.column += 1;
  while ((table.spanned[table.column] ?? 0) >= table.row);
  const { row, column } = table;
  const lastColumn = column + span(attribute('colspan'), WIDEST_SPAN) - 1;
  const lastRow = row + span(attribute('rowspan'), 1_048_576) - 1;
  const number = attribute('num');
  const isText = /mso-number-format:\s*["']?\\@/.test(attribute('style') ?? '');
  const cell = { text: '', number: number === '' ? null : number, isText };
  table.cell = cell;
  // One row more than the draft takes makes it say so.
  if (row > MOST_ROWS + 1) return;
  const cells = table.cells.get(row);
  if (cells) cells.push({ column, content: cell });
  else table.cells.set(row, [{ column, content: cell }]);
  if (lastColumn > column || lastRow > row) {
    table.merges.push({ firstRow: row, firstColumn: column, lastRow, lastColumn });
    if (lastRow > row) for (let each = column; each <= lastColumn; each++) table.spanned[each] = lastRow;
  }
  table.column = lastColumn;
}

function endCell(table: OpenTable): void {
  table.cell = null;
}

function span(written: string | null, most: number): number {
  const count = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, most);
}

function addTable(draft: BookDraft, table: OpenTable): void {
  let isFilled = false;
  for (const cells of table.cells.values())
    isFilled ||= cells.some(({ content }) => content.text.trim() !== '');
  if (!isFilled) return;
  const sheet: SheetDraft = draft.addSheet(`Sheet${String(draft.sheetCount + 1)}`);
  for (const [row, cells] of table.cells) {
    for (const { column, content } of cells) {
      const text = content.text.replace(/ *\n */g, '\n').trim();
      const isNumber = content.number !== null && Number.isFinite(Number(content.number));
      if (content.isText) draft.put(sheet, row, column, text, text === '' ? undefined : TEXT);
      else draft.put(sheet, row, column, isNumber ? Number(content.number) : typedText(text));
    }
  }
  for (const merge of table.merges) draft.merge(sheet, merge);
}
