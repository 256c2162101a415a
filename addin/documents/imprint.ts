import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalAnchor,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  WpsShapeRun,
  type IParagraphOptions,
} from 'docx';
import type { Imprint } from '../../ledger/bulletin/content';
import { FONTS, SIZES, TEXT_WIDTH } from './officialPage';
import { textRun } from './officialParagraph';

/** 一字 of 4号, in twips. */
const CHARACTER = SIZES.fourth * 10;
/** Eighths of a point: the first and last rule 0.35 mm, the one between 0.25 mm (7.4.1). */
const THICK = 8;
const THIN = 6;

const LINE_HEIGHT = 500;
const RULE_HEIGHT = 20;
/** Room above the first rule, so that the last one is never cut off. */
const SPARE_HEIGHT = 120;
/** Twips to the pixels of 96 to the inch in which sizes of shapes are given. */
const TWIPS_A_PIXEL = 15;

/** A line as wide as the text area: a border would be drawn in with the text. */
function rule(size: number): Paragraph {
  return new Paragraph({
    spacing: { line: RULE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } },
  });
}

function text(words: string): TextRun {
  return textRun(words, FONTS.body, SIZES.fourth);
}

/** One character in on both sides. */
function line(options: IParagraphOptions): Paragraph {
  return new Paragraph({
    spacing: { line: LINE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: CHARACTER, right: CHARACTER },
    ...options,
  });
}

/** Lines that the names take, hanging after 抄送：; half a line too many does no harm. */
function copyLines(copies: string): number {
  const perLine = (TEXT_WIDTH - 5 * CHARACTER) / CHARACTER;
  return Math.ceil((copies.length + 1) / perLine);
}

/**
 * 版记 (GB/T 9704-2012, 7.4): copies, who printed it and when, in 4号 between rules as wide as the text area. It hangs on a
 * paragraph that takes no room, in a box at the foot of that paragraph's page, so that its last rule is the text area's
 * lower edge.
 */
export function imprintParagraph({ copies, printedBy, printedOn }: Imprint): Paragraph {
  // A second line stands under the first name, three characters further in.
  const hanging = { left: 4 * CHARACTER, right: CHARACTER, hanging: 3 * CHARACTER };
  const copied =
    copies === '' ? [] : [line({ indent: hanging, children: [text(`抄送：${copies}。`)] }), rule(THIN)];
  const printed = line({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    children: [
      text(printedBy),
      new TextRun({ children: [new Tab()], size: SIZES.fourth }),
      text(`${printedOn}印发`),
    ],
  });
  const children = [rule(THICK), ...copied, printed, rule(THICK)];
  const lines = 1 + (copies === '' ? 0 : copyLines(copies));
  const height = lines * LINE_HEIGHT + (copies === '' ? 2 : 3) * 2 * RULE_HEIGHT + SPARE_HEIGHT;
  const box = new WpsShapeRun({
    type: 'wps',
    children,
    transformation: { width: TEXT_WIDTH / TWIPS_A_PIXEL, height: height / TWIPS_A_PIXEL },
    bodyProperties: {
      verticalAnchor: VerticalAnchor.BOTTOM,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.CENTER,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.MARGIN,
        align: VerticalPositionAlign.BOTTOM,
      },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
  });
  return new Paragraph({
    spacing: { line: RULE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [box],
  });
}
