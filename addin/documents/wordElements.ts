import type { Paragraph, Table } from 'docx';
import { imprintParagraph } from './imprint';
import type { FlowElement } from './officialFlow';
import { officialTable } from './officialTable';
import { pictureParagraph } from './picture/wordPicture';
import { wordParagraph } from './wordParagraph';

/** The elements of a page as Word's own. */
export function wordElements(elements: readonly FlowElement[]): ReadonlyArray<Paragraph | Table> {
  return elements.map((element) => {
    switch (element.type) {
      case 'paragraph':
        return wordParagraph(element);
      case 'table':
        return officialTable(element.table);
      case 'picture':
        return pictureParagraph(element.drawing);
      case 'imprint':
        return imprintParagraph(element.imprint);
    }
  });
}
