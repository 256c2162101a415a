import { type CellArea } from '../../../ledger/cells';
import { containsCell } from '../book/area';
import { type Sheet } from '../book/sheet';

/** What the status bar says of the selected cells. */
export interface SelectionSummary {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | null;
}

/** Decimals beyond this are noise of binary addition (Excel shows 15 significant digits). */
const SIGNIFICANT_DIGITS = 15;

/** Visits only filled cells, so that selecting a whole column costs what its content costs. */
export function selectionSummary(sheet: Sheet, area: CellArea): SelectionSummary {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const [row, cells] of sheet.cells.between(area.firstRow, area.lastRow)) {
    for (const [column, { value }] of cells) {
      if (value === null || !containsCell(area, row, column)) continue;
      filled++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  const rounded = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return { filled, numbers, sum: rounded(sum), average: numbers === 0 ? null : rounded(sum / numbers) };
}
