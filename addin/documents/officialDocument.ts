import { Document, Packer, SectionType, type Paragraph, type Table } from 'docx';
import { FONT_TABLE } from './fontTable';
import { FONTS, PAGE_PROPERTIES, SIZES, WIDE_PAGE_PROPERTIES } from './officialPage';
import { PAGE_NUMBERS } from './pageNumber';
import { plainText } from './plainText';

/** Pages of one orientation. */
export interface PageRun {
  readonly isWide: boolean;
  readonly elements: ReadonlyArray<Paragraph | Table>;
}

/** A Word document (.docx) on the pages of GB/T 9704-2012, with their numbers; in the browser and in Node. */
export async function officialDocument(
  { title, author }: { readonly title: string; readonly author: string },
  runs: readonly PageRun[],
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
    sections: runs.map(({ isWide, elements }, i) => ({
      properties: {
        ...(isWide ? WIDE_PAGE_PROPERTIES : PAGE_PROPERTIES),
        ...(i === 0 ? {} : { type: SectionType.NEXT_PAGE }),
      },
      // Later sections go on with the first one's footers.
      ...(i === 0 ? { footers: PAGE_NUMBERS } : {}),
      children: [...elements],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [FONT_TABLE]));
}
