import { LAST_COLUMN, LAST_ROW, boundingArea, cellArea, containsArea, intersection } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { invalidArgument, itemNotFound } from '../apiError';
import type { Host } from '../host';
import type { RangeTarget } from '../rangeTarget';
import type { Arguments, Method } from '../wireType';
import { made, rangeType } from './range';
import { addressedArea } from './worksheet';

type Area = RangeTarget['area'];

/** The methods of a Range that lead to another range. */
export const rangeNavigation: Readonly<Record<string, Method<RangeTarget>>> = {
  getCell: ({ sheet, area }, args, host) =>
    made(sheet, cellArea(area.firstRow + args.integer(0), area.firstColumn + args.integer(1)), host),
  getRow: ({ sheet, area }, args, host) => {
    const row = area.firstRow + args.integer(0);
    return made(sheet, { ...area, firstRow: row, lastRow: row }, host);
  },
  getColumn: ({ sheet, area }, args, host) => {
    const column = area.firstColumn + args.integer(0);
    return made(sheet, { ...area, firstColumn: column, lastColumn: column }, host);
  },
  getLastRow: ({ sheet, area }, _, host) => made(sheet, { ...area, firstRow: area.lastRow }, host),
  getLastColumn: ({ sheet, area }, _, host) => made(sheet, { ...area, firstColumn: area.lastColumn }, host),
  getLastCell: ({ sheet, area }, _, host) => made(sheet, cellArea(area.lastRow, area.lastColumn), host),
  getEntireRow: ({ sheet, area }, _, host) =>
    made(sheet, { ...area, firstColumn: 1, lastColumn: LAST_COLUMN }, host),
  getEntireColumn: ({ sheet, area }, _, host) =>
    made(sheet, { ...area, firstRow: 1, lastRow: LAST_ROW }, host),
  getOffsetRange: ({ sheet, area }, args, host) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    const moved = {
      firstRow: area.firstRow + rows,
      lastRow: area.lastRow + rows,
      firstColumn: area.firstColumn + columns,
      lastColumn: area.lastColumn + columns,
    };
    return made(sheet, moved, host);
  },
  getResizedRange: ({ sheet, area }, args, host) => {
    const lastRow = area.lastRow + args.integer(0);
    return made(sheet, { ...area, lastRow, lastColumn: area.lastColumn + args.integer(1) }, host);
  },
  getAbsoluteResizedRange: ({ sheet, area }, args, host) => {
    const lastRow = area.firstRow + args.integer(0) - 1;
    return made(sheet, { ...area, lastRow, lastColumn: area.firstColumn + args.integer(1) - 1 }, host);
  },
  getBoundingRect: ({ sheet, area }, args, host) =>
    made(sheet, boundingArea(area, otherArea(sheet, args, host)), host),
  getIntersection: ({ sheet, area }, args, host) => {
    const shared = intersection(area, otherArea(sheet, args, host));
    if (!shared) throw itemNotFound();
    return made(sheet, shared, host);
  },
  getIntersectionOrNullObject: ({ sheet, area }, args, host) => {
    const shared = intersection(area, otherArea(sheet, args, host));
    return shared && made(sheet, shared, host);
  },
  getUsedRange: ({ sheet, area }, args, host) =>
    made(sheet, usedPart(sheet, area, args) ?? cellArea(area.firstRow, area.firstColumn), host),
  getUsedRangeOrNullObject: ({ sheet, area }, args, host) => {
    const used = usedPart(sheet, area, args);
    return used && made(sheet, used, host);
  },
};

/** The other range of a call: an object of the same sheet or an address. */
function otherArea(sheet: Sheet, args: Arguments, host: Host): Area {
  const other = args.at(0);
  if (typeof other === 'string') return addressedArea(sheet, other, host);
  const target = rangeType.targetOf(other);
  if (target.sheet !== sheet) throw invalidArgument();
  return target.area;
}

function usedPart(sheet: Sheet, area: Area, args: Arguments): Area | null {
  const valuesOnly = args.flag(0);
  const used = sheet.usedArea(valuesOnly ? 'values' : 'all');
  if (!used || containsArea(area, used)) return used;
  let part: Area | null = null;
  for (const [row, cells] of sheet.cells.between(area.firstRow, area.lastRow)) {
    for (const [column, cell] of cells) {
      const place = cellArea(row, column);
      const counts = !valuesOnly || cell.value !== null || cell.formula !== undefined;
      if (counts && containsArea(area, place)) part = part ? boundingArea(part, place) : place;
    }
  }
  return part;
}
