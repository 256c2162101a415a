/** Latin letters, digits and their marks are about half as wide as a Chinese character. */
const widthOf = (character: string): number => (character <= '\u00ff' ? 0.5 : 1);

/** Width of a text in Chinese characters. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

/** Lines that a wrapped text takes; Excel won't part marks from words, so a line loses up to a character. */
export function lineCount(text: string, charactersPerLine: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / Math.max(1, charactersPerLine - 1)));
}

/** Cuts a text that is wider than `limit` characters into pieces, after a mark where there is one. */
export function piecesOf(text: string, limit: number): readonly string[] {
  if (textWidth(text) <= limit) return [text];
  let end = 0;
  for (let width = 0; end < text.length && width + widthOf(text.charAt(end)) <= limit; end++)
    width += widthOf(text.charAt(end));
  const mark = Math.max(...['。', '；', '，', '、'].map((each) => text.lastIndexOf(each, end - 1)));
  const cut = mark > 0 ? mark + 1 : end;
  return [text.slice(0, cut), ...piecesOf(text.slice(cut), limit)];
}
