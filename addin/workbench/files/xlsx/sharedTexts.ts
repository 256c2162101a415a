/**
 * The texts that a file's cells share (ECMA-376 part 1, 18.4). A text with fonts of its own, or with anything that wants
 * a parser, is null: the codec reads it.
 */
export function sharedTexts(xml: string): ReadonlyArray<string | null> | null {
  const texts: Array<string | null> = [];
  let at = xml.indexOf('<si');
  if (at < 0) return texts;
  while (at >= 0) {
    if (xml.startsWith('<si/>', at)) {
      texts.push(null);
      at = xml.indexOf('<si', at + 5);
      continue;
    }
    const end = xml.indexOf('</si>', at);
    if (!xml.startsWith('<si>', at) || end < 0) return null;
    texts.push(plainText(xml, at + 4, end));
    at = xml.indexOf('<si', end);
  }
  return texts;
}

const OPENINGS = ['<t>', '<t xml:space="preserve">'];

/** The text of `<t>…</t>`, behind which at most the empty `<phoneticPr …/>` stands that Excel in Chinese writes. */
function plainText(xml: string, start: number, end: number): string | null {
  const opening = OPENINGS.find((tag) => xml.startsWith(tag, start));
  if (!opening) return null;
  const from = start + opening.length;
  const to = xml.indexOf('<', from);
  if (!xml.startsWith('</t>', to)) return null;
  const behind = to + 4;
  if (behind !== end && !/^\s*<phoneticPr\b[^<>]*\/>\s*$/.test(xml.slice(behind, end))) return null;
  const text = xml.slice(from, to);
  // Entities, escapes such as _x000D_, and line ends that XML would make one of.
  return /[&\r]|_x/.test(text) ? null : text;
}

/** The same part with only those texts that the codec still needs; the others are empty, so that numbers stay right. */
export function neededTexts(xml: string, isNeeded: (index: number) => boolean): string {
  let index = -1;
  return xml.replace(/<si\/>|<si>[\s\S]*?<\/si>/g, (text) => {
    index += 1;
    return isNeeded(index) ? text : '<si/>';
  });
}
