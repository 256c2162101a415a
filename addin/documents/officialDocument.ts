import { Document, Packer, SectionType } from 'docx';
import { FONT_TABLE } from './fontTable';
import type { OfficialPaper } from './officialFlow';
import { FONTS, PAGE_PROPERTIES, WIDE_PAGE_PROPERTIES } from './officialPage';
import { SIZES } from './pageMeasures';
import { PAGE_NUMBERS } from './pageNumber';
import { plainText } from './plainText';
import { wordElements } from './wordElements';

/** A Word document (.docx) on the pages of GB/T 9704-2012, with their numbers; in the browser and in Node. */
export async function officialDocument({ title, author, runs }: OfficialPaper): Promise<Uint8Array> {
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
      children: [...wordElements(elements)],
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [FONT_TABLE]));
}
