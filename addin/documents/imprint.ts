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
import { IMPRINT_CHARACTER as CHARACTER, IMPRINT_LINE, imprintHeight, RULE_HEIGHT } from './imprintShape';
import { FONTS } from './officialPage';
import { SIZES, TEXT_WIDTH } from './pageMeasures';
import { textRun } from './wordParagraph';

/** Eighths of a point: the first and last rule 0.35 mm, the one between 0.25 mm (7.4.1). */
const THICK = 8;
const THIN = 6;

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
    spacing: { line: IMPRINT_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: CHARACTER, right: CHARACTER },
    ...options,
  });
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
  const box = new WpsShapeRun({
    type: 'wps',
    children,
    transformation: { width: TEXT_WIDTH / TWIPS_A_PIXEL, height: imprintHeight(copies) / TWIPS_A_PIXEL },
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
