import initialise, { Model, initSync, type InitInput } from '@ironcalc/wasm';
import type { CellArea, CellValue } from '../../../ledger/cells';
import type { Book } from './book';
import type { BookEvent } from './bookEvent';
import { calculatedPlaces, isCalculated } from './calculatedCells';
import type { CalculatedCell, Calculator } from './calculation';
import type { Cell } from './cell';
import { engineFormula } from './engineFormula';
import { isTooMuch } from './formulaLoad';
import { areLookedAt } from './lookedAt';
import { LookedAtColumns } from './lookedAtColumns';
import type { Sheet } from './sheet';

/** Loads the engine in a browser, from the address of its .wasm file. */
export async function loadIronCalculator(wasm: InitInput | Promise<InitInput>): Promise<Calculator> {
  await initialise({ module_or_path: wasm });
  return new IronCalculator();
}

/** Loads the engine where its .wasm file has been read already. */
export function ironCalculator(wasm: BufferSource): Calculator {
  initSync({ module: wasm });
  return new IronCalculator();
}

/** The engine tells numbers only as formatted texts; this format keeps all 15 digits that Excel shows. */
const ALL_DIGITS = '0.00000000000000E+00';
const CellType = { number: 1, logical: 4, error: 16 } as const;

/** Errors that say "I don't know this formula" rather than "this is the result": the value from the file stays. */
const ENGINE_ERRORS = new Set(['#NAME?', '#ERROR!', '#N/IMPL!', '#CIRC!', '#SPILL!']);

const ENGINE_BROKE_DOWN = '公式过于复杂，无法自动计算，公式单元格显示文件里保存的结果。';
const TOO_MUCH =
  '公式计算量太大，工作台不自动重算，公式单元格显示文件里保存的结果；请在 Excel 或 WPS 中打开，那里会照常计算。';

/** Events after which the cells of their sheet stand elsewhere. */
const MOVES = /^(rows|columns)/;

/**
 * Keeps a model of the book's cells in the engine. Cells follow the book's events. A new sheet, or one whose cells moved,
 * has the model built anew, but not before a formula looks at it: until then the engine does without, and nothing is
 * calculated. Of the cells without a formula only those in columns that some formula names are in it: a 合计 below 10,000 rows
 * needs one column of fifteen. A formula's value changes only where the engine's own result changes, so that small differences between the
 * engine and Excel don't spread over formulas that nobody touched.
 */
class IronCalculator implements Calculator {
  private model: Model | null = null;
  /** The sheets in the engine's order, with the names that it knows. */
  private sheets: Array<{ readonly sheet: Sheet; readonly name: string }> = [];
  /** Those of them whose cells moved since. */
  private readonly moved = new Set<Sheet>();
  private columns = new LookedAtColumns();
  private isBroken = false;
  private isOverloaded = false;
  /** How many formulas there were when it was last seen whether they can be calculated. */
  private weighedCount = 0;
  /** The engine's last results, by sheet and cell. */
  private results = new Map<string, CellValue>();

  attach(book: Book): void {
    this.isOverloaded = false;
    this.weighedCount = 0;
    this.drop();
    if (!this.canCalculate(book)) return;
    const results = this.trapped(book, () => {
      this.build(book);
      return this.evaluate(book);
    });
    for (const { key, value } of results ?? []) this.results.set(key, value);
  }

  recalculate(book: Book, events: readonly BookEvent[]): readonly CalculatedCell[] {
    return this.trapped(book, () => this.news(book, events)) ?? [];
  }

  /** An engine that broke down over some formula (they nest without end) stays silent: null from then on. */
  private trapped<Answer>(book: Book, work: () => Answer): Answer | null {
    if (this.isBroken) return null;
    try {
      return work();
    } catch (error) {
      if (!['RuntimeError', 'RangeError'].includes((error as Error).name)) throw error;
      this.isBroken = true;
      this.model = null;
      book.notices = [...book.notices, ENGINE_BROKE_DOWN];
      return null;
    }
  }

  private news(book: Book, events: readonly BookEvent[]): readonly CalculatedCell[] {
    if (!this.canCalculate(book)) {
      this.drop();
      return [];
    }
    for (const { type, sheet } of events) if (sheet && MOVES.test(type)) this.moved.add(sheet);
    const unknown = new Set(book.sheets.filter((each) => this.moved.has(each) || this.indexOf(each) < 0));
    const isRenamed = !this.knowsNames(book) || events.some(({ type }) => type === 'names');
    if (!this.model || isRenamed || areLookedAt(book, unknown)) {
      this.build(book);
    } else {
      const changed = new Set<Sheet>();
      for (const { type, sheet, areas } of events) {
        if (type !== 'cells' || !sheet || unknown.has(sheet)) continue;
        changed.add(sheet);
        for (const area of areas) this.update(book, sheet, area);
      }
      if (this.lacksColumns(book, events)) this.build(book);
      else if (!areLookedAt(book, changed)) return [];
    }
    return this.evaluate(book).flatMap(({ key, value, sheet, row, column, cell }) => {
      const isNews = !this.results.has(key) || this.results.get(key) !== value || cell.value === null;
      this.results.set(key, value);
      const isUnknown = ENGINE_ERRORS.has(String(value)) && cell.value !== null;
      return isNews && !isUnknown && !sameValue(cell.value, value)
        ? [{ sheetId: sheet.id, row, column, value }]
        : [];
    });
  }

