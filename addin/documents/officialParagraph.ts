import {
  AlignmentType,
  Paragraph,
  TextRun,
  type IFontAttributesProperties,
  type IParagraphOptions,
} from 'docx';
import { BODY_SPACING, CHARACTER, CHARACTER_SPACING, FONTS, SIZES } from './officialPage';
import { plainText } from './plainText';

export function textRun(text: string, font: IFontAttributesProperties, size: number = SIZES.third): TextRun {
  const characterSpacing = size === SIZES.third ? { characterSpacing: CHARACTER_SPACING } : {};
  return new TextRun({ ...characterSpacing, text: plainText(text), font, size });
}

/** A paragraph with the document's fixed line pitch. */
export function officialParagraph(
  text: string,
  options: IParagraphOptions = {},
  font: IFontAttributesProperties = FONTS.body,
): Paragraph {
  return new Paragraph({ spacing: BODY_SPACING, ...options, children: [textRun(text, font)] });
}

export function blankLine(options: IParagraphOptions = {}): Paragraph {
  return officialParagraph('', options);
}

/** Body text: justified, the first line indented by two characters. */
export function bodyParagraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return officialParagraph(text, {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
    ...options,
  });
}

const HEADING_FONTS = [FONTS.heading, FONTS.subheading, FONTS.body, FONTS.body];

/** A heading of level 1 一、 2 （一） 3 1. 4 （1）: by typeface, never bold, kept with what follows (7.3.3). */
export function headingParagraph(text: string, level: 1 | 2 | 3 | 4): Paragraph {
  return officialParagraph(
    text,
    { keepNext: true, outlineLevel: level - 1, indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } },
    HEADING_FONTS[level - 1],
  );
}

/** Longer titles break before 关于 or after the company, so that no word is cut and the lines form a trapezium (7.3.1). */
const LONGEST_TITLE_LINE = 20;

export function titleParagraphs(title: string): readonly Paragraph[] {
  const about = title.indexOf('关于');
  const at = title.length <= LONGEST_TITLE_LINE ? -1 : about > 0 ? about : title.indexOf('公司') + 2;
  const lines = at > 1 ? [title.slice(0, at), title.slice(at)] : [title];
  return lines.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...BODY_SPACING, line: 700 },
        keepNext: true,
        children: [textRun(line, FONTS.title, SIZES.second)],
      }),
  );
}
