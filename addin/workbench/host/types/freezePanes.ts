import type { CellArea } from '../../../../ledger/cells';
import { LAST_COLUMN, LAST_ROW } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { Host } from '../host';
import { RangeTarget } from '../rangeTarget';
import { WireType, type WireObject } from '../wireType';
import { addressedArea } from './worksheet';
import { rangeType } from './range';

export const freezePanesType = new WireType<Sheet>('WorksheetFreezePanes', () => ({
  methods: {
    freezeRows: (sheet, args, { book }) =>
      book.setLayout(sheet, { frozen: { rows: args.optionalInteger(0, 1), columns: 0 } }),
    freezeColumns: (sheet, args, { book }) =>
      book.setLayout(sheet, { frozen: { rows: 0, columns: args.optionalInteger(0, 1) } }),
    /** The frozen range is given: the rows and columns from the sheet's first cell to its last one. */
    freezeAt: (sheet, args, host) => {
      const given = args.at(0);
      const area =
        typeof given === 'string' ? addressedArea(sheet, given, host) : rangeType.targetOf(given).area;
      const rows = area.lastRow === LAST_ROW ? 0 : area.lastRow;
      const columns = area.lastColumn === LAST_COLUMN ? 0 : area.lastColumn;
      host.book.setLayout(sheet, { frozen: { rows, columns } });
    },
    unfreeze: (sheet, _, { book }) => book.setLayout(sheet, { frozen: { rows: 0, columns: 0 } }),
    getLocation: (sheet, _, host) => frozenRange(sheet, host),
    getLocationOrNullObject: (sheet, _, host) => frozenRange(sheet, host),
  },
}));

function frozenRange(sheet: Sheet, host: Host): WireObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area: CellArea = {
    firstRow: 1,
    firstColumn: 1,
    lastRow: rows || LAST_ROW,
    lastColumn: columns || LAST_COLUMN,
  };
  return rangeType.of(host.references.track(new RangeTarget(sheet, area)));
}
