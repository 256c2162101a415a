import type { CellArea, CellValue, SheetVisibility } from '../../../ledger/cells';
import { MOST_ROWS } from '../../excel/readableAreas';
import { Book } from '../book/book';
import type { DateSystem } from '../book/displayText';
import { emptyLayout, type ColumnLayout, type RowLayout } from '../book/sheetParts';
import { SheetRows, type CellRow, type CellRows } from '../book/sheetRows';
import { DEFAULT_STYLE, type CellStyle } from '../book/style';

const LAST_COLUMN = 16_384;
/** Fills about 200 MB. A ledger of 100,000 records in 15 columns has 1.5 million. */
const MOST_CELLS = 2_000_000;
const MOST_MERGES = 20_000;
/** What Excel puts into one cell at most. */
const LONGEST_TEXT = 32_767;

/** A notice: the formats that are read for their values alone. */
export const FORMULAS_LEFT_OUT = '公式已换成文件里保存的结果，不再自动计算。';

/** A sheet as a reader of another format fills it. */
export interface SheetDraft {
  readonly cells: CellRows;
  readonly merges: CellArea[];
  readonly columns: Map<number, ColumnLayout>;
  readonly rows: Map<number, RowLayout>;
  visibility: SheetVisibility;
  frozen: { readonly rows: number; readonly columns: number };
}

/** A book in the making, read from a format other than .xlsx; it keeps within what a workbook and memory can hold. */
export class BookDraft {
  dateSystem: DateSystem = '1900';
  /** The place of the sheet that was on top. */
  activeIndex = 0;
  private readonly drafts: Array<{ readonly name: string; readonly draft: SheetDraft }> = [];
  private readonly notices = new Set<string>();
  private cellCount = 0;

  get sheetCount(): number {
    return this.drafts.length;
  }

  addSheet(name: string): SheetDraft {
    const draft: SheetDraft = {
      cells: new Map(),
      merges: [],
      columns: new Map(),
      rows: new Map(),
      visibility: 'visible',
      frozen: { rows: 0, columns: 0 },
    };
    this.drafts.push({ name: this.freeName(name), draft });
    return draft;
  }

  /** Puts a value into a cell (counted from 1) of a sheet; what doesn't fit into a workbook is left out, and said. */
  put(
    sheet: SheetDraft,
    row: number,
    column: number,
    value: CellValue,
    style: CellStyle = DEFAULT_STYLE,
  ): void {
    if (value === '') value = null;
    if (value === null && style === DEFAULT_STYLE) return;
    const isInside = row >= 1 && row <= MOST_ROWS && column >= 1 && column <= LAST_COLUMN;
    if (!isInside || this.cellCount >= MOST_CELLS) {
      if (value !== null)
        this.notice('内容超出可读的范围（12 万行、200 万个单元格），其余部分未读入；请拆分文件。');
      return;
    }
    const cells: CellRow = sheet.cells.get(row) ?? new Map();
    if (cells.size === 0) sheet.cells.set(row, cells);
    if (!cells.has(column)) this.cellCount += 1;
    const fitting = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
    cells.set(column, { value: fitting, style });
  }

  /** Merges an area of at least two cells; areas that meet a former one would make a damaged file and are left out. */
  merge(sheet: SheetDraft, area: CellArea): void {
    const lastRow = Math.min(area.lastRow, MOST_ROWS);
    const lastColumn = Math.min(area.lastColumn, LAST_COLUMN);
    if (lastRow < area.firstRow || lastColumn < area.firstColumn) return;
    if (lastRow === area.firstRow && lastColumn === area.firstColumn) return;
    if (sheet.merges.length >= MOST_MERGES) return this.notice('合并的区域过多，其余的未合并。');
    sheet.merges.push({ ...area, lastRow, lastColumn });
  }

  /** Says, once, what of the file could not be read: a sentence in Chinese. */
  notice(sentence: string): void {
    this.notices.add(sentence);
  }

  /** Null where there is not a single sheet. */
  finish(): Book | null {
    if (this.drafts.length === 0) return null;
    const book = new Book();
    book.dateSystem = this.dateSystem;
    book.defaultFont = { name: '宋体', size: 11 };
    const sheets = this.drafts.map(({ name, draft }) => {
      const { cells, merges, columns, rows, visibility, frozen } = draft;
      const sheet = book.newSheet(name);
      sheet.cells = new SheetRows(cells);
      sheet.layout = { ...emptyLayout(name), visibility, merges: apart(merges), columns, rows, frozen };
      return sheet;
    });
    // Excel takes a workbook without a visible sheet for damaged.
    const [first] = sheets;
    if (first && sheets.every(({ visibility }) => visibility !== 'visible'))
      first.layout = { ...first.layout, visibility: 'visible' };
    book.load({ sheets, names: [], customXml: [] }, new Map(), sheets[this.activeIndex]);
    book.notices = [...this.notices];
    return book;
  }

  /** A name that Excel accepts and no other sheet has. */
  private freeName(wanted: string): string {
    const cleaned = wanted
      .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = cleaned.slice(0, 31) || `Sheet${String(this.drafts.length + 1)}`;
    const taken = new Set(this.drafts.map(({ name }) => name.toLowerCase()));
    for (let number = 2, name = base; ; number++) {
      if (!taken.has(name.toLowerCase())) return name;
      const tail = ` (${String(number)})`;
      name = `${base.slice(0, 31 - tail.length)}${tail}`;
    }
  }
}

/** The areas that meet none before them. */
function apart(areas: readonly CellArea[]): readonly CellArea[] {
  const byRow = new Map<number, CellArea[]>();
  return areas.filter((area) => {
    const lastRow = Math.min(area.lastRow, area.firstRow + 5_000);
    for (let row = area.firstRow; row <= lastRow; row++) {
      const met = byRow
        .get(row)
        ?.some((other) => other.firstColumn <= area.lastColumn && area.firstColumn <= other.lastColumn);
      if (met) return false;
    }
    for (let row = area.firstRow; row <= lastRow; row++) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
    return true;
  });
}
