import type { CellArea, CellValue } from '../../ledger/cells';
import type { Book } from '../workbench/book/book';
import type { CellExtras } from '../workbench/book/cell';
import type { Sheet } from '../workbench/book/sheet';
import type { ColumnLayout, RowLayout, SheetLayout } from '../workbench/book/sheetParts';
import { SheetRows, type CellRow, type CellRows } from '../workbench/book/sheetRows';
import { internStyle, type CellStyle } from '../workbench/book/style';

interface DraftCell {
  readonly value?: CellValue;
  /** '=SUM(A1:A3)', with the value that it has as long as nobody calculates. */
  readonly formula?: string;
  readonly extras?: CellExtras;
}

/** A sheet of a book to come, written from top to bottom; nothing of it can be undone. */
export class SheetDraft {
  private readonly cells: CellRows = new Map();
  private readonly merges: CellArea[] = [];
  private readonly rows = new Map<number, RowLayout>();
  private columns = new Map<number, ColumnLayout>();

  constructor(private readonly name: string) {}

  put(row: number, column: number, look: CellStyle, { value = null, formula, extras }: DraftCell = {}): void {
    const cells: CellRow = this.cells.get(row) ?? new Map();
    cells.set(column, {
      value,
      style: internStyle(look),
      ...(formula && { formula }),
      ...(extras && { extras }),
    });
    this.cells.set(row, cells);
  }

  /** One look for a whole area, the content in its first cell; several cells become one. */
  putArea(area: CellArea, look: CellStyle, content: DraftCell = {}): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = area;
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        this.put(row, column, look, row === firstRow && column === firstColumn ? content : {});
      }
    }
    if (firstRow !== lastRow || firstColumn !== lastColumn) this.merges.push(area);
  }

  setHeight(row: number, heightPoints: number): void {
    this.rows.set(row, { heightPoints });
  }

  /** In characters, see workbench/book/measures.ts. */
  setWidths(widths: readonly number[]): void {
    this.columns = new Map(widths.map((width, i) => [i + 1, { width }]));
  }

  /** Makes the sheet; it is not yet in the book. */
  sheetOf(book: Book, layout: Partial<SheetLayout>): Sheet {
    const sheet = book.newSheet(this.name);
    sheet.cells = new SheetRows(this.cells);
    sheet.layout = {
      ...sheet.layout,
      merges: this.merges,
      rows: this.rows,
      columns: this.columns,
      showGridlines: false,
      ...layout,
    };
    return sheet;
  }
}
