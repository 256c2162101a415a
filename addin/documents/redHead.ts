import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { BulletinContent, RedHead } from '../../ledger/bulletin/content';
import { BODY_SPACING, FONTS, SIZES, TEXT_WIDTH, CHARACTER } from './officialPage';
import { blankLine, officialParagraph, textRun } from './officialParagraph';
import { plainText } from './plainText';

const RED = 'FF0000';
/** 发文机关标志: its top edge is 35 mm below the text area's (GB/T 9704-2012, 7.2.4), in twips. */
const MARK_FROM_TOP = 1984;
/** 初号, in half-points: the mark is as large as fits, up to this. */
const LARGEST_MARK = 84;
/** The red line is 4 mm below 发文字号 (7.2.7), in points. */
const LINE_FROM_TEXT = 11;

const redLine = {
  bottom: { style: BorderStyle.SINGLE, size: 12, space: LINE_FROM_TEXT, color: RED },
} as const;

function markParagraph({ mark }: RedHead): Paragraph {
  const size = Math.min(LARGEST_MARK, Math.floor(TEXT_WIDTH / 10 / Math.max(1, mark.length)));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: MARK_FROM_TOP, after: 0, line: size * 10, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: plainText(mark), font: FONTS.title, size, color: RED })],
  });
}

/** 版头: the red mark, two lines below it 发文字号 and the red line; a brief has its issue, issuer and date instead. */
export function redHeadParagraphs(
  redHead: RedHead,
  { documentNumber, issuer, issuedOn }: BulletinContent,
): readonly Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER } as const;
  if (redHead.style === 'document')
    return [
      markParagraph(redHead),
      ...[blankLine(), blankLine()],
      officialParagraph(documentNumber, { ...centred, border: redLine }),
    ];
  const ends = new Paragraph({
    spacing: BODY_SPACING,
    border: redLine,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    indent: { left: CHARACTER },
    children: [
      textRun(issuer, FONTS.body),
      new TextRun({ children: [new Tab()], size: SIZES.third }),
      textRun(issuedOn, FONTS.body),
    ],
  });
  return [
    markParagraph(redHead),
    officialParagraph(redHead.issue, centred),
    officialParagraph(documentNumber, centred),
    ends,
  ];
}
