/** Widths of Times New Roman's printable ASCII in thousandths of an em, from the space on. */
const LATIN_WIDTHS = [
  ...[
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500,
  ],
  ...[
    500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389,
    722,
  ],
  ...[
    611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333,
    444,
  ],
  ...[
    500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500,
    722,
  ],
  ...[500, 500, 444, 480, 200, 480, 541],
];

/** Marks that don't begin a line, and those that don't end one (GB/T 15834-2011, 5.1). */
const NOT_FIRST = /[，。、；：？！）】》〉〕」』”’％…—·,.;:?!)\]}%]/u;
const NOT_LAST = /[（【《〈〔「『“‘([{]/u;
/** Of the former, those that may hang out of the text area rather than begin a line, as Word and others have it. */
const HANGING = /[，。、；：？！,.;:?!]/u;
const LATIN = /[!-~]/;
const CHINESE_LETTER = /\p{Script=Han}/u;
/** Word leaves this share of a character's width between Chinese and Latin letters. */
const LANGUAGE_GAP = 0.25;

/** A line of a text, in UTF-16 units, without the spaces that end it. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** In twips. */
  readonly width: number;
}

/** Width of a character in twips: Chinese ones are square, others Times New Roman's. */
export function characterWidth(character: string, em: number): number {
  const latin = LATIN_WIDTHS[(character.codePointAt(0) ?? 0) - 32];
  return latin === undefined ? em : (latin * em) / 1000;
}

/** The same with the room before it. */
function advanceOf(character: string, before: string, em: number, spacing: number): number {
  const changes =
    (LATIN.test(character) && CHINESE_LETTER.test(before)) ||
    (CHINESE_LETTER.test(character) && LATIN.test(before));
  return characterWidth(character, em) + spacing + (changes ? LANGUAGE_GAP * em : 0);
}

/** What can't be parted: a Latin word or number, or a character, with the marks that cling to it. */
function unbrokenPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const last = pieces.length - 1;
    const clings =
      last >= 0 &&
      (NOT_FIRST.test(character) ||
        NOT_LAST.test(before) ||
        character === ' ' ||
        (LATIN.test(character) && LATIN.test(before) && before !== '-'));
    if (clings) pieces[last] += character;
    else pieces.push(character);
    before = character;
  }
  return pieces;
}

/** The character that ends at a place. */
function lastOf(text: string, end: number): string {
  return text.charAt(end - 1);
}

export interface LineMeasures {
  /** Width of a Chinese character, in twips. */
  readonly em: number;
  /** Between characters, in twips. */
  readonly spacing: number;
  readonly firstWidth: number;
  readonly width: number;
}

/**
 * Breaks a text into lines as Word does: between Chinese characters, not within a word or number, no mark at the wrong end
 * of a line; a stop may hang out. A text without characters is one empty line.
 */
export function textLines(
  text: string,
  { em, spacing, firstWidth, width }: LineMeasures,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let at = 0;
  let used = 0;
  // The room after a line's last character and a hair's breadth don't count.
  const limit = (): number => (lines.length === 0 ? firstWidth : width) - Math.min(0, spacing) + 1;
  const finish = (): void => {
    lines.push({ start, end: at, width: used });
    start = at;
    used = 0;
  };
  const take = (character: string): void => {
    used += advanceOf(character, at === start ? '' : lastOf(text, at), em, spacing);
    at += character.length;
  };
  for (const piece of unbrokenPieces(text)) {
    const characters = Array.from(piece);
    const widthAfter = (before: string): number =>
      characters.reduce(
        (sum, each, i) => sum + advanceOf(each, i === 0 ? before : (characters[i - 1] ?? ''), em, spacing),
        0,
      );
    const last = characters.at(-1) ?? '';
    const hanging = HANGING.test(last) || last === ' ' ? advanceOf(last, '', em, spacing) : 0;
    const before = at === start ? '' : lastOf(text, at);
    if (at > start && used + widthAfter(before) - hanging > limit()) finish();
    const isTooWide = widthAfter('') - hanging > limit();
    for (const character of characters) {
      // What is wider than a line breaks wherever it must.
      if (isTooWide && at > start && used + advanceOf(character, '', em, spacing) > limit()) finish();
      take(character);
    }
  }
  finish();
  return lines;
}
