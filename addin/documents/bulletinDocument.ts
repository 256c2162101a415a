import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { BulletinContent } from '../../ledger/bulletin/content';
import { attachmentNotes, pageRuns } from './attachments';
import { blockElements } from './blockElements';
import { imprintParagraph } from './imprint';
import { officialDocument, type PageRun } from './officialDocument';
import { blankLine, officialParagraph, titleParagraphs } from './officialParagraph';
import { redHeadParagraphs } from './redHead';
import { sourceAppendix } from './sourceAppendix';
import { signature } from './signature';

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
function runsOf(content: BulletinContent, withSources: boolean): readonly PageRun[] {
  const sources = withSources ? sourceAppendix(content.figures) : [];
  const runs = [...pageRuns([...bodyElements(content), ...sources], content.attachmentTables ?? [])];
  const { imprint } = content;
  if (imprint === null) return runs;
  const end = imprintParagraph(imprint);
  const last = runs.at(-1);
  if (last === undefined || last.isWide) return [...runs, { isWide: false, elements: [end] }];
  return [...runs.slice(0, -1), { ...last, elements: [...last.elements, end] }];
}

/**
 * A bulletin as a Word document (.docx) in the format of GB/T 9704-2012, in the browser and in Node. Import this file on
 * demand: the writer of Word documents is large and most sessions need none. `withSources` adds the sources of the figures
 * as hidden text.
 */
export async function bulletinDocument(content: BulletinContent, withSources = false): Promise<Uint8Array> {
  return officialDocument({ title: content.title, author: content.issuer }, runsOf(content, withSources));
}
