import type { Book } from '../../book/book';
import { addSheet } from '../../book/sheetList';
import { ApiError, itemNotFound } from '../apiError';
import { expectDone } from '../host';
import { WireType } from '../wireType';
import { worksheetType } from './worksheet';

export const worksheetCollectionType = new WireType<Book>('WorksheetCollection', () => ({
  items: (book) => book.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (book, args) => {
    const sheet = book.sheet(args.key(0));
    if (!sheet) throw itemNotFound();
    return worksheetType.of(sheet);
  },
  methods: {
    add: (book, args) => {
      const name = args.optionalText(0);
      if (name !== null && book.sheet(name)) {
        throw new ApiError('ItemAlreadyExists', '已存在同名的资源。');
      }
      return worksheetType.of(expectDone(addSheet(book, name ?? undefined)));
    },
    getItemOrNullObject: (book, args) => {
      const sheet = book.sheet(args.key(0));
      return sheet ? worksheetType.of(sheet) : null;
    },
    getActiveWorksheet: (book) => worksheetType.of(book.activeSheet),
    getFirst: (book, args) => worksheetType.of(outermost(book, args.flag(0), 1)),
    getLast: (book, args) => worksheetType.of(outermost(book, args.flag(0), -1)),
    getCount: (book, args) => candidates(book, args.flag(0)).length,
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _RegisterAddedEvent: () => null,
    _UnregisterAddedEvent: () => null,
    _RegisterDeletedEvent: () => null,
    _UnregisterDeletedEvent: () => null,
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
}));

function candidates(book: Book, visibleOnly: boolean) {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === 'visible') : book.sheets;
}

function outermost(book: Book, visibleOnly: boolean, end: 1 | -1) {
  const sheet = candidates(book, visibleOnly).at(end === 1 ? 0 : -1);
  if (!sheet) throw itemNotFound();
  return sheet;
}
