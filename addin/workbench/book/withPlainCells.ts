import type { CellValue } from '../../../ledger/cells';
import { isBlankCell, type Cell, type CellExtras } from './cell';
import { Content, type PlainCells } from '../files/xlsx/plainCells';
import type { CellRow, CellRows } from './sheetRows';
import type { CellStyle } from './style';

/** What cells of one look have in common. */
export interface Look {
  readonly style: CellStyle;
  readonly extras?: CellExtras;
}

/**
 * The cells that the codec has read together with the plain ones. Equal cells are one object: cells are never changed in
 * place, and a ledger repeats itself.
 * @param lookAt the look of the cell at a place, which the codec has read too
 */
export function withPlainCells(
  codecCells: CellRows,
  plain: PlainCells,
  texts: ReadonlyArray<string | null>,
  lookAt: (row: number, column: number) => Look,
): CellRows {
  const rows = plainRows(plain, texts, lookAt);
  for (const [number, codecRow] of codecCells) {
    const row = rows.get(number);
    if (!row) {
      rows.set(number, codecRow);
      continue;
    }
    const { size } = row;
    for (const [column, cell] of codecRow) {
      const known = row.get(column);
      if (!known) row.set(column, cell);
      else if (cell.extras) row.set(column, { ...known, extras: cell.extras });
    }
    if (row.size > size) rows.set(number, inOrder(row));
  }
  return rows;
}

function plainRows(
  plain: PlainCells,
  texts: ReadonlyArray<string | null>,
  lookAt: (row: number, column: number) => Look,
): CellRows {
  const { rows: places, columns, looks, contents, numbers, errors } = plain;
  const palettes = new Map<number, Palette>();
  const rows: CellRows = new Map();
  let row: CellRow = new Map();
  let rowNumber = 0;
  for (let index = 0; index < places.length; index++) {
    const [place = 0, column = 0, look = -1] = [places[index], columns[index], looks[index]];
    if (place !== rowNumber) {
      rowNumber = place;
      row = rows.get(place) ?? new Map<number, Cell>();
    }
    let palette = palettes.get(look);
    if (!palette) palettes.set(look, (palette = new Palette(lookAt(place, column), texts, errors)));
    const cell = palette.cell(contents[index] ?? Content.nothing, numbers[index] ?? 0);
    if (!cell) continue;
    row.set(column, cell);
    if (row.size === 1) rows.set(place, row);
  }
  return rows;
}

/** Numbers below this one (counts, points) come again and again. */
const SMALL_NUMBERS = 1000;

/** The cells of one look that have been needed so far. */
class Palette {
  private readonly ofTexts: Array<Cell | undefined> = [];
  private readonly ofNumbers: Array<Cell | undefined> = [];
  private readonly empty: Cell | null;

  constructor(
    private readonly look: Look,
    private readonly texts: ReadonlyArray<string | null>,
    private readonly errors: readonly string[],
  ) {
    const empty = { value: null, ...look };
    this.empty = isBlankCell(empty) ? null : empty;
  }

  /** Null for a cell that would not be missed. */
  cell(content: number, number: number): Cell | null {
    switch (content) {
      case Content.sharedText: {
        const text = this.texts[number];
        return text ? (this.ofTexts[number] ??= this.made(text)) : this.empty;
      }
      case Content.number:
        return Number.isInteger(number) && number >= 0 && number < SMALL_NUMBERS
          ? (this.ofNumbers[number] ??= this.made(number))
          : this.made(number);
      case Content.boolean:
        return this.made(number === 1);
      case Content.error:
        return this.made(this.errors[number] ?? '');
      default:
        return this.empty;
    }
  }

  private made(value: CellValue): Cell {
    const { style, extras } = this.look;
    return extras ? { value, style, extras } : { value, style };
  }
}

function inOrder<Value>(places: Map<number, Value>): Map<number, Value> {
  return new Map([...places].sort(([left], [right]) => left - right));
}
