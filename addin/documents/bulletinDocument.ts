import { AlignmentType, Paragraph, type Table } from 'docx';
import type { BulletinBlock, BulletinContent } from '../../ledger/bulletin/content';
import { attachmentNotes, attachmentPages } from './attachments';
import { officialDocument } from './officialDocument';
import { BODY_SPACING, FONTS, SIZES } from './officialPage';
import {
  blankLine,
  bodyParagraph,
  headingParagraph,
  officialParagraph,
  textRun,
  titleParagraphs,
} from './officialParagraph';
import { officialTable } from './officialTable';
import { signature } from './signature';

/** `isLast`: the body's end goes to the next page with the signature, which must not stand alone there. */
function blockElements(block: BulletinBlock, isLast: boolean): ReadonlyArray<Paragraph | Table> {
  if (block.type === 'heading') return [headingParagraph(block.text, block.level)];
  if (block.type === 'paragraph') return [bodyParagraph(block.text, { keepNext: isLast })];
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: BODY_SPACING,
    keepNext: true,
    children: [textRun(block.table.caption, FONTS.heading, SIZES.smallFourth)],
  });
  return [caption, officialTable(block.table)];
}

function elementsOf(content: BulletinContent): ReadonlyArray<Paragraph | Table> {
  return [
    officialParagraph(content.documentNumber, { alignment: AlignmentType.CENTER }),
    blankLine(),
    ...titleParagraphs(content.title),
    blankLine(),
    officialParagraph(`${content.recipients}：`),
    ...content.blocks.flatMap((block, i) => blockElements(block, i === content.blocks.length - 1)),
    ...attachmentNotes(content.attachments),
    ...signature(content.issuer, content.issuedOn),
    ...attachmentPages(content),
  ];
}

/**
 * A bulletin as a Word document (.docx) in the format of GB/T 9704-2012, in the browser and in Node. Import this file on
 * demand: the writer of Word documents is large and most sessions need none.
 */
export async function bulletinDocument(content: BulletinContent): Promise<Uint8Array> {
  return officialDocument({ title: content.title, author: content.issuer }, elementsOf(content));
}
