import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { FOOTER_LINE, SIZES } from './pageMeasures';

const FONT = { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' } as const;
/** 空一字, of 4号. */
const INDENT = SIZES.fourth * 10;

function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: INDENT },
        spacing: { line: FOOTER_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [
          new TextRun({ font: FONT, size: SIZES.fourth, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });
}

/** — 1 — in 4号宋体: odd pages to the right, even pages to the left, one character in (GB/T 9704-2012, 7.5). */
export const PAGE_NUMBERS = { default: pageNumber('right'), even: pageNumber('left') };
