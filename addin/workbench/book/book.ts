import type { CellArea, CellValue } from '../../../ledger/cells';
import { cellArea, intersection } from './area';
import { summariseEvents, type BookEvent, type BookEventType } from './bookEvent';
import type { BookProperties, BookState, DefinedName, Selection } from './bookParts';
import type { Calculator } from './calculation';
import { cellWithContent, isBlankCell, type Cell } from './cell';
import { displayText, type DateSystem } from './displayText';
import type { CustomXmlPart } from './fileCustomXml';
import { Sheet } from './sheet';
import type { ColumnLayout, RowLayout, SheetLayout } from './sheetParts';
import type { SheetRows } from './sheetRows';
import { styleWith, type CellStyle, type StyleChange } from './style';
import { Transactions } from './transactions';
import { typedContent } from './typedInput';

/**
 * The workbook. Everything that changes it goes through four primitives (a cell, a sheet's rows, a sheet's layout, the
 * book's own state), each inside a transaction: one transaction is one undo step, and one that throws leaves no trace.
 */
export class Book extends Transactions {
  dateSystem: DateSystem = '1900';
  defaultFont: { readonly name: string; readonly size: number } = { name: 'Calibri', size: 11 };
  properties: BookProperties = {};
  /** What the file's codec wants back on saving; nobody else looks into it. */
  origin: unknown;
  /** Drawings of the opened file by the position of their sheet, with how many charts they hold; null without one. */
  fileDrawings: ReadonlyArray<{ readonly charts: number } | null> = [];
  /** What of its file could not be read: sentences in Chinese for its user. */
  notices: readonly string[] = [];

  private calculator: Calculator | null = null;
  private makeCalculator: (() => Calculator) | null = null;
  private state: BookState = { sheets: [], names: [], customXml: [] };
  private kept: ReadonlyMap<string, unknown> = new Map();
  private selected: Selection | null = null;
  private sheetCount = 0;

  get sheets(): readonly Sheet[] {
    return this.state.sheets;
  }

  get names(): readonly DefinedName[] {
    return this.state.names;
  }

  /** Pieces of XML that add-ins keep in this workbook. */
  get customXml(): readonly CustomXmlPart[] {
    return this.state.customXml;
  }

  /** What the add-in remembers in this workbook, by key; stored in its file, not part of undo. */
  get settings(): ReadonlyMap<string, unknown> {
    return this.kept;
  }

  setSettings(settings: ReadonlyMap<string, unknown>): void {
    this.kept = settings;
    this.announce('settings', null);
  }