  /** Whether there is something to calculate that the engine is up to; a book that is too much for it says so once. */
  private canCalculate(book: Book): boolean {
    // The engine counts days from 1900 only: books of the other system keep the values of their file.
    if (this.isBroken || this.isOverloaded || book.dateSystem === '1904') return false;
    const places = calculatedPlaces(book);
    if (places.length === this.weighedCount) return places.length > 0;
    this.weighedCount = places.length;
    this.isOverloaded = isTooMuch(book, places);
    if (this.isOverloaded) book.notices = [...book.notices, TOO_MUCH];
    return places.length > 0 && !this.isOverloaded;
  }

  private drop(): void {
    this.model?.free();
    this.model = null;
    this.sheets = [];
    this.moved.clear();
    this.results = new Map();
  }

  private build(book: Book): void {
    this.drop();
    const model = new Model('book', 'en', 'Asia/Shanghai', 'en');
    model.pauseEvaluation();
    this.model = model;
    // A formula may name a sheet that stands behind its own.
    for (const sheet of book.sheets) this.name(model, sheet);
    this.columns = new LookedAtColumns();
    for (const { sheet, row, cell } of calculatedPlaces(book))
      this.columns.add(engineFormula(cell.formula ?? '', sheet, row, book), sheet.name);
    for (const sheet of book.sheets) this.fill(model, book, sheet);
  }

  private name(model: Model, sheet: Sheet): void {
    const index = this.sheets.push({ sheet, name: sheet.name }) - 1;
    // A new model has its first sheet.
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  }

  private fill(model: Model, book: Book, sheet: Sheet): void {
    const index = this.indexOf(sheet);
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells)
        if (isCalculated(cell) || this.columns.has(sheet.name, column))
          this.put(model, book, sheet, index, row, column, cell);
    }
  }

  /** Whether a changed formula names columns that the model has no cells of. */
  private lacksColumns(book: Book, events: readonly BookEvent[]): boolean {
    return events.some(({ type, sheet, areas }) => {
      if (type !== 'cells' || !sheet) return false;
      let lacks = false;
      for (const area of areas)
        book.eachCell(sheet, area, (cell, row) => {
          if (lacks || !isCalculated(cell)) return;
          lacks = !this.columns.covers(engineFormula(cell.formula ?? '', sheet, row, book), sheet.name);
        });
      return lacks;
    });
  }

  private indexOf(sheet: Sheet): number {
    return this.sheets.findIndex((known) => known.sheet === sheet);
  }

  private knowsNames(book: Book): boolean {
    return this.sheets.every(({ sheet, name }) => sheet.name === name && book.sheets.includes(sheet));
  }

  private update(book: Book, sheet: Sheet, area: CellArea): void {
    const { model } = this;
    const index = this.indexOf(sheet);
    if (!model || index < 0) return;
    book.eachCell(sheet, area, (cell, row, column) => this.put(model, book, sheet, index, row, column, cell));
  }

  private put(
    model: Model,
    book: Book,
    sheet: Sheet,
    index: number,
    row: number,
    column: number,
    cell: Cell,
  ): void {
    if (isCalculated(cell)) {
      model.setUserInput(index, row, column, engineFormula(cell.formula ?? '', sheet, row, book));
      model.updateRangeStyle({ sheet: index, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS);
      this.results.delete(keyOf(sheet, row, column));
    } else if (cell.value === null) {
      model.rangeClearContents(index, row, column, row, column);
    } else {
      model.setUserInput(
        index,
        row,
        column,
        typeof cell.value === 'string' ? `'${cell.value}` : inputOf(cell.value),
      );
    }
  }

  /** All formulas of the book with the engine's results. */
  private evaluate(book: Book) {
    const { model } = this;
    if (!model) return [];
    model.evaluate();
    const indexes = new Map(this.sheets.map(({ sheet }, index) => [sheet, index]));
    return calculatedPlaces(book).map((place) => ({
      ...place,
      key: keyOf(place.sheet, place.row, place.column),
      value: resultOf(model, indexes.get(place.sheet) ?? 0, place.row, place.column),
    }));
  }
}

function resultOf(model: Model, sheet: number, row: number, column: number): CellValue {
  const text = model.getFormattedCellValue(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  if (type === CellType.number) return text === '' ? 0 : Number(text);
  return type === CellType.logical ? text === 'TRUE' : text;
}

/** The engine gives 15 digits: a value that agrees in them stays as it is. */
function sameValue(known: CellValue, calculated: CellValue): boolean {
  if (typeof known !== 'number' || typeof calculated !== 'number') return known === calculated;
  return known.toPrecision(15) === calculated.toPrecision(15);
}

function inputOf(value: number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
