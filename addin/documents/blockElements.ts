import type { BulletinBlock } from '../../ledger/bulletin/content';
import type { FlowElement } from './officialFlow';
import { bodyParagraph, headingParagraph, officialParagraph } from './officialParagraph';
import { SIZES } from './pageMeasures';

/** `isLast`: the body's end goes to the next page with the signature, which must not stand alone there. */
export function blockElements(block: BulletinBlock, isLast: boolean): readonly FlowElement[] {
  if (block.type === 'table') {
    const { caption } = block.table;
    if (caption === '') return [block];
    const look = { face: 'heading', size: SIZES.smallFourth, align: 'center', keepNext: true } as const;
    return [officialParagraph(caption, look), block];
  }
  const { text, traces } = block;
  if (block.type === 'heading') return [headingParagraph(text, block.level, { traces })];
  if (block.type === 'paragraph') return [bodyParagraph(text, { traces, keepNext: isLast })];
  return [officialParagraph(text, { traces, align: block.align })];
}
