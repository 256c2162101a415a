import type { Book } from '../../book/book';
import type { BookProperties } from '../../book/bookParts';
import { WireType, type Property } from '../wireType';

/** The document's properties are read from its file; the workbench doesn't change them. */
export const documentPropertiesType = new WireType<Book>('DocumentProperties', () => ({
  properties: {
    title: text('title'),
    subject: text('subject'),
    author: text('author'),
    keywords: text('keywords'),
    comments: text('comments'),
    lastAuthor: text('lastAuthor'),
    category: text('category'),
    company: text('company'),
    manager: text('manager'),
    // Of a file that doesn't say it, nothing is known.
    creationDate: { get: ({ properties }) => properties.created ?? null },
  },
}));

function text(name: Exclude<keyof BookProperties, 'created'>): Property<Book> {
  return { get: ({ properties }) => properties[name] ?? '' };
}
