import type { FlowParagraph } from './officialFlow';
import { CHARACTER, LINE_PITCH, SIZES } from './pageMeasures';

const PLAIN: Omit<FlowParagraph, 'text'> = {
  ...{ type: 'paragraph', face: 'body', size: SIZES.third, linePitch: LINE_PITCH, align: 'left' },
  ...{ left: 0, firstLine: 0, spaceBefore: 0, keepNext: false, pageBreakBefore: false },
  ...{ outlineLevel: null, isRed: false, hasRedLine: false, isHidden: false },
};

type Options = Partial<Omit<FlowParagraph, 'type' | 'text'>>;

/** A paragraph with the document's fixed line pitch. */
export function officialParagraph(text: string, options: Options = {}): FlowParagraph {
  return { ...PLAIN, text, ...options };
}

export function blankLine(options: Options = {}): FlowParagraph {
  return officialParagraph('', options);
}

/** Body text: justified, the first line indented by two characters. */
export function bodyParagraph(text: string, options: Options = {}): FlowParagraph {
  return officialParagraph(text, { align: 'both', firstLine: 2 * CHARACTER, ...options });
}

const HEADING_FACES = ['heading', 'subheading', 'body', 'body'] as const;

/** A heading of level 1 一、 2 （一） 3 1. 4 （1）: by typeface, never bold, kept with what follows (7.3.3). */
export function headingParagraph(text: string, level: 1 | 2 | 3 | 4, options: Options = {}): FlowParagraph {
  return officialParagraph(text, {
    ...{ keepNext: true, outlineLevel: level - 1, firstLine: 2 * CHARACTER },
    ...{ face: HEADING_FACES[level - 1] ?? 'body', ...options },
  });
}

/** Longer titles break before 关于 or after the company, so that no word is cut and the lines form a trapezium (7.3.1). */
const LONGEST_TITLE_LINE = 20;
const TITLE_PITCH = 700;

export function titleParagraphs(title: string): readonly FlowParagraph[] {
  const about = title.indexOf('关于');
  const at = title.length <= LONGEST_TITLE_LINE ? -1 : about > 0 ? about : title.indexOf('公司') + 2;
  const lines = at > 1 ? [title.slice(0, at), title.slice(at)] : [title];
  return lines.map((line) =>
    officialParagraph(line, {
      ...{ face: 'title', size: SIZES.second, align: 'center', linePitch: TITLE_PITCH, keepNext: true },
    }),
  );
}
