import type { BulletinContent, RedHead } from '../../ledger/bulletin/content';
import type { FlowParagraph } from './officialFlow';
import { blankLine, officialParagraph } from './officialParagraph';
import { CHARACTER, TEXT_WIDTH } from './pageMeasures';

/** 发文机关标志: its top edge is 35 mm below the text area's (GB/T 9704-2012, 7.2.4), in twips. */
const MARK_FROM_TOP = 1984;
/** 初号, in half-points: the mark is as large as fits, up to this. */
const LARGEST_MARK = 84;

function markParagraph({ mark }: RedHead): FlowParagraph {
  const size = Math.min(LARGEST_MARK, Math.floor(TEXT_WIDTH / 10 / Math.max(1, mark.length)));
  return officialParagraph(mark, {
    ...{
      face: 'title',
      size,
      linePitch: size * 10,
      align: 'center',
      isRed: true,
      spaceBefore: MARK_FROM_TOP,
    },
  });
}

/** 版头: the red mark, two lines below it 发文字号 and the red line; a brief has its issue, issuer and date instead. */
export function redHeadParagraphs(
  redHead: RedHead,
  { documentNumber, issuer, issuedOn }: BulletinContent,
): readonly FlowParagraph[] {
  const centred = { align: 'center' } as const;
  if (redHead.style === 'document')
    return [
      markParagraph(redHead),
      ...[blankLine(), blankLine()],
      officialParagraph(documentNumber, { ...centred, hasRedLine: true }),
    ];
  return [
    markParagraph(redHead),
    officialParagraph(redHead.issue, centred),
    officialParagraph(documentNumber, centred),
    officialParagraph(issuer, { left: CHARACTER, rightText: issuedOn, hasRedLine: true }),
  ];
}
