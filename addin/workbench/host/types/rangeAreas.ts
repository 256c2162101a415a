import type { CellArea } from '../../../../ledger/cells';
import { areaAddress, cellCount, intersection, quotedSheetName } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { itemNotFound } from '../apiError';
import { RangeTarget } from '../rangeTarget';
import { WireType } from '../wireType';
import { conditionalFormatCollectionType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { made } from './range';
import { rangeFormatType } from './rangeFormat';
import { worksheetType } from './worksheet';

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly CellArea[];
}

export const rangeAreasType: WireType<AreasTarget> = new WireType<AreasTarget>('RangeAreas', () => ({
  properties: {
    address: { get: addresses },
    addressLocal: { get: addresses },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    areas: { object: (target) => rangeCollectionType.of(target) },
    worksheet: { object: ({ sheet }) => worksheetType.of(sheet) },
    dataValidation: { object: (target) => dataValidationType.of(target) },
    conditionalFormats: { object: (target) => conditionalFormatCollectionType.of(target) },
    format: {
      object: ({ sheet, areas }) => rangeFormatType.of(areas.map((area) => new RangeTarget(sheet, area))),
    },
  },
}));

const rangeCollectionType = new WireType<AreasTarget>('RangeCollection', () => ({
  items: ({ sheet, areas }, host) => areas.map((area) => made(sheet, area, host)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, args, host) => {
      const area = areas[args.integer(0)];
      if (!area) throw itemNotFound();
      return made(sheet, area, host);
    },
  },
}));

function addresses({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quotedSheetName(sheet.name)}!${areaAddress(area)}`).join(',');
}

/** The parts of an area that are not hidden: each a block of visible rows and columns. */
export function visibleAreas(sheet: Sheet, area: CellArea): readonly CellArea[] {
  const rows = visibleSpans(area.firstRow, area.lastRow, sheet.hiddenRows);
  const columns = visibleSpans(area.firstColumn, area.lastColumn, sheet.hiddenColumns);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const block = {
        firstRow: row.first,
        lastRow: row.last,
        firstColumn: column.first,
        lastColumn: column.last,
      };
      return intersection(area, block) ?? [];
    }),
  );
}

function visibleSpans(
  first: number,
  last: number,
  hidden: readonly number[],
): ReadonlyArray<{ first: number; last: number }> {
  const spans: Array<{ first: number; last: number }> = [];
  let start = first;
  for (const place of hidden) {
    if (place < first || place > last) continue;
    if (place > start) spans.push({ first: start, last: place - 1 });
    start = place + 1;
  }
  if (start <= last) spans.push({ first: start, last });
  return spans;
}
