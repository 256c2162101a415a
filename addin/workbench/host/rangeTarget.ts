import type { CellArea } from '../../../ledger/cells';
import { areaAddress, cellCount, intersection, isOnSheet, quotedSheetName } from '../book/area';
import { shiftedArea } from '../book/lines';
import { EMPTY_CELL, type Cell } from '../book/cell';
import type { Shift } from '../book/references';
import type { Sheet } from '../book/sheet';
import { ApiError, invalidArgument } from './apiError';

/** The cells that a Range stands for. Rows and columns that come in or go move it along, as in Excel. */
export class RangeTarget {
  private gone = false;

  constructor(
    readonly sheet: Sheet,
    private place: CellArea,
  ) {
    if (!isOnSheet(place)) throw invalidArgument();
  }

  get area(): CellArea {
    if (this.gone) throw new ApiError('InvalidReference', '此引用对于当前操作无效，所指单元格已被删除。');
    return this.place;
  }

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${areaAddress(this.area)}`;
  }

  shift(sheet: Sheet, shift: Shift): void {
    if (sheet !== this.sheet || this.gone) return;
    const moved = shiftedArea(this.place, shift);
    if (moved) this.place = moved;
    else this.gone = true;
  }
}

/** Excel on the web answers at most five million cells a request. */
const MOST_CELLS_A_READ = 5_000_000;

/** A grid of what `read` says of every cell. */
export function readGrid<Value>(range: RangeTarget, read: (cell: Cell) => Value): Value[][] {
  const { area, sheet } = range;
  if (cellCount(area) > MOST_CELLS_A_READ) {
    throw new ApiError('ResponsePayloadSizeLimitExceeded', '响应负载大小已超出限制，请分块读取。');
  }
  const grid: Value[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = sheet.cells.get(row);
    const line: Value[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      line.push(read(cells?.get(column) ?? EMPTY_CELL));
    grid.push(line);
  }
  return grid;
}

/** What all cells agree on, or null; of areas beyond the used cells only the used part and its first cell are asked. */
export function common<Value>(
  range: RangeTarget,
  read: (row: number, column: number) => Value,
): Value | null {
  const { area, sheet } = range;
  const used = sheet.usedArea();
  const asked = cellCount(area) > 1_000_000 ? used && intersection(area, used) : area;
  const first = read(area.firstRow, area.firstColumn);
  if (!asked) return first;
  for (let row = asked.firstRow; row <= asked.lastRow; row++) {
    for (let column = asked.firstColumn; column <= asked.lastColumn; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}
