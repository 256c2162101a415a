import type { Sheet } from '../../book/sheet';
import { WireType } from '../wireType';
import { rangeType } from './range';
import { addressedArea } from './worksheet';

/** Breaks between the printed pages, each above a row. */
export const pageBreakCollectionType = new WireType<Sheet>('PageBreakCollection', () => ({
  methods: {
    add: (sheet, args, host) => {
      const given = args.at(0);
      const { firstRow } =
        typeof given === 'string' ? addressedArea(sheet, given, host) : rangeType.targetOf(given).area;
      const rowBreaks = [...new Set([...sheet.layout.rowBreaks, firstRow - 1])].sort((a, b) => a - b);
      host.book.setLayout(sheet, { rowBreaks });
      return pageBreakType.of(sheet);
    },
    removePageBreaks: (sheet, _, { book }) => book.setLayout(sheet, { rowBreaks: [] }),
  },
}));

const pageBreakType = new WireType<Sheet>('PageBreak', () => ({}));
