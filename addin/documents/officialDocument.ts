import { Document, Packer, type Paragraph, type Table } from 'docx';
import { FONTS, PAGE_PROPERTIES, SIZES } from './officialPage';
import { PAGE_NUMBERS } from './pageNumber';
import { plainText } from './plainText';

/** A Word document (.docx) on the page of GB/T 9704-2012, with its page numbers; in the browser and in Node. */
export async function officialDocument(
  { title, author }: { readonly title: string; readonly author: string },
  children: ReadonlyArray<Paragraph | Table>,
): Promise<Uint8Array> {
  const document = new Document({
    title: plainText(title),
    creator: plainText(author),
    lastModifiedBy: plainText(author),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: FONTS.body, size: SIZES.third, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [{ properties: PAGE_PROPERTIES, footers: PAGE_NUMBERS, children: [...children] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
