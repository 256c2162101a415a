import type { BulletinContent } from '../../ledger/bulletin/content';
import { attachmentNotes, pageRuns } from './attachments';
import { blockElements } from './blockElements';
import type { FlowElement, FlowParagraph, PageRun } from './officialFlow';
import { blankLine, officialParagraph, titleParagraphs } from './officialParagraph';
import { redHeadParagraphs } from './redHead';
import { signature } from './signature';
import { sourceAppendix } from './sourceAppendix';

/** 版头 where there is one, else the number alone above the title, which stands two lines below (7.3.1). */
function headElements(content: BulletinContent): readonly FlowParagraph[] {
  const { documentNumber, redHead } = content;
  if (redHead !== null) return [...redHeadParagraphs(redHead, content), blankLine(), blankLine()];
  if (documentNumber === '') return [];
  return [officialParagraph(documentNumber, { align: 'center' }), blankLine(), blankLine()];
}

function bodyElements(content: BulletinContent): readonly FlowElement[] {
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

/** What a bulletin's pages hold, in their order; 版记 ends the last of them, an upright one. */
export function bulletinRuns(content: BulletinContent, withSources = false): readonly PageRun[] {
  const sources = withSources ? sourceAppendix(content.figures) : [];
  const runs = pageRuns([...bodyElements(content), ...sources], content.attachmentTables ?? []);
  const { imprint } = content;
  if (imprint === null) return runs;
  const end = { type: 'imprint', imprint } as const;
  const last = runs.at(-1);
  if (last === undefined || last.isWide) return [...runs, { isWide: false, elements: [end] }];
  return [...runs.slice(0, -1), { ...last, elements: [...last.elements, end] }];
}
