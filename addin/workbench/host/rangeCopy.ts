import { columnCount, containsArea, intersection, rowCount } from '../book/area';
import { addressAreas, withArea } from '../book/areaUnion';
import type { Book } from '../book/book';
import { EMPTY_CELL, cellWithContent, type Cell } from '../book/cell';
import { unmergeCells } from '../book/merging';
import { offsetFormula } from '../book/references';
import { DEFAULT_STYLE } from '../book/style';
import { invalidArgument } from './apiError';
import type { RangeTarget } from './rangeTarget';
import { refuseProtected } from './rangeWrite';
import type { Arguments } from './wireType';

/** Range.clear: what of All, Contents, Formats, Hyperlinks goes. */
export function clearRange(book: Book, range: RangeTarget, applyTo: string): void {
  const { sheet, area } = range;
  const used = sheet.usedArea();
  const cleared = used && intersection(used, area);
  if (applyTo === 'All') unmergeCells(book, sheet, area);
  if (!cleared) return;
  refuseProtected({ sheet, area: cleared } as RangeTarget);
  book.eachCell(sheet, cleared, (cell, row, column) => {
    book.setCell(sheet, row, column, clearedCell(cell, applyTo));
  });
}

function clearedCell(cell: Cell, applyTo: string): Cell {
  switch (applyTo) {
    case 'All':
      return EMPTY_CELL;
    case 'Contents':
      return cellWithContent(cell, { value: null });
    case 'Formats':
      return { ...cell, style: DEFAULT_STYLE };
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      return { ...cell, extras: cell.extras && { ...cell.extras, hyperlink: undefined } };
    default:
      throw invalidArgument();
  }
}

/**
 * Range.copyFrom: a smaller source is repeated over a range that holds it a whole number of times; a single cell as
 * destination takes the source's size.
 */
export function copyRange(book: Book, range: RangeTarget, source: RangeTarget, args: Arguments): void {
  const copyType = args.optionalText(1) ?? 'All';
  const skipBlanks = args.flag(2);
  if (args.flag(3)) throw invalidArgument('工作台不支持转置复制。');
  const from = source.area;
  const [rows, columns] = [rowCount(from), columnCount(from)];
  const repeats = rowCount(range.area) % rows === 0 && columnCount(range.area) % columns === 0;
  const { firstRow, firstColumn } = range.area;
  const to = repeats
    ? range.area
    : { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
  // The source is read before anything is written: the two may overlap.
  const cells = grid(source);
  book.eachCell(range.sheet, to, (cell, row, column) => {
    const [rowStep, columnStep] = [(row - firstRow) % rows, (column - firstColumn) % columns];
    const copied = cells[rowStep]?.[columnStep] ?? EMPTY_CELL;
    if (skipBlanks && copied.value === null && !copied.formula) return;
    const moved = offsetCell(copied, row - from.firstRow - rowStep, column - from.firstColumn - columnStep);
    book.setCell(range.sheet, row, column, combined(cell, moved, copyType));
  });
  if (copyType === 'All' || copyType === 'Formats') {
    copyMerges(book, range, source, to);
    if (range.sheet === source.sheet) extendConditionalFormats(book, range.sheet, from, to);
  }
}

/** Conditional formats of the cells copied from take in those copied to, as Excel pastes them along with the look. */
function extendConditionalFormats(
  book: Book,
  sheet: RangeTarget['sheet'],
  from: RangeTarget['area'],
  to: RangeTarget['area'],
): void {
  const { conditionalFormats } = sheet.layout;
  const extended = conditionalFormats.map((format) => {
    const areas = addressAreas(format.range);
    const parts = areas.flatMap((area) => intersection(area, from) ?? []);
    const targets = parts
      .map((part) => ({
        firstRow: to.firstRow + part.firstRow - from.firstRow,
        lastRow: to.lastRow + part.lastRow - from.lastRow,
        firstColumn: to.firstColumn + part.firstColumn - from.firstColumn,
        lastColumn: to.lastColumn + part.lastColumn - from.lastColumn,
      }))
      .filter((target) => !areas.some((area) => containsArea(area, target)));
    if (targets.length === 0) return format;
    const range = targets.reduce((address, target) => withArea(address, target), format.range);
    return { ...format, range };
  });
  if (extended.some((format, i) => format !== conditionalFormats[i]))
    book.setLayout(sheet, { conditionalFormats: extended }, [to]);
}

function grid({ sheet, area }: RangeTarget): Cell[][] {
  const cells: Cell[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line: Cell[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      line.push(sheet.cell(row, column));
    cells.push(line);
  }
  return cells;
}

function offsetCell(cell: Cell, rows: number, columns: number): Cell {
  return cell.formula ? { ...cell, formula: offsetFormula(cell.formula, rows, columns) } : cell;
}

function combined(cell: Cell, copied: Cell, copyType: string): Cell {
  switch (copyType) {
    case 'All':
      return copied;
    case 'Formulas':
      return cellWithContent(cell, copied);
    case 'Values':
      return cellWithContent(cell, { value: copied.value });
    case 'Formats':
      return { ...cell, style: copied.style };
    default:
      throw invalidArgument();
  }
}

function copyMerges(book: Book, range: RangeTarget, source: RangeTarget, to: RangeTarget['area']): void {
  const merges = source.sheet.merges.filter((merge) => intersection(merge, source.area));
  if (merges.length === 0) return;
  const rows = to.firstRow - source.area.firstRow;
  const columns = to.firstColumn - source.area.firstColumn;
  const copies = merges.map((merge) => ({
    firstRow: merge.firstRow + rows,
    lastRow: merge.lastRow + rows,
    firstColumn: merge.firstColumn + columns,
    lastColumn: merge.lastColumn + columns,
  }));
  const others = range.sheet.merges.filter((merge) => !copies.some((copy) => intersection(copy, merge)));
  book.setLayout(range.sheet, { merges: [...others, ...copies] }, copies);
}
