import { cellArea } from '../../book/area';
import type { Book } from '../../book/book';
import { RangeTarget } from '../rangeTarget';
import { WireType } from '../wireType';
import { applicationType } from './application';
import { commentCollectionType } from './comments';
import { customXmlPartCollectionType } from './customXmlParts';
import { namedItemCollectionType } from './names';
import { documentPropertiesType } from './properties';
import { rangeType } from './range';
import { settingCollectionType } from './settings';
import { tableCollectionType } from './tables';
import { worksheetCollectionType } from './worksheetCollection';

export const workbookType: WireType<Book> = new WireType<Book>('Workbook', () => ({
  properties: {
    application: { object: (book) => applicationType.of(book) },
    worksheets: { object: (book) => worksheetCollectionType.of(book) },
    names: { object: (book) => namedItemCollectionType.of({ book, sheet: null }) },
    tables: { object: (book) => tableCollectionType.of({ book, sheet: null }) },
    customXmlParts: { object: (book) => customXmlPartCollectionType.of(book) },
    comments: { object: (book) => commentCollectionType.of({ book, sheet: null }) },
    settings: { object: (book) => settingCollectionType.of(book) },
    properties: { object: (book) => documentPropertiesType.of(book) },
    readOnly: { get: () => false },
    isDirty: { get: (book) => book.canUndo },
  },
  methods: {
    getSelectedRange: ({ selection }, _, host) =>
      rangeType.of(host.references.track(new RangeTarget(selection.sheet, selection.area))),
    getActiveCell: ({ selection: { sheet, area } }, _, host) =>
      rangeType.of(host.references.track(new RangeTarget(sheet, cellArea(area.firstRow, area.firstColumn)))),
    _RemoveReference: (_, args, host) => host.references.remove(args.text(0)),
    _RemoveAllReferences: (_, __, host) => host.references.clear(),
  },
}));
