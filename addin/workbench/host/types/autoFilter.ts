import { areaAddress, parseAreaAddress } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { invalidArgument, notImplemented } from '../apiError';
import { RangeTarget } from '../rangeTarget';
import { WireType } from '../wireType';
import { rangeType } from './range';
import { addressedArea } from './worksheet';

export const autoFilterType = new WireType<Sheet>('AutoFilter', () => ({
  properties: {
    enabled: { get: ({ layout }) => layout.autoFilter !== undefined },
    isDataFiltered: { get: isFiltered },
  },
  methods: {
    apply: (sheet, args, host) => {
      if (args.at(2) !== null) throw notImplemented('AutoFilter.apply(criteria)');
      const given = args.at(0);
      const area =
        typeof given === 'string' ? addressedArea(sheet, given, host) : rangeType.targetOf(given).area;
      host.book.setLayout(sheet, { autoFilter: { range: areaAddress(area) } });
    },
    remove: (sheet, _, { book }) => book.setLayout(sheet, { autoFilter: undefined }),
    clearCriteria: (sheet, _, { book }) => {
      const filter = sheet.layout.autoFilter;
      if (!filter) return;
      const area = parseAreaAddress(filter.range);
      if (!area) throw invalidArgument();
      book.setLayout(sheet, { autoFilter: { range: filter.range } });
      book.setRowLayouts(sheet, area.firstRow, area.lastRow, { hidden: false });
    },
    getRangeOrNullObject: (sheet, _, host) => {
      const area = sheet.layout.autoFilter && parseAreaAddress(sheet.layout.autoFilter.range);
      return area ? rangeType.of(host.references.track(new RangeTarget(sheet, area))) : null;
    },
  },
}));

/** Some rows under the filter are hidden by it. */
function isFiltered({ layout }: Sheet): boolean {
  return (layout.autoFilter?.columns ?? []).some(({ filters }) => (filters?.length ?? 0) > 0);
}
