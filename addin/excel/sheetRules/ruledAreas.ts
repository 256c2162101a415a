import type { CellArea } from '../../../ledger/cells';
import { areaOf } from '../rangeArea';
import { areaNumber, areaName } from './ownSigns';

/** An area of the workbook that has rules of ours, as its hidden name says: it moves with the rows. */
export interface RuledArea {
  readonly name: string;
  /** Null where the sheet or all of its rows were deleted. */
  readonly place: { readonly sheet: string; readonly area: CellArea } | null;
  /** The names of its lists on the list sheet. */
  readonly lists: readonly string[];
}

/** All ruled areas of the workbook: two requests. */
export async function readRuledAreas(context: Excel.RequestContext): Promise<readonly RuledArea[]> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const own = names.items.filter(({ name }) => areaNumber(name) !== null);
  if (own.length === 0) return [];
  const asked = own.map((item) => {
    const range = item.getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    return { item, range };
  });
  await context.sync();
  return asked.map(({ item: { name }, range }) => ({
    name,
    place: range.isNullObject ? null : { sheet: range.worksheet.name, area: areaOf(range) },
    lists: names.items.flatMap((other) => (other.name.startsWith(`${name}.`) ? [other.name] : [])),
  }));
}

/** A name that no ruled area has yet. */
export function freshAreaName(areas: readonly RuledArea[]): string {
  return areaName(Math.max(0, ...areas.map(({ name }) => areaNumber(name) ?? 0)) + 1);
}

export function touches(a: CellArea, b: CellArea): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
