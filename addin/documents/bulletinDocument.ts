import { AlignmentType, Paragraph, type Table } from 'docx';
import type { BulletinBlock, BulletinContent } from '../../ledger/bulletin/content';
import { attachmentNotes, pageRuns } from './attachments';
import { imprintParagraph } from './imprint';
import { officialDocument, type PageRun } from './officialDocument';
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
import { redHeadParagraphs } from './redHead';
import { signature } from './signature';

/** `isLast`: the body's end goes to the next page with the signature, which must not stand alone there. */
function blockElements(block: BulletinBlock, isLast: boolean): ReadonlyArray<Paragraph | Table> {
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

/** 版头 where there is one, else the number alone above the title, which stands two lines below (7.3.1). */
function headElements(content: BulletinContent): readonly Paragraph[] {
  const { documentNumber, redHead } = content;
  if (redHead !== null) return [...redHeadParagraphs(redHead, content), blankLine(), blankLine()];
  if (documentNumber === '') return [];
  return [officialParagraph(documentNumber, { alignment: AlignmentType.CENTER }), blankLine(), blankLine()];
}

function bodyElements(content: BulletinContent): ReadonlyArray<Paragraph | Table> {
  return [
    ...headElements(content),
    ...titleParagraphs(content.title),
    blankLine(),
    ...(content.recipients === '' ? [] : [officialParagraph(`${content.recipients}：`)]),
    ...content.blocks.flatMap((block, i) => blockElements(block, i === content.blocks.length - 1)),
    ...attachmentNotes(content.attachments),
    ...(content.issuer === '' ? [] : signature(content.issuer, content.issuedOn, content.isSealed)),
  ];
}

/** The pages in their order; 版记 ends the last of them, an upright one. */
function runsOf(content: BulletinContent): readonly PageRun[] {
  const runs = [...pageRuns(bodyElements(content), content.attachmentTables ?? [])];
  const { imprint } = content;
  if (imprint === null) return runs;
  const end = imprintParagraph(imprint);
  const last = runs.at(-1);
  if (last === undefined || last.isWide) return [...runs, { isWide: false, elements: [end] }];
  return [...runs.slice(0, -1), { ...last, elements: [...last.elements, end] }];
}

/**
 * A bulletin as a Word document (.docx) in the format of GB/T 9704-2012, in the browser and in Node. Import this file on
 * demand: the writer of Word documents is large and most sessions need none.
 */
export async function bulletinDocument(content: BulletinContent): Promise<Uint8Array> {
  return officialDocument({ title: content.title, author: content.issuer }, runsOf(content));
}
