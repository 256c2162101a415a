import type { Book } from '../../book/book';
import { itemNotFound } from '../apiError';
import { WireType } from '../wireType';

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

export const settingCollectionType = new WireType<Book>('SettingCollection', () => ({
  items: (book) => [...book.settings.keys()].map((key) => settingType.of({ book, key })),
  item: (book, args) => existing(book, args.text(0)) ?? notThere(),
  methods: {
    add: (book, args) => {
      const key = args.text(0);
      book.setSettings(new Map([...book.settings, [key, args.at(1)]]));
      return settingType.of({ book, key });
    },
    getItemOrNullObject: (book, args) => existing(book, args.text(0)),
    getCount: (book) => book.settings.size,
  },
}));

const settingType = new WireType<SettingTarget>('Setting', () => ({
  identity: ({ key }) => ({ _Id: key, Key: key }),
  properties: {
    key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => book.setSettings(new Map([...book.settings, [key, value]])),
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.setSettings(new Map([...book.settings].filter(([other]) => other !== key)));
    },
  },
}));

function existing(book: Book, key: string) {
  return book.settings.has(key) ? settingType.of({ book, key }) : null;
}

function notThere(): never {
  throw itemNotFound();
}