  /** A sheet by its name (in whatever case) or id. */
  sheet(nameOrId: string): Sheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === key || sheet.id === nameOrId);
  }

  /** What a cell shows. */
  text(sheet: Sheet, row: number, column: number): string {
    return this.textOf(sheet.cell(row, column));
  }

  textOf({ value, style }: Cell): string {
    return displayText(value, style.numberFormat ?? 'General', this.dateSystem);
  }

  // Where the user is: not part of undo.

  get activeSheet(): Sheet {
    return this.selection.sheet;
  }

  get selection(): Selection {
    const current = this.selected;
    if (current && this.sheets.includes(current.sheet)) return current;
    const sheet = this.sheets.find(({ visibility }) => visibility === 'visible') ?? this.sheets[0];
    if (!sheet) throw new Error('a book without sheets has no selection');
    return { sheet, area: cellArea(1, 1) };
  }

  activate(sheet: Sheet): void {
    if (sheet === this.activeSheet && this.selected) return;
    this.select(sheet, cellArea(1, 1));
  }

  select(sheet: Sheet, area: CellArea): void {
    const former = this.activeSheet;
    this.selected = { sheet, area };
    if (former !== sheet) this.announce('active', sheet);
    this.announce('selection', sheet, [area]);
  }

  // Calculation.

  /** From now on formulas are calculated; their values in the file stay until something they depend on changes. */
  calculateWith(calculator: Calculator): void {
    this.calculator = calculator;
    calculator.attach(this);
  }

  /** The same, but the calculator is asked for when something changes first: a book that is only read needs none. */
  calculateOnceChanged(makeCalculator: () => Calculator): void {
    this.calculator = null;
    this.makeCalculator = makeCalculator;
  }

  // Cells.

  setCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
    const before = sheet.cells.get(row)?.get(column);
    const after = isBlankCell(cell) ? undefined : cell;
    if (before === after) return;
    this.record('cells', sheet, [cellArea(row, column)], {
      redo: () => putCell(sheet, row, column, after),
      undo: () => putCell(sheet, row, column, before),
    });
  }

  /** Puts a value into a cell and keeps its look; a formula that stood there goes. */
  setValue(sheet: Sheet, row: number, column: number, value: CellValue): void {
    this.setCell(
      sheet,
      row,
      column,
      cellWithContent(sheet.cell(row, column), { value: value === '' ? null : value }),
    );
  }

  /** @param formula '=SUM(A1:A3)'; its value is unknown (null) until a calculator has run */
  setFormula(sheet: Sheet, row: number, column: number, formula: string): void {
    this.setCell(sheet, row, column, cellWithContent(sheet.cell(row, column), { value: null, formula }));
  }

  /** What typing a text into a cell does, see typedInput.ts. */
  setInput(sheet: Sheet, row: number, column: number, typed: string): void {
    const cell = sheet.cell(row, column);
    const content = typedContent(typed, cell.style.numberFormat ?? 'General', this.dateSystem);
    const filled = cellWithContent(cell, content);
    const style =
      content.numberFormat && !cell.style.numberFormat
        ? styleWith(cell.style, { numberFormat: content.numberFormat })
        : cell.style;
    this.setCell(sheet, row, column, { ...filled, style });
  }

  /** Changes the look of all cells of an area; of whole rows or columns only as far as the sheet is used. */
  setStyle(sheet: Sheet, area: CellArea, change: StyleChange): void {
    // Most cells of an area look alike, and finding a look costs more than all else here.
    const changed = new Map<CellStyle, CellStyle>();
    this.eachCell(sheet, area, (cell, row, column) => {
      const style =
        changed.get(cell.style) ??
        styleWith(cell.style, typeof change === 'function' ? change(cell.style) : change);
      changed.set(cell.style, style);
      if (style !== cell.style) this.setCell(sheet, row, column, { ...cell, style });
    });
  }

  /** Visits the cells of an area, filled or not; very large areas only as far as the sheet is used. */
  eachCell(sheet: Sheet, area: CellArea, visit: (cell: Cell, row: number, column: number) => void): void {
    const visited = boundedArea(sheet, area);
    if (!visited) return;
    for (let row = visited.firstRow; row <= visited.lastRow; row++) {
      for (let column = visited.firstColumn; column <= visited.lastColumn; column++) {
        visit(sheet.cell(row, column), row, column);
      }
    }
  }

  /** Moves the rows from `at` on down; with a count below zero so many go and those below close up. */
  moveRows(sheet: Sheet, at: number, count: number, type: BookEventType, areas: readonly CellArea[]): void {
    let gone: ReturnType<SheetRows['move']> = [];
    this.record(type, sheet, areas, {
      redo: () => {
        gone = sheet.cells.move(at, count);
        sheet.version += 1;
      },
      undo: () => {
        sheet.cells.moveBack(at, count, gone);
        sheet.version += 1;
      },
    });
  }

  /** Replaces all cells of a sheet at once; for moving columns, not for changing contents. */
  setRows(sheet: Sheet, cells: SheetRows, type: BookEventType, areas: readonly CellArea[]): void {
    const before = sheet.cells;
    this.record(type, sheet, areas, {
      redo: () => putRows(sheet, cells),
      undo: () => putRows(sheet, before),
    });
  }

  // Sheets and their layout.

  setLayout(sheet: Sheet, change: Partial<SheetLayout>, areas: readonly CellArea[] = []): void {
    const before = sheet.layout;
    const after = { ...before, ...change };
    this.record('layout', sheet, areas, {
      redo: () => putLayout(sheet, after),
      undo: () => putLayout(sheet, before),
    });
  }

  setColumns(sheet: Sheet, first: number, last: number, change: Partial<ColumnLayout>): void {
    this.setLayout(sheet, { columns: changedPlaces(sheet.layout.columns, first, last, change) });
  }

  setRowLayouts(sheet: Sheet, first: number, last: number, change: Partial<RowLayout>): void {
    this.setLayout(sheet, { rows: changedPlaces(sheet.layout.rows, first, last, change) });
  }

  /** Changes the workbook's own parts; sheets are added, deleted and moved this way, see sheetList.ts. */
  setState(change: Partial<BookState>, type: BookEventType, sheet: Sheet | null = null): void {
    const before = this.state;
    const after = { ...before, ...change };
    this.record(type, sheet, [], {
      redo: () => (this.state = after),
      undo: () => (this.state = before),
    });
  }

  /** Fills a book that is still empty; nothing of it is undone later. */
  load(state: BookState, settings: ReadonlyMap<string, unknown>, active: Sheet | undefined): void {
    this.state = state;
    this.kept = settings;
    this.selected = active ? { sheet: active, area: cellArea(1, 1) } : null;
  }

  /** A sheet that is not yet in the book; sheetList.ts puts it there. */
  newSheet(name: string): Sheet {
    this.sheetCount += 1;
    return new Sheet(`{${String(this.sheetCount).padStart(8, '0')}-0001-0000-0000-000000000000}`, name);
  }

  protected override beforeChange(): void {
    const make = this.makeCalculator;
    this.makeCalculator = null;
    if (make) this.calculateWith(make());
  }

  protected calculated(events: readonly BookEvent[]): readonly BookEvent[] {
    const cells = this.calculator?.recalculate(this, events) ?? [];
    const news = cells.flatMap(({ sheetId, row, column, value }): readonly BookEvent[] => {
      const sheet = this.sheets.find(({ id }) => id === sheetId);
      if (!sheet) return [];
      putCell(sheet, row, column, { ...sheet.cell(row, column), value });
      return [{ type: 'cells', sheet, areas: [cellArea(row, column)], origin: 'calculation' }];
    });
    return summariseEvents(news);
  }
}

/** Above this many rows or columns an area means "whole columns" or "whole rows". */
const WHOLE_LINES = 10000;

function boundedArea(sheet: Sheet, area: CellArea): CellArea | null {
  const tall = area.lastRow - area.firstRow > WHOLE_LINES * 20;
  const wide = area.lastColumn - area.firstColumn > WHOLE_LINES;
  if (!tall && !wide) return area;
  const used = sheet.usedArea();
  return used && intersection(area, used);
}

function changedPlaces<Layout>(
  layouts: ReadonlyMap<number, Layout>,
  first: number,
  last: number,
  change: Partial<Layout>,
): ReadonlyMap<number, Layout> {
  const changed = new Map(layouts);
  for (let place = first; place <= last; place++) {
    changed.set(place, { ...(changed.get(place) ?? ({} as Layout)), ...change });
  }
  return changed;
}

function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  sheet.cells.put(row, column, cell);
  sheet.version += 1;
}

function putRows(sheet: Sheet, cells: SheetRows): void {
  sheet.cells = cells;
  sheet.version += 1;
}

function putLayout(sheet: Sheet, layout: SheetLayout): void {
  sheet.layout = layout;
  sheet.version += 1;
}
