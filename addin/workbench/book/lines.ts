import type { CellArea } from '../../../ledger/cells';
import { LAST_COLUMN, LAST_ROW, parseAreaAddress } from './area';
import type { Book } from './book';
import {
  shiftAddress,
  shiftFormula,
  shiftPlace,
  shiftRuleFormula,
  shiftSpan,
  type Shift,
} from './references';
import type { Sheet } from './sheet';
import { changeAllFormulas } from './sheetList';
import type { SheetLayout } from './sheetParts';
import { SheetRows, type CellRow } from './sheetRows';

/** Inserts empty rows before `row`; everything below moves down, in formulas, merges, filters and names too. */
export function insertRows(book: Book, sheet: Sheet, row: number, count: number): void {
  moveLines(book, sheet, { sheet: sheet.name, axis: 'row', at: row, count });
}

export function deleteRows(book: Book, sheet: Sheet, row: number, count: number): void {
  moveLines(book, sheet, { sheet: sheet.name, axis: 'row', at: row, count: -count });
}

export function insertColumns(book: Book, sheet: Sheet, column: number, count: number): void {
  moveLines(book, sheet, { sheet: sheet.name, axis: 'column', at: column, count });
}

export function deleteColumns(book: Book, sheet: Sheet, column: number, count: number): void {
  moveLines(book, sheet, { sheet: sheet.name, axis: 'column', at: column, count: -count });
}

function moveLines(book: Book, sheet: Sheet, shift: Shift): void {
  const rows = shift.axis === 'row';
  const verb = shift.count > 0 ? '插入' : '删除';
  const type = `${rows ? 'rows' : 'columns'}${shift.count > 0 ? 'Inserted' : 'Deleted'}` as const;
  book.transact(`${verb}${rows ? '行' : '列'}`, () => {
    const areas = [movedLines(shift)];
    if (rows) book.moveRows(sheet, shift.at, shift.count, type, areas);
    else book.setRows(sheet, shiftedColumns(sheet, shift), type, areas);
    changeAllFormulas(book, (formula, own) => shiftFormula(formula, own.name, shift));
    book.setLayout(sheet, shiftedLayout(sheet.layout, shift));
    moveChartSources(book, sheet, shift);
    const names = book.names.map((name) => ({
      ...name,
      refersTo: shiftFormula(name.refersTo, name.sheet ?? '', shift),
    }));
    // Formulas over names are calculated anew whenever one changes.
    if (names.some(({ refersTo }, i) => refersTo !== book.names[i]?.refersTo))
      book.setState({ names }, 'names');
  });
}

function moveChartSources(book: Book, sheet: Sheet, shift: Shift): void {
  for (const other of book.sheets) {
    if (!other.layout.charts.some(({ sourceSheetId }) => sourceSheetId === sheet.id)) continue;
    const charts = other.layout.charts.map((chart) =>
      chart.sourceSheetId === sheet.id
        ? { ...chart, source: shiftedArea(chart.source, shift) ?? chart.source }
        : chart,
    );
    book.setLayout(other, { charts });
  }
}

function movedLines(shift: Shift): CellArea {
  const last = shift.at + Math.abs(shift.count) - 1;
  return shift.axis === 'row'
    ? { firstRow: shift.at, lastRow: last, firstColumn: 1, lastColumn: LAST_COLUMN }
    : { firstRow: 1, lastRow: LAST_ROW, firstColumn: shift.at, lastColumn: last };
}

function shiftedColumns(sheet: Sheet, shift: Shift): SheetRows {
  return new SheetRows(
    [...sheet.cells].map(([row, cells]): [number, CellRow] => [row, shiftedMap(cells, shift, LAST_COLUMN)]),
  );
}

function shiftedMap<Value>(
  places: ReadonlyMap<number, Value>,
  shift: Shift,
  limit: number,
): Map<number, Value> {
  const shifted = new Map<number, Value>();
  for (const [place, value] of places) {
    const moved = shiftPlace(place, shift);
    if (moved !== null && moved <= limit) shifted.set(moved, value);
  }
  return shifted;
}

