import initialise, { Model, initSync, type InitInput } from '@ironcalc/wasm';
import type { CellArea, CellValue } from '../../../ledger/cells';
import type { Book } from './book';
import type { BookEvent } from './bookEvent';
import type { CalculatedCell, Calculator } from './calculation';
import type { Cell } from './cell';
import { engineFormula } from './engineFormula';
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

/** What Excel takes at most; the engine breaks down at some hundred levels. */
const LONGEST_FORMULA = 8192;
const DEEPEST_FORMULA = 64;

/**
 * Keeps a model of the book's cells in the engine. Cells follow the book's events; whatever moves cells or sheets has the
 * model built anew. A formula's value changes only where the engine's own result changes, so that small differences
 * between the engine and Excel don't spread over formulas that nobody touched.
 */
class IronCalculator implements Calculator {
  private model: Model | null = null;
  private sheetNames = '';
  private isBroken = false;
  /** The engine's last results, by sheet and cell. */
  private results = new Map<string, CellValue>();

  attach(book: Book): void {
    this.model?.free();
    this.model = null;
    this.results = new Map();
    if (book.dateSystem === '1904' || !book.sheets.some(hasFormulas)) return;
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
    // The engine counts days from 1900 only: books of the other system keep the values of their file.
    if (book.dateSystem === '1904') return [];
    const isMoved = events.some(({ type }) => /Inserted|Deleted|Moved|Added|names/.test(type));
    if (!this.model || isMoved || this.sheetNames !== sheetNames(book)) {
      if (!book.sheets.some(hasFormulas)) return [];
      this.build(book);
    } else {
      for (const { type, sheet, areas } of events) {
        if (type === 'cells' && sheet) for (const area of areas) this.update(book, sheet, area);
      }
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

  private build(book: Book): void {
    this.model?.free();
    const model = new Model('book', 'en', 'Asia/Shanghai', 'en');
    model.pauseEvaluation();
    book.sheets.forEach((sheet, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    });
    this.model = model;
    this.sheetNames = sheetNames(book);
    this.results = new Map();
    book.sheets.forEach((sheet, index) => {
      for (const [row, cells] of sheet.cells) {
        for (const [column, cell] of cells) this.put(model, book, sheet, index, row, column, cell);
      }
    });
  }

  private update(book: Book, sheet: Sheet, area: CellArea): void {
    const { model } = this;
    const index = book.sheets.indexOf(sheet);
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
    return book.sheets.flatMap((sheet, index) =>
      formulaCells(sheet).map(({ row, column, cell }) => ({
        sheet,
        row,
        column,
        cell,
        key: keyOf(sheet, row, column),
        value: resultOf(model, index, row, column),
      })),
    );
  }
}

function resultOf(model: Model, sheet: number, row: number, column: number): CellValue {
  const text = model.getFormattedCellValue(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  if (type === CellType.number) return text === '' ? 0 : Number(text);
  return type === CellType.logical ? text === 'TRUE' : text;
}

/** The others keep the value of their file. */
function isCalculated({ formula, extras }: Cell): boolean {
  if (formula === undefined || extras?.arrayAddress || formula.length > LONGEST_FORMULA) return false;
  if (formula.length <= DEEPEST_FORMULA) return true;
  let depth = 0;
  for (const letter of formula) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth > DEEPEST_FORMULA) return false;
  }
  return true;
}

function formulaCells(sheet: Sheet) {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (isCalculated(cell) ? [{ row, column, cell }] : [])),
  );
}

function hasFormulas(sheet: Sheet): boolean {
  for (const cells of sheet.cells.values()) {
    for (const cell of cells.values()) if (cell.formula !== undefined) return true;
  }
  return false;
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

function sheetNames(book: Book): string {
  return JSON.stringify(book.sheets.map(({ name }) => name));
}
