import type { Workbook } from 'hucre';
import type { Book } from '../../book/book';
import { WireType } from '../wireType';

/** The document's properties are read from its file; the workbench doesn't change them. */
export const documentPropertiesType = new WireType<Book>('DocumentProperties', () => {
  const text = (read: (properties: NonNullable<Workbook['properties']>) => string | undefined) => ({
    get: (book: Book) => read((book.origin as Workbook | undefined)?.properties ?? {}) ?? '',
  });
  return {
    properties: {
      title: text(({ title }) => title),
      subject: text(({ subject }) => subject),
      author: text(({ creator }) => creator),
      keywords: text(({ keywords }) => keywords),
      comments: text(({ description }) => description),
      lastAuthor: text(({ lastModifiedBy }) => lastModifiedBy),
      category: text(({ category }) => category),
      company: text(({ company }) => company),
      manager: text(({ manager }) => manager),
    },
  };
});
