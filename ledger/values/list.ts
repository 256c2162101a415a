const OPENING = '([（［【{〔';
const CLOSING = ')]）］】}〕';
const SEPARATORS = '、,，;；/／\n';

/** The parts of 张三、李四;王五; separators inside brackets belong to their part. In one pass over the text. */
export function listParts(text: string, separators = SEPARATORS): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  // A bracket that is never closed holds nothing together.
  if (depth > 0) return [...parts, ...text.slice(start).split(new RegExp(`[${separators}]`))];
  return [...parts, text.slice(start)];
}
