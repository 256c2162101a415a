import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IFontAttributesProperties,
} from 'docx';
import type { FlowParagraph } from './officialFlow';
import { FONTS } from './officialPage';
import { CHARACTER, CHARACTER_SPACING, SIZES, TEXT_WIDTH } from './pageMeasures';
import { plainText } from './plainText';

const RED = 'FF0000';
/** The red line is 4 mm below 发文字号 (7.2.7), in points. */
const LINE_FROM_TEXT = 11;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

interface RunLook {
  readonly isRed?: boolean;
  readonly isHidden?: boolean;
}

export function textRun(
  text: string,
  font: IFontAttributesProperties,
  size: number = SIZES.third,
  { isRed = false, isHidden = false }: RunLook = {},
): TextRun {
  const characterSpacing = size === SIZES.third ? { characterSpacing: CHARACTER_SPACING } : {};
  return new TextRun({
    ...characterSpacing,
    ...(isRed ? { color: RED } : {}),
    ...(isHidden ? { vanish: true } : {}),
    ...{ text: plainText(text), font, size },
  });
}

/** Said, because a template's own paragraphs may be indented. `firstLineChars` is what Word counts in, the twips are for all others. */
export const NO_INDENT = { left: 0, right: 0, firstLine: 0, firstLineChars: 0 } as const;

function indentOf({ left, firstLine }: FlowParagraph) {
  if (firstLine < 0) return { left, hanging: -firstLine };
  return { ...NO_INDENT, left, firstLine, firstLineChars: Math.round((firstLine / CHARACTER) * 100) };
}

/** A paragraph as Word's. */
export function wordParagraph(paragraph: FlowParagraph): Paragraph {
  const { text, rightText, face, size, linePitch, align, spaceBefore, outlineLevel } = paragraph;
  const font = FONTS[face];
  const ends =
    rightText === undefined
      ? []
      : [new TextRun({ children: [new Tab()], size }), textRun(rightText, font, size, paragraph)];
  return new Paragraph({
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: spaceBefore, after: 0 },
    alignment: ALIGNMENTS[align],
    indent: indentOf(paragraph),
    ...(paragraph.keepNext ? { keepNext: true } : {}),
    ...(paragraph.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(outlineLevel === null ? {} : { outlineLevel }),
    ...(paragraph.isHidden ? { run: { vanish: true } } : {}),
    ...(rightText === undefined
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }] }),
    ...(paragraph.hasRedLine
      ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: LINE_FROM_TEXT, color: RED } } }
      : {}),
    children: [textRun(text, font, size, paragraph), ...ends],
  });
}
