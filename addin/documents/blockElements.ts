import { AlignmentType, Paragraph, type Table } from 'docx';
import type { BulletinBlock } from '../../ledger/bulletin/content';
import { BODY_SPACING, FONTS, SIZES } from './officialPage';
import { bodyParagraph, headingParagraph, officialParagraph, textRun } from './officialParagraph';
import { officialTable } from './officialTable';

/** `isLast`: the body's end goes to the next page with the signature, which must not stand alone there. */
export function blockElements(block: BulletinBlock, isLast: boolean): ReadonlyArray<Paragraph | Table> {
  if (block.type === 'heading') return [headingParagraph(block.text, block.level)];
  if (block.type === 'paragraph') return [bodyParagraph(block.text, { keepNext: isLast })];
  if (block.type === 'line') return [officialParagraph(block.text, { alignment: block.align })];
  if (block.table.caption === '') return [officialTable(block.table)];
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: BODY_SPACING,
    keepNext: true,
    children: [textRun(block.table.caption, FONTS.heading, SIZES.smallFourth)],
  });
  return [caption, officialTable(block.table)];
}