function shiftedLayout(layout: SheetLayout, shift: Shift): Partial<SheetLayout> {
  const rows = shift.axis === 'row';
  return {
    rows: rows ? shiftedMap(layout.rows, shift, LAST_ROW) : layout.rows,
    columns: rows ? layout.columns : shiftedMap(layout.columns, shift, LAST_COLUMN),
    merges: layout.merges.flatMap((merge) => shiftedArea(merge, shift) ?? []),
    charts: layout.charts.map((chart) => ({
      ...chart,
      place: shiftedArea(chart.place, shift) ?? chart.place,
    })),
    tables: layout.tables.flatMap((table) => {
      const area = shiftedArea(table.area, shift);
      return area ? [{ ...table, area }] : [];
    }),
    validations: layout.validations.flatMap((validation) => {
      const range = shiftAddress(validation.range, shift);
      if (range === null) return [];
      const moved = movedBy(validation.range, range, shift);
      return [{ ...validation, range, ...shiftedFormulas(validation, layout.name, shift, moved) }];
    }),
    conditionalFormats: layout.conditionalFormats.flatMap((format) => {
      const range = shiftAddress(format.range, shift);
      if (range === null) return [];
      const moved = movedBy(format.range, range, shift);
      const shifted = (formula: string) => shiftRuleFormula(formula, layout.name, shift, moved);
      const { formula } = format;
      if (formula === undefined) return [{ ...format, range }];
      return [
        { ...format, range, formula: Array.isArray(formula) ? formula.map(shifted) : shifted(formula) },
      ];
    }),
    autoFilter: shiftedFilter(layout.autoFilter, shift),
    pageSetup: shiftedPageSetup(layout.pageSetup, shift),
    rowBreaks: rows ? layout.rowBreaks.flatMap((place) => shiftPlace(place, shift) ?? []) : layout.rowBreaks,
    columnBreaks: rows
      ? layout.columnBreaks
      : layout.columnBreaks.flatMap((place) => shiftPlace(place, shift) ?? []),
  };
}

/** An area after rows or columns came in or went; null if it is gone. */
export function shiftedArea(area: CellArea, shift: Shift): CellArea | null {
  if (shift.axis === 'row') {
    const span = shiftSpan(area.firstRow, area.lastRow, shift);
    return span && { ...area, firstRow: span.first, lastRow: span.last };
  }
  const span = shiftSpan(area.firstColumn, area.lastColumn, shift);
  return span && { ...area, firstColumn: span.first, lastColumn: span.last };
}

/** By how many rows or columns the first cell of a rule's areas moves. */
function movedBy(before: string, after: string, { axis }: Shift): number {
  const firstOf = (range: string): number => {
    const areas = range.split(/\s+/).flatMap((part) => parseAreaAddress(part) ?? []);
    return Math.min(...areas.map(({ firstRow, firstColumn }) => (axis === 'row' ? firstRow : firstColumn)));
  };
  return firstOf(after) - firstOf(before);
}

function shiftedFormulas(
  { formula1, formula2 }: { readonly formula1?: string; readonly formula2?: string },
  sheet: string,
  shift: Shift,
  moved: number,
): { formula1?: string; formula2?: string } {
  const shifted = (formula: string) => shiftRuleFormula(formula, sheet, shift, moved);
  return {
    ...(formula1 === undefined ? {} : { formula1: shifted(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: shifted(formula2) }),
  };
}

function shiftedPageSetup(setup: SheetLayout['pageSetup'], shift: Shift): SheetLayout['pageSetup'] {
  if (!setup) return undefined;
  const moved = (address: string | undefined) =>
    address ? (shiftAddress(address, shift) ?? undefined) : undefined;
  return {
    ...setup,
    printArea: moved(setup.printArea),
    printTitlesRow: moved(setup.printTitlesRow),
    printTitlesColumn: moved(setup.printTitlesColumn),
  };
}

function shiftedFilter(filter: SheetLayout['autoFilter'], shift: Shift): SheetLayout['autoFilter'] {
  const range = filter && shiftAddress(filter.range, shift);
  return filter && range ? { ...filter, range } : undefined;
}
